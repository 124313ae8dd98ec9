import { chanceFrom } from '../../../../core/demonstration/chance.js';
import { indicators } from '../../../../core/indicators/indicators.generated.js';
import { kindsIn } from '../../../../core/counting/measure.js';
import { day } from '../../../../core/kernel/day.js';
import { withDatabase } from '../../../../../test/postgres/with-database.js';
import { createEventLog } from '../../../event-log/event-log.js';
import { createProjection } from '../../../projection/projection.js';
import { record } from '../../../projection/recording.given.js';
import { SettingCache } from '../../../projection/setting-cache.js';
import { muddledHistories } from '../../muddled-histories.given.js';
import { readRows } from './read-rows.pg.js';
import { RecentRows } from './recent-rows.js';
import type { RowsAsked, RowsByChild } from './rows-of-children.js';

const db = withDatabase();

const kinds = new Set(indicators.flatMap(({ measure }) => kindsIn(measure).map(({ kind }) => kind)));
const days = { from: day('2023-06-01'), to: day('2024-05-31') };
const asked: RowsAsked = {
  spans: [...kinds].map((kind) => ({ kind, days, notBefore: undefined })),
  measures: ['cla-number-at-date'],
};

const recordAndCount = async (authority: string, events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const terms = (authority: string): object => ({
  specversion: '1.0',
  source: 'urn:spec',
  id: 'autumn',
  type: 'caretally.term-dates-published.v1',
  subject: `authority/${authority}`,
  authority,
  data: { term: '2023-autumn', from: '2023-09-04', to: '2023-12-20', closures: [] },
});

const readNow = (authority: string, recent: RecentRows): Promise<RowsByChild> =>
  db.database.withAuthority(authority, (client) => recent.read(client, authority, asked));

const readAnew = (authority: string): Promise<RowsByChild> =>
  db.database.withAuthority(authority, (client) => readRows(client, authority, asked));

const inOrder = (rows: RowsByChild) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

describe('rows lately read', () => {
  it.each([1, 2])(
    'are brought on to what they are now, whatever was recorded: links, corrections and terms too (%i)',
    async (seed) => {
      const authority = `E0900060${String(seed)}`;
      const recent = new RecentRows(new SettingCache());
      const events = muddledHistories(authority, chanceFrom(seed), { children: 15, events: 600 });
      const lots = Array.from({ length: 30 }, (_, lot) => events.slice(lot * 20, lot * 20 + 20));
      for (const [place, lot] of lots.entries()) {
        await recordAndCount(authority, place === 20 ? [...lot, terms(authority)] : lot);
        expect(inOrder(await readNow(authority, recent))).toEqual(inOrder(await readAnew(authority)));
      }
    },
    120_000,
  );

  it('are read again only of the people whom events concern', async () => {
    const authority = 'E09000610';
    const recent = new RecentRows(new SettingCache());
    const events = muddledHistories(authority, chanceFrom(3), { children: 15, events: 300 });
    await recordAndCount(authority, events);
    const before = await readNow(authority, recent);
    const [told = '', ...others] = before.keys();
    await recordAndCount(authority, [
      {
        specversion: '1.0',
        source: 'urn:spec',
        id: 'away',
        type: 'caretally.missing-incident-started.v1',
        subject: `child/${told}`,
        authority,
        data: { incident: 'away', kind: 'M', on: '2024-03-01' },
      },
    ]);
    const after = await readNow(authority, recent);
    expect(others.map((child) => after.get(child))).toEqual(others.map((child) => before.get(child)));
    expect(others.every((child) => after.get(child) === before.get(child))).toBe(true);
    expect(after.get(told)).not.toBe(before.get(told));
  }, 60_000);

  it('are forgotten where they are more than are to be held', async () => {
    const authority = 'E09000620';
    const recent = new RecentRows(new SettingCache(), 1);
    await recordAndCount(authority, muddledHistories(authority, chanceFrom(4), { children: 5, events: 100 }));
    const first = await readNow(authority, recent);
    const again = await readNow(authority, recent);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  }, 60_000);
});
