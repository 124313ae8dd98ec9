import type { Page } from 'playwright-core';
import { addMonths, isoDate } from '../../../libs/core/kernel/day.js';
import type { Server } from '../product/server.js';
import { clickOn, follow, mainOf } from './clicking.js';
import { eventsIn, record, today } from './telling.js';

/** A day of the last month that is over, or of the one before it. */
const inMonth = (monthsAgo: number, dayOfMonth: string): string =>
  `${isoDate(addMonths(today(), -monthsAgo)).slice(0, 8)}${dayOfMonth}`;

/** The name of a month that is over: "October 2026". */
const nameOf = (monthsAgo: number): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(inMonth(monthsAgo, '15')),
  );

interface Incident {
  readonly child: string;
  readonly from: string;
  readonly to?: string;
}

/** Three children, four incidents with a day in the month: one began before it, one goes on. */
const incidents = (): readonly Incident[] => [
  { child: 'm1', from: inMonth(1, '03'), to: inMonth(1, '05') },
  { child: 'm1', from: inMonth(1, '10'), to: inMonth(1, '12') },
  { child: 'm2', from: inMonth(2, '27'), to: inMonth(1, '02') },
  { child: 'm3', from: inMonth(1, '20') },
];

export const threeChildrenFourIncidents = (server: Server, authority: string): Promise<void> => {
  const event = eventsIn(authority);
  return record(server, [
    ...['m1', 'm2', 'm3', 'm4'].flatMap((child) => [
      event(child, 'child-registered', `${child} born`, {
        dateOfBirth: isoDate(addMonths(today(), -14 * 12)),
      }),
      event(child, 'child-became-looked-after', `${child} start`, {
        ...{ on: isoDate(addMonths(today(), -24)), legalStatus: 'C2', categoryOfNeed: 'N1' },
        placement: { type: 'U6', provider: 'PR1' },
      }),
    ]),
    ...incidents().flatMap(({ child, from, to }, index) => {
      const incident = `incident ${String(index + 1)}`;
      return [
        event(child, 'missing-incident-started', `${incident} began`, { incident, kind: 'M', on: from }),
        ...(to === undefined
          ? []
          : [
              event(child, 'missing-incident-ended', `${incident} ended`, {
                incident,
                on: to,
                because: 'returned',
              }),
            ]),
      ];
    }),
  ]);
};

const childrenIn = async (page: Page): Promise<readonly string[]> =>
  page.locator('[data-row] th a:first-child').allTextContents();

/** Children and incidents are two numbers: each leads to as many rows as it says, and each row to its events. */
export const asksFifteenWhat = async (page: Page): Promise<void> => {
  await clickOn(page, 'Missing');
  const said = await mainOf(page);
  expect(said).toContain(`${nameOf(1)}, whole authority.`);
  expect(said).toContain('3 children were missing from care on at least one day');
  expect(said).toContain('4 incidents of being missing from care were open');
  expect(said).toContain('3 incidents began in the month, 1 before it.');
  expect(said).toContain('1 child of the 3 went missing more than once.');

  await follow(page, '3 children');
  await expect(childrenIn(page)).resolves.toEqual(['m1', 'm2', 'm3']);
  await expect(mainOf(page)).resolves.toContain('All 3 rows shown');

  await page.goBack();
  await follow(page, '4 incidents');
  await expect(childrenIn(page)).resolves.toEqual(['m1', 'm1', 'm2', 'm3']);
  await expect(mainOf(page)).resolves.toContain('All 4 rows shown: 4 incidents of 3 children');

  await follow(page, 'm2');
  await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain('m2');
  const timeline = page.locator('.ct-timeline');
  await expect(timeline.first().innerText()).resolves.toMatch(/missing/i);
};
