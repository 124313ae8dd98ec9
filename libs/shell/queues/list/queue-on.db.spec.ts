import { chanceFrom, type Chance } from '../../../core/demonstration/chance.js';
import { addDays, isoDate } from '../../../core/kernel/day.js';
import { queues } from '../../../core/queues/queues.generated.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { headOf } from '../../event-log/read.pg.js';
import { stateBy } from '../../known-at/state.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { amongSettingChanges } from '../../projection/setting-changes.given.js';
import { owedHistories, someDay, termsPublished } from '../owed-histories.given.js';
import { queuesParts } from '../queues-parts.js';
import { listedInMemory, plain, recordsKnown } from './listed-in-memory.given.js';
import { queueOn } from './queue-on.js';

const db = withDatabase();

const recorded = (authority: string, events: readonly object[], lot?: number) =>
  record(createEventLog(db.database), authority, events, lot);
const counted = (authority: string) => createProjection(db.database).catchUp(authority);

const inOrder = (rows: readonly { readonly child: string; readonly entry: string }[]) =>
  [...rows].sort((a, b) => (`${a.child} ${a.entry}` < `${b.child} ${b.entry}` ? -1 : 1));

/** Every queue on some days, as known by a position, against what the log up to there says in memory. */
const expectSame = async (authority: string, chance: Chance, position?: number): Promise<Set<string>> => {
  const parts = queuesParts(db.database);
  const days = [someDay(chance), someDay(chance), someDay(chance)];
  return db.database.withAuthority(authority, async (client) => {
    const upTo = position ?? (await headOf(client, authority));
    const records = await recordsKnown(client, authority, upTo);
    const found = new Set<string>();
    for (const queue of queues) {
      for (const on of days) {
        const state = position === undefined ? undefined : await stateBy(client, authority, position);
        const { state: of, rows } = await queueOn(client, parts, { authority, queue, on, state });
        const wanted = listedInMemory(records, queue, on);
        expect({ queue: queue.id, on, position: of.position, rows: inOrder(rows.map(plain)) }).toEqual({
          queue: queue.id,
          on,
          position: upTo,
          rows: inOrder(wanted),
        });
        if (rows.length > 0) found.add(queue.id);
      }
    }
    return found;
  });
};

/** Promises about some of what is listed, and what was taken further. */
const saidAboutRows = async (authority: string, chance: Chance): Promise<readonly object[]> => {
  const on = someDay(chance);
  const records = await db.database.withAuthority(authority, async (client) =>
    recordsKnown(client, authority, await headOf(client, authority)),
  );
  return queues.flatMap((queue) =>
    listedInMemory(records, queue, on).map(({ child, entry }, index) => {
      const name = `${queue.id} ${child} ${String(index)}`;
      const subject = `child/${child}`;
      const envelope = { specversion: '1.0', source: 'urn:said', id: name, authority, subject };
      const about = { queue: queue.id, entry, on: isoDate(on) };
      return chance.happens(0.7)
        ? {
            ...envelope,
            type: 'caretally.promise-made.v1',
            data: { ...about, promise: name, owner: 'SW1', what: 'This week', by: isoDate(addDays(on, 7)) },
          }
        : {
            ...envelope,
            type: 'caretally.escalation-raised.v1',
            data: { ...about, escalation: name, to: 'governors', because: 'late', raisedBy: 'Head' },
          };
    }),
  );
};

describe('the list of a queue on a day', () => {
  it.each([1, 2, 3])(
    'is that in memory, of every queue, whatever was recorded (%i)',
    async (seed) => {
      const authority = `E0900050${String(seed)}`;
      const chance = chanceFrom(seed);
      const events = owedHistories(authority, chance, { children: 25, events: 500 });
      await recorded(authority, [...termsPublished(authority), ...events]);
      await recorded(authority, await saidAboutRows(authority, chance));
      await counted(authority);
      const found = await expectSame(authority, chance);
      expect(found.size).toBeGreaterThan(queues.length / 2);
    },
    60_000,
  );

  it('is that of a log that ended then, wherever the rows have got to', async () => {
    const authority = 'E09000511';
    const chance = chanceFrom(11);
    const histories = owedHistories(authority, chance, { children: 20, events: 300 });
    const events = amongSettingChanges(authority, chance, histories, 23);
    await recorded(authority, [...termsPublished(authority), ...events.slice(0, 400)], 50);
    await counted(authority);
    for (const position of [100, 300, 403]) await expectSame(authority, chance, position);
    // Some are recorded and not counted yet.
    await recorded(authority, events.slice(400, 500));
    await recorded(authority, await saidAboutRows(authority, chance));
    for (const position of [300, 403, 450]) await expectSame(authority, chance, position);
    await recorded(authority, events.slice(500));
    await counted(authority);
    for (const position of [1, 403, 550]) await expectSame(authority, chance, position);
    await expectSame(authority, chance);
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
