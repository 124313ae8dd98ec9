import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../../../test/postgres/with-database.js';
import type { Client } from '../platform/database.js';
import { createEventLog } from './event-log.js';
import { positionKnownAt } from './known-at.pg.js';
import type { LoggedEvent } from './logged-event.js';
import { authoritiesWithEvents, headOf, readLinks, readSubjects, subjectsTouchedAfter } from './read.pg.js';
import { aWithdrawal, anEvent } from './sample-event.given.js';
import { splitSubjects, streamBySubject } from './stream.pg.js';

const db = withDatabase();
const authority = 'E09000014';
const linked = 'caretally.records-linked.v1';

const within = <Answer>(work: (client: Client) => Promise<Answer>) =>
  db.database.withAuthority(authority, work);
const ids = (events: readonly LoggedEvent[]) => events.map(({ id }) => id).join(' ');

const historyOf = (subject: string, upTo?: number) =>
  within(async (client) => ids(await readSubjects(client, authority, [subject], upTo)));

describe('reading the log', () => {
  beforeAll(async () => {
    const log = createEventLog(db.database);
    const batches = [
      [anEvent('a1', { subject: 'child/a' }), anEvent('b1', { subject: 'child/b' })],
      [anEvent('link', { subject: 'child/a', type: linked, mentions: ['child/b'] })],
      // A withdrawal that comes before what it withdraws, sent about another child.
      [aWithdrawal('w', 'late', { subject: 'child/c' })],
      [anEvent('late', { subject: 'child/d' })],
      // A correction moves an event from one child to another, and is itself withdrawn.
      [anEvent('moved', { subject: 'child/f', corrects: 'e1' }), anEvent('e1', { subject: 'child/e' })],
      [
        aWithdrawal('undo', 'moved', { subject: 'child/f' }),
        aWithdrawal('unlink', 'link', { subject: 'child/a' }),
      ],
    ];
    for (const batch of batches) await log.append(authority, 'c', batch);
  });

  it('finds what is about a subject and what names it, each once', async () => {
    await expect(historyOf('child/b')).resolves.toBe('b1 link unlink');
    const both = await within((client) => readSubjects(client, authority, ['child/a', 'child/b']));
    expect(ids(both)).toBe('a1 b1 link unlink');
  });

  it('stops at what was known by a position', async () => {
    await expect(historyOf('child/b', 2)).resolves.toBe('b1');
  });

  it('gives a withdrawal to the child whose event it withdraws, also where it came first', async () => {
    await expect(historyOf('child/d')).resolves.toBe('w late');
  });

  it('gives a correction, and its withdrawal, to the child the event was first about', async () => {
    await expect(historyOf('child/e')).resolves.toBe('moved e1 undo');
    await expect(historyOf('child/f')).resolves.toBe('moved undo');
  });

  it('names the subjects that recent events touch', async () => {
    const touched = await within((client) => subjectsTouchedAfter(client, authority, 7));
    expect([...touched].sort()).toEqual(['child/a', 'child/b', 'child/e', 'child/f']);
  });

  it('finds links with what became of them', async () => {
    expect(ids(await within((client) => readLinks(client, authority)))).toBe('link unlink');
    expect(ids(await within((client) => readLinks(client, authority, 3)))).toBe('link');
  });

  it('streams every history in order of subject, whole or in parts', async () => {
    const histories = (parts: number) =>
      within(async (client) => {
        const found: string[] = [];
        for (const range of await splitSubjects(client, authority, parts)) {
          for await (const { subject, events } of streamBySubject(client, authority, 99, range)) {
            found.push(`${subject}: ${ids(events)}`);
          }
        }
        return found;
      });
    const whole = await histories(1);
    expect(whole).toEqual([
      'child/a: a1 link unlink',
      'child/b: b1 link unlink',
      'child/c: w',
      'child/d: w late',
      'child/e: moved e1 undo',
      'child/f: moved undo',
    ]);
    await expect(histories(3)).resolves.toEqual(whole);
  });

  it('streams a history whole where it is longer than a page', async () => {
    const long = 'E09000015';
    const ofSubject = (subject: string, count: number) =>
      Array.from({ length: count }, (_, place) => anEvent(`${subject}-${String(place)}`, { subject }));
    const events = [...ofSubject('child/a', 700), ...ofSubject('child/b', 1_900), ...ofSubject('child/c', 1)];
    await createEventLog(db.database).append(long, 'c', events);
    const found = await db.database.withAuthority(long, async (client) => {
      const lengths: string[] = [];
      for await (const { subject, events: own } of streamBySubject(client, long, events.length)) {
        lengths.push(`${subject} ${String(own.length)}`);
      }
      return lengths;
    });
    expect(found).toEqual(['child/a 700', 'child/b 1900', 'child/c 1']);
  });

  it('lists the authorities that have events', async () => {
    const head = await within((client) => headOf(client, authority));
    await expect(authoritiesWithEvents(db.database.pool)).resolves.toContainEqual({
      authority,
      position: head,
    });
  });
});

describe('what was known at an instant', () => {
  it('is everything recorded by then, to the millisecond', async () => {
    const events = await within((client) => readSubjects(client, authority, ['child/a']));
    await sleep(5);
    for (const { recordedAt } of events) {
      const found = await within((client) => positionKnownAt(client, authority, recordedAt));
      expect(found?.recordedAt).toBe(recordedAt);
    }
    const before = await within((client) => positionKnownAt(client, authority, '2001-01-01T00:00:00Z'));
    expect(before).toEqual({ position: 0, recordedAt: undefined });
  });

  it('has no answer yet for an instant to come', async () => {
    await expect(
      within((client) => positionKnownAt(client, authority, '2999-01-01T00:00:00Z')),
    ).resolves.toBeUndefined();
  });
});
