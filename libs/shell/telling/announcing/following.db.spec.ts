import { withDatabase } from '../../../../test/postgres/with-database.js';
import { chanceFrom } from '../../../core/demonstration/chance.js';
import { addDays, day, isoDate, type Day } from '../../../core/kernel/day.js';
import { queues } from '../../../core/queues/queues.generated.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { queueOn } from '../../queues/list/queue-on.js';
import { owedHistories, termsPublished } from '../../queues/owed-histories.given.js';
import { queuesParts } from '../../queues/queues-parts.js';
import { allowedFrom, Targets } from '../delivering/targets.js';
import { announcingNow, tellingParts } from '../telling-parts.js';
import { beginAnnouncing } from './announce.pg.js';
import { announcementsBetween } from './announcements.pg.js';
import { Announcer } from './announcer.js';

const db = withDatabase();

/** Every row of every queue on a day, as the lists show them. */
const listsOn = (authority: string, on: Day): Promise<ReadonlySet<string>> =>
  db.database.withAuthority(authority, async (client) => {
    const parts = queuesParts(db.database);
    const rows = new Set<string>();
    for (const queue of queues) {
      const list = await queueOn(client, parts, { authority, queue, on });
      for (const { child, entry } of list.rows) rows.add(`${queue.id} ${child} ${entry}`);
    }
    return rows;
  });

it('keeps right a copy of the lists that were read once, whatever is recorded and whatever day it is', async () => {
  const authority = 'E09000014';
  const chance = chanceFrom(404);
  const events = owedHistories(authority, chance, { children: 20, events: 800 });
  const lots = 8;
  const lotOf = (turn: number) => events.filter((_, place) => place % lots === turn);
  const log = createEventLog(db.database);
  const projection = createProjection(db.database);
  let today = day('2023-06-01');
  const parts = {
    ...tellingParts({
      database: db.database,
      jobs: { deliver: () => undefined },
      identify: () => Promise.resolve(undefined),
      targets: new Targets(allowedFrom([])),
    }),
    clock: () => Date.parse(`${isoDate(today)}T12:00:00Z`),
  };
  const announcer = new Announcer(parts, (error) => {
    throw error;
  });

  await record(log, authority, [...termsPublished(authority), ...lotOf(0)]);
  await projection.catchUp(authority);
  await db.database.withAuthority(authority, (client) =>
    beginAnnouncing(client, authority, announcingNow(parts)),
  );
  const copy = new Set(await listsOn(authority, today));
  let told = 0;
  const follow = async (): Promise<void> => {
    await announcer.sweep();
    const news = await db.database.withAuthority(authority, (client) =>
      announcementsBetween(client, authority, told, Number.MAX_SAFE_INTEGER, 10_000),
    );
    for (const { sequence, change, queue, child, entry } of news) {
      expect(sequence).toBe((told += 1));
      const row = `${queue} ${child} ${entry}`;
      // A row enters that was not there, and moves or leaves where it was.
      expect(copy.has(row)).toBe(change !== 'entered');
      if (change === 'left') copy.delete(row);
      else copy.add(row);
    }
    expect(copy).toEqual(await listsOn(authority, today));
  };

  for (let turn = 1; turn < lots; turn += 1) {
    await record(log, authority, lotOf(turn));
    await projection.catchUp(authority);
    await follow();
    today = addDays(today, chance.whole(1, 20));
    await follow();
  }
  expect(told).toBeGreaterThan(200);
  const before = told;
  await projection.rebuild(authority);
  await follow();
  expect(told).toBe(before);
}, 60_000);
