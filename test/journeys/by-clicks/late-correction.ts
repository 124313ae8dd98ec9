import pg from 'pg';
import type { Page } from 'playwright-core';
import { dateInWords } from '../../../libs/pages/frame/in-words.js';
import type { DataFolder } from '../product/data-folder.js';
import { example } from '../product/readme.js';
import type { Server } from '../product/server.js';
import { clickOn, follow, mainOf } from './clicking.js';
import { daysAgo, record } from './telling.js';

/** The events of the README under another authority. */
const under = (authority: string, events: object | readonly object[]): readonly object[] =>
  [events].flat().map((event) => ({ ...event, authority }));

/** As if all that an authority has recorded so far had been recorded on that day. */
const recordedOn = async (folder: DataFolder, authority: string, at: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: await folder.databaseUrl() });
  await owner.connect();
  try {
    await owner.query('alter table event_log.event disable trigger user');
    await owner.query('update event_log.event set recorded_at = $1 where authority = $2', [at, authority]);
    await owner.query('alter table event_log.event enable always trigger never_changed');
    await owner.query('alter table event_log.event enable always trigger never_emptied');
  } finally {
    await owner.end();
  }
};

/** June 2025 as it was known in July, and a return that is corrected today. */
export const correctedLate = async (server: Server, folder: DataFolder, authority: string): Promise<void> => {
  await record(server, under(authority, await example('june-2025.json')));
  await recordedOn(folder, authority, '2025-07-10T09:00:00Z');
  await record(server, under(authority, await example('late-correction.json')));
};

const valueOf = (page: Page): Promise<string> => page.locator('.ct-one__value').first().innerText();

/** The number now, the number then, the one event between, and the child it is about. */
export const readsTheCorrection = async (page: Page): Promise<void> => {
  await clickOn(page, 'Scorecard');
  await follow(page, 'Children missing from care at the close of a date');
  await page.getByLabel('Date', { exact: true }).fill('2025-06-30');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(valueOf(page)).resolves.toBe('1 child');
  await page.getByLabel('As known on').fill('2025-07-31');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(valueOf(page)).resolves.toBe('2 children');
  await expect(mainOf(page)).resolves.toContain('On 30 June 2025, as known on 31 July 2025');

  await follow(page, 'As known on other days, and what has changed since');
  await page.getByLabel('As known on').fill('2025-07-31');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const compared = await mainOf(page);
  expect(compared).toContain('2 children as known on 31 July 2025, 1 as known now: 1 fell out.');
  expect(compared).toContain('1 change shown.');
  expect(compared).toContain('Corrected: Missing incident ended, 30 June 2025');
  expect(compared).toContain('in place of missing incident ended, 3 July 2025');

  await follow(page, 'm3');
  await expect(page.locator('del').allInnerTexts()).resolves.toEqual([
    'Incident m3-incident-1 ended: returned',
  ]);
  await expect(page.locator('p', { has: page.locator('del') }).innerText()).resolves.toContain(
    `Corrected on ${dateInWords(daysAgo(0))}`,
  );
};
