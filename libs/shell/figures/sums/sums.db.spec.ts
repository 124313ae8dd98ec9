import { measuresFor } from '../../../core/counting/assemble.js';
import { sumsOf, type SumsByGroup } from '../../../core/counting/count.js';
import { chanceFrom } from '../../../core/demonstration/chance.js';
import { demonstrationEvents } from '../../../core/demonstration/demonstration.js';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import type { Window } from '../../../core/kernel/day.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import type { Tallies } from '../../../core/counting/tallies.js';
import { foldEveryone } from '../folded-children.given.js';
import { muddledHistories, someWindow } from '../muddled-histories.given.js';
import { liveSums } from './sums.pg.js';

const db = withDatabase();

/** In order of group, so that two maps compare as texts do. */
const plain = (sums: SumsByGroup) =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { lengths, ...rest }]) => ({
      group,
      ...rest,
      lengths: [...lengths].sort(([a], [b]) => a - b),
    }));

const counted = async (authority: string, events: readonly object[]): Promise<readonly Tallies[]> => {
  await record(createEventLog(db.database), authority, events);
  const position = await createProjection(db.database).catchUp(authority);
  return db.database.withAuthority(authority, (client) => foldEveryone(client, authority, position));
};

/** Every measure of every indicator, and its own measure by every dimension, in one window. */
const expectSame = async (authority: string, children: readonly Tallies[], when: Window): Promise<void> => {
  for (const indicator of indicators) {
    for (const by of [undefined, ...indicator.by.map(({ id }) => id)]) {
      const live = await db.database.withAuthority(authority, (client) =>
        liveSums(client, authority, indicator, when, by),
      );
      const wanted = by === undefined ? measuresFor(indicator) : [indicator.measure];
      const inSql = wanted.map((measure) => plain(live?.sumsFor(measure, by) ?? new Map()));
      const inMemory = wanted.map((measure) => plain(sumsOf(measure, children, when, by)));
      expect({ indicator: indicator.id, by, when, sums: inSql }).toEqual({
        indicator: indicator.id,
        by,
        when,
        sums: inMemory,
      });
    }
  }
};

describe('sums over the read models', () => {
  it.each([1, 2, 3])(
    'are those in memory, whatever was recorded (%i)',
    async (seed) => {
      const authority = `E0900010${String(seed)}`;
      const chance = chanceFrom(seed);
      const children = await counted(
        authority,
        muddledHistories(authority, chance, { children: 25, events: 900 }),
      );
      for (let asked = 0; asked < 3; asked += 1) await expectSame(authority, children, someWindow(chance));
    },
    60_000,
  );

  it('are those in memory for a realistic authority', async () => {
    const authority = 'E09000201';
    const events = demonstrationEvents({
      seed: 3,
      authority,
      from: '2022-04-01',
      to: '2024-09-30',
      lookedAfter: 60,
    });
    const children = await counted(authority, [...events]);
    const chance = chanceFrom(5);
    for (let asked = 0; asked < 2; asked += 1) await expectSame(authority, children, someWindow(chance));
  }, 120_000);
});
