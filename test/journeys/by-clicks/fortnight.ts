import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { addDays, addMonths, isoDate } from '../../../libs/core/kernel/day.js';
import { dateInWords } from '../../../libs/pages/frame/in-words.js';
import { good, type Server } from '../product/server.js';
import { daysAgo, eventsIn, record, today } from './telling.js';
import { clickOn, follow, mainOf } from './clicking.js';

const nine = Array.from({ length: 9 }, (_, index) => `y${String(index + 1)}`);

/** Looked after for four years, 17 now, with a pathway plan completed on a day. */
const youngPerson = (authority: string, name: string, planOn: string): readonly object[] => {
  const event = eventsIn(authority);
  return [
    event(name, 'child-registered', `${name} born`, { dateOfBirth: isoDate(addMonths(today(), -17 * 12)) }),
    event(name, 'child-became-looked-after', `${name} start`, {
      ...{ on: isoDate(addMonths(today(), -48)), legalStatus: 'C2', categoryOfNeed: 'N1' },
      placement: { type: 'U6', provider: 'PR1' },
    }),
    event(name, 'case-allocated', `${name} allocated`, {
      ...{ on: isoDate(addMonths(today(), -9)), worker: 'SW12', team: 'Leaving care north' },
      role: 'social-worker',
    }),
    event(name, 'pathway-plan-completed', `${name} plan`, { plan: `${name} plan`, on: planOn }),
  ];
};

/** A plan is to be reviewed after six months: so many days after such a day is so many days late. */
const sixMonthsBefore = (daysSince: number): string => isoDate(addMonths(addDays(today(), -daysSince), -6));

/** Nine were late at the meeting a fortnight ago; two have become so since; five are well in time. */
export const nineLateAFortnightAgo = async (server: Server, authority: string): Promise<void> => {
  await record(server, [
    ...nine.flatMap((name) => youngPerson(authority, name, sixMonthsBefore(30))),
    ...['z1', 'z2'].flatMap((name) => youngPerson(authority, name, sixMonthsBefore(6))),
    ...['a1', 'a2', 'a3', 'a4', 'a5'].flatMap((name) => youngPerson(authority, name, daysAgo(60))),
  ]);
  const opening = JSON.stringify({ on: daysAgo(14), openedBy: 'Service manager' });
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  await good(
    fetch(`${server.url}/queues/pathway-plans/meetings?authority=${authority}`, {
      ...{ method: 'POST', headers, body: opening },
    }),
  );
};

const eightReviewed = (server: Server, authority: string): Promise<void> =>
  record(
    server,
    nine.slice(0, 8).map((name) =>
      eventsIn(authority)(name, 'pathway-plan-reviewed', `${name} reviewed`, {
        ...{ plan: `${name} plan`, on: daysAgo(5) },
      }),
    ),
  );

/** What the list says of itself, kept to those who are late on a day. */
const readTheList = async (page: Page): Promise<void> => {
  await clickOn(page, 'Lists');
  await follow(page, 'Pathway plans');
  await page.getByLabel('On', { exact: true }).fill(daysAgo(14));
  await page.getByLabel('Late', { exact: true }).selectOption({ label: 'Late' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(mainOf(page)).resolves.toContain(
    `Pathway plans, late, every team, on ${dateInWords(daysAgo(14))}: 9 rows.`,
  );
  await expect(page.locator('[data-row]').count()).resolves.toBe(9);
};

/** From the first row to the ninth, which nobody promises anything about until now. */
const walkToTheNinth = async (page: Page): Promise<void> => {
  await follow(page, 'Meetings about this list');
  await follow(page, dateInWords(daysAgo(14)));
  await expect(mainOf(page)).resolves.toContain(
    `Nine were late on ${dateInWords(daysAgo(14))}. It was the first meeting about this list.`,
  );
  await follow(page, 'Walk through row by row');
  const walked: (string | null)[] = [];
  for (;;) {
    walked.push(await page.locator('.ct-walk__child').textContent());
    const next = page.getByRole('link', { name: 'Next' });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(walked).toEqual(nine);
  await expect(mainOf(page)).resolves.toContain('Row 9 of 9');
};

const promiseAndSayWhy = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Record the promise' }).click();
  await expect(mainOf(page)).resolves.toContain('Say who promises: a person or a post');
  await page.getByLabel('Who promises').fill('Adviser PA7');
  await page.getByLabel('What', { exact: true }).fill('the ninth is done this week');
  await page.getByLabel('By when').fill(daysAgo(7));
  await page.getByRole('button', { name: 'Record the promise' }).click();
  await expect(mainOf(page)).resolves.toContain('The promise is recorded.');
  await page.getByText('Take it further about row 9', { exact: false }).first().click();
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Take further' }) })
    .locator('visible=true');
  await form.getByLabel('To whom').selectOption('Senior leaders');
  await form.getByLabel('Because').fill('nobody has seen the young person since the summer');
  await form.getByRole('button', { name: 'Take further' }).click();
  await expect(mainOf(page)).resolves.toContain('nobody has seen the young person since the summer');
};

const minutesOf = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Minutes (Markdown)' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
};

const closeAndReadTheMinutes = async (page: Page): Promise<void> => {
  await follow(page, 'Back to all rows');
  await page.getByLabel('Remarks (if there are any)').fill('One is left.');
  await page.getByRole('button', { name: 'Close the meeting' }).click();
  await expect(mainOf(page)).resolves.toContain(
    'The meeting is closed. Nothing more is said at it, and it stays as it is.',
  );
  await expect(page.getByRole('button', { name: 'Record the promise' }).count()).resolves.toBe(0);
  const minutes = await minutesOf(page);
  expect(minutes).toContain('Adviser PA7');
  expect(minutes).toContain('the ninth is done this week');
  expect(minutes).toContain('One is left.');
};

/** A fortnight later: the conversation goes on where it was left. */
const readWhatBecame = async (page: Page): Promise<void> => {
  await follow(page, 'All meetings about this list');
  await page.getByRole('button', { name: `Open the meeting of ${dateInWords(daysAgo(0))}` }).click();
  await expect(mainOf(page)).resolves.toContain(
    `Nine were late a fortnight ago, on ${dateInWords(daysAgo(14))}: eight cleared, one still there, two newly late. Improved by 8, now 3.`,
  );
  const still = page.getByRole('region', { name: 'Still there' });
  await expect(still.getByRole('rowheader').allTextContents()).resolves.toEqual([
    expect.stringContaining('y9'),
  ]);
  await expect(still.textContent()).resolves.toContain('the ninth is done this week');
  await page.getByRole('link', { name: '2 newly late' }).click();
  await expect(
    page.getByRole('region', { name: 'Fallen due since' }).getByRole('rowheader').count(),
  ).resolves.toBe(2);
};

/** The meeting of nine: opened, walked through, promised at, closed, and held against the next one. */
export const livesThroughTheFortnight = async (
  page: Page,
  server: Server,
  authority: string,
): Promise<void> => {
  await readTheList(page);
  await walkToTheNinth(page);
  await promiseAndSayWhy(page);
  await closeAndReadTheMinutes(page);
  await eightReviewed(server, authority);
  await readWhatBecame(page);
};
