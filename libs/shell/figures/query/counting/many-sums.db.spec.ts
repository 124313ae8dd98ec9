import { measuresFor } from '../../../../core/counting/assemble.js';
import { sumsOf } from '../../../../core/counting/count.js';
import type { Indicator } from '../../../../core/counting/definition.js';
import { noSums, type Sums } from '../../../../core/counting/sums.js';
import type { Tallies } from '../../../../core/counting/tallies.js';
import { chanceFrom } from '../../../../core/demonstration/chance.js';
import { demonstrationEvents } from '../../../../core/demonstration/demonstration.js';
import { indicators } from '../../../../core/indicators/indicators.generated.js';
import { addDays, day, type Window } from '../../../../core/kernel/day.js';
import { withDatabase } from '../../../../../test/postgres/with-database.js';
import { createEventLog } from '../../../event-log/event-log.js';
import { createProjection } from '../../../projection/projection.js';
import { record } from '../../../projection/recording.given.js';
import { SettingCache } from '../../../projection/setting-cache.js';
import { foldEveryone } from '../../folded-children.given.js';
import { muddledHistories, someWindow } from '../../muddled-histories.given.js';
import { manySums } from './many-sums.pg.js';
import { RecentRows } from './recent-rows.js';

const db = withDatabase();

const counted = async (authority: string, events: readonly object[]): Promise<readonly Tallies[]> => {
  await record(createEventLog(db.database), authority, events);
  const position = await createProjection(db.database).catchUp(authority);
  return db.database.withAuthority(authority, (client) => foldEveryone(client, authority, position));
};

const windowFor = ({ takes }: Indicator, { from, to }: Window): Window =>
  takes === 'date' ? { from: to, to } : { from, to };

const plain = ({ lengths, ...sums }: Sums) => ({
  ...sums,
  lengths: [...lengths].filter(([, times]) => times > 0).sort(([a], [b]) => a - b),
});

/** Every measure of every indicator over every window, all asked for at once. */
const expectSame = async (
  authority: string,
  children: readonly Tallies[],
  windows: readonly Window[],
): Promise<void> => {
  const asked = indicators.flatMap((indicator) =>
    measuresFor(indicator).flatMap((measure) =>
      windows.map((window) => ({ id: indicator.id, measure, when: windowFor(indicator, window) })),
    ),
  );
  const recent = new RecentRows(new SettingCache());
  const sums = await db.database.withAuthority(authority, (client) =>
    manySums(client, authority, asked, recent),
  );
  for (const { id, measure, when } of asked) {
    const inMemory = sumsOf(measure, children, when).get('') ?? noSums;
    const together = sums(when)(measure).get('') ?? noSums;
    expect({ id, when, sums: plain(together) }).toEqual({ id, when, sums: plain(inMemory) });
  }
};

describe('sums counted together', () => {
  it.each([1, 2])(
    'are those in memory, whatever was recorded (%i)',
    async (seed) => {
      const authority = `E0900040${String(seed)}`;
      const chance = chanceFrom(seed);
      const children = await counted(
        authority,
        muddledHistories(authority, chance, { children: 25, events: 900 }),
      );
      await expectSame(
        authority,
        children,
        Array.from({ length: 6 }, () => someWindow(chance)),
      );
    },
    60_000,
  );

  it('are those in memory for the months of a realistic authority', async () => {
    const authority = 'E09000410';
    const events = demonstrationEvents({
      seed: 4,
      authority,
      from: '2022-04-01',
      to: '2024-09-30',
      lookedAfter: 60,
    });
    const children = await counted(authority, [...events]);
    await expectSame(authority, children, [
      { from: day('2022-07-01'), to: day('2022-07-31') },
      { from: day('2024-01-01'), to: day('2024-01-31') },
      { from: day('2024-02-01'), to: day('2024-02-29') },
      { from: day('2024-02-10'), to: day('2024-03-10') },
      // To come: what is open by then and settled by then.
      { from: day('2024-10-01'), to: addDays(day('2024-10-01'), 89) },
    ]);
  }, 120_000);
});
