import { caseRecordOf, type CaseRecord } from '../../../core/case-record/case-record.js';
import { chanceFrom, type Chance } from '../../../core/demonstration/chance.js';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { entriesOf, listedOn } from '../../../core/queues/queue.js';
import { queues } from '../../../core/queues/queues.generated.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { headOf } from '../../event-log/read.pg.js';
import { stateBy } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { readHistories } from '../../projection/histories.pg.js';
import { readPersons } from '../../projection/persons.pg.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { SettingCache } from '../../projection/setting-cache.js';
import { owedHistories, someDay, termsPublished } from '../owed-histories.given.js';
import { queuesParts } from '../queues-parts.js';
import { queueOn } from './queue-on.js';

const db = withDatabase();

/** What is on every queue on a day, folded in memory from the log as known by a position. */
const listedInMemory = async (client: Client, authority: string, upTo: number) => {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct subject from event_log.event where authority = $1 and position <= $2 and subject like 'child/%'`,
    [authority, upTo],
  );
  const persons = await readPersons(client, authority, upTo);
  const setting = await new SettingCache().at(client, authority, upTo);
  const people = [...new Set(rows.map(({ subject }) => persons.personOf(subject.slice('child/'.length))))];
  const records: { readonly person: string; readonly record: CaseRecord }[] = [];
  for (const person of people) {
    const ids = persons.idsOf(person);
    const subjects = ids.map((id) => `child/${id}`);
    const events = [...(await readHistories(client, authority, subjects, upTo)).values()].flat();
    records.push({ person, record: caseRecordOf(events, { ids, setting }) });
  }
  return (queue: (typeof queues)[number], on: Day) =>
    records.flatMap(({ person, record }) =>
      listedOn(entriesOf(record, queue), on).map(({ entry, stage }) => ({
        child: person,
        entry: entry.key,
        stage: stage.id,
        late: queue.stages[stage.id]?.late,
        why: stage.why,
        due: entry.due === undefined ? undefined : isoDate(entry.due),
      })),
    );
};

const inOrder = (rows: readonly { readonly child: string; readonly entry: string }[]) =>
  [...rows].sort((a, b) => (`${a.child} ${a.entry}` < `${b.child} ${b.entry}` ? -1 : 1));

/** Every queue on some days, as known by a position, against what the log up to there says in memory. */
const expectSame = async (authority: string, chance: Chance, position?: number): Promise<number> => {
  const parts = queuesParts(db.database);
  return db.database.withAuthority(authority, async (client) => {
    const upTo = position ?? (await headOf(client, authority));
    const inMemory = await listedInMemory(client, authority, upTo);
    const days = [someDay(chance), someDay(chance), someDay(chance)];
    let found = 0;
    for (const queue of queues) {
      for (const on of days) {
        const state = position === undefined ? undefined : await stateBy(client, authority, position);
        const list = await queueOn(client, parts, { authority, queue, on, state });
        expect(list.state.position).toBe(upTo);
        const rows = list.rows.map(({ child, entry, stage, late, why, due }) => ({
          child,
          entry,
          stage,
          late,
          why,
          due,
        }));
        expect({ queue: queue.id, on, rows: inOrder(rows) }).toEqual({
          queue: queue.id,
          on,
          rows: inOrder(inMemory(queue, on)),
        });
        found += rows.length;
      }
    }
    return found;
  });
};

describe('the list of a queue on a day', () => {
  it.each([1, 2, 3])(
    'is that in memory, of every queue, whatever was recorded (%i)',
    async (seed) => {
      const authority = `E0900050${String(seed)}`;
      const chance = chanceFrom(seed);
      const events = owedHistories(authority, chance, { children: 25, events: 500 });
      await record(createEventLog(db.database), authority, [...termsPublished(authority), ...events]);
      await createProjection(db.database).catchUp(authority);
      expect(await expectSame(authority, chance)).toBeGreaterThan(50);
    },
    60_000,
  );

  it('is that of a log that ended then, wherever the rows have got to', async () => {
    const authority = 'E09000511';
    const chance = chanceFrom(11);
    const events = owedHistories(authority, chance, { children: 20, events: 300 });
    const log = createEventLog(db.database);
    await record(log, authority, [...termsPublished(authority), ...events.slice(0, 400)], 50);
    await createProjection(db.database).catchUp(authority);
    for (const position of [100, 300, 403]) await expectSame(authority, chance, position);
    // Some are recorded and not counted yet.
    await record(log, authority, events.slice(400, 500));
    for (const position of [300, 403, 450]) await expectSame(authority, chance, position);
    await record(log, authority, events.slice(500));
    await createProjection(db.database).catchUp(authority);
    for (const position of [1, 403, 550]) await expectSame(authority, chance, position);
  }, 120_000);

  it('is empty before the first event', async () => {
    const authority = 'E09000512';
    const [queue] = queues;
    if (!queue) throw new Error('there are no queues');
    const on = someDay(chanceFrom(1));
    const list = await db.database.withAuthority(authority, (client) =>
      queueOn(client, queuesParts(db.database), { authority, queue, on }),
    );
    expect(list).toEqual({
      state: { position: 0, rowsAt: 0, recordedAt: undefined, digest: undefined },
      rows: [],
    });
  });
});
