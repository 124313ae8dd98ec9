import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { appendInTransaction } from './append.pg.js';
import { createEventLog } from './event-log.js';
import { headOf, readAfter } from './read.pg.js';
import { anEvent } from './sample-event.given.js';

const db = withDatabase();

const posted = (...ids: readonly string[]) => ids.map((id) => ({ event: anEvent(id), recordedBy: 'c' }));

const settledWithin = async (work: Promise<unknown>, milliseconds: number): Promise<boolean> =>
  Promise.race([work.then(() => true), sleep(milliseconds, false)]);

/** An append that has written its rows and stays open until told to commit. */
const heldOpen = (authority: string, id: string) => {
  let commit = (): void => undefined;
  const told = new Promise<void>((resolve) => (commit = resolve));
  let written = (): void => undefined;
  const open = new Promise<void>((resolve) => (written = resolve));
  const done = db.database.withAuthority(authority, async (client) => {
    await appendInTransaction(client, authority, posted(id));
    written();
    await told;
  });
  return { open, commit, done };
};

const positionsOf = (authority: string) =>
  db.database.withAuthority(authority, async (client) =>
    (await readAfter(client, authority, 0, 1_000)).map(({ id, position }) => `${String(position)} ${id}`),
  );

describe('a transaction held open while others append', () => {
  it('makes others of its authority wait, so that a reader never steps over it', async () => {
    const log = createEventLog(db.database);
    const first = heldOpen('E09000014', 'first');
    await first.open;
    const second = log.append('E09000014', 'c', [anEvent('second')]);
    await expect(settledWithin(second, 150)).resolves.toBe(false);
    await expect(positionsOf('E09000014')).resolves.toEqual([]);
    first.commit();
    await Promise.all([first.done, second]);
    await expect(positionsOf('E09000014')).resolves.toEqual(['1 first', '2 second']);
  });

  it('does not hold up another authority', async () => {
    const first = heldOpen('E09000015', 'first');
    await first.open;
    const other = createEventLog(db.database).append('E09000016', 'c', [anEvent('other')]);
    await expect(settledWithin(other, 2_000)).resolves.toBe(true);
    first.commit();
    await first.done;
  });
});

describe('sixteen writers at once', () => {
  it('lose nothing before the eyes of a reader that remembers only its last position', async () => {
    const authority = 'E09000017';
    const writers = Array.from({ length: 16 }, (_, writer) => writer);
    // A log each, as in sixteen processes: nothing is gathered between them.
    const writing = writers.map(async (writer) => {
      const log = createEventLog(db.database);
      for (let turn = 0; turn < 20; turn += 1)
        await log.append(authority, 'c', [anEvent(`${String(writer)}-${String(turn)}`)]);
    });
    const seen: string[] = [];
    const reading = (async () => {
      for (let after = 0; seen.length < 320;) {
        const events = await db.database.withAuthority(authority, (client) =>
          readAfter(client, authority, after, 50),
        );
        expect(events.map(({ position }) => position)).toEqual(events.map((_, place) => after + place + 1));
        seen.push(...events.map(({ id }) => id));
        after += events.length;
      }
    })();
    await Promise.all([...writing, reading]);
    expect(new Set(seen).size).toBe(320);
    await expect(db.database.withAuthority(authority, (client) => headOf(client, authority))).resolves.toBe(
      320,
    );
  }, 30_000);

  it('who send the same events record each once, and all agree where', async () => {
    const authority = 'E09000018';
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        createEventLog(db.database).append(
          authority,
          'c',
          ids.map((id) => anEvent(id)),
        ),
      ),
    );
    expect(new Set(answers.map((given) => JSON.stringify(given.map(({ position }) => position)))).size).toBe(
      1,
    );
    expect(answers.flat().filter(({ status }) => status === 'recorded')).toHaveLength(5);
  });
});
