import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from './event-log.js';
import { headOf, readAfter } from './read.pg.js';
import { anEvent } from './sample-event.given.js';

const db = withDatabase();
const authority = 'E09000014';

const logOf = (told: number[] = []) =>
  createEventLog(db.database, { onAppended: (_, position) => void told.push(position) });

describe('appending', () => {
  it('keeps what was sent, and says when it was recorded and by whom', async () => {
    const event = anEvent('a', {
      time: '2025-06-02T09:30:00+01:00',
      recordedTime: '2025-06-03T10:00:00Z',
      corrects: 'z',
      data: { z: 1, on: '2025-06-02', a: 'é\u2028"\\' },
      extensions: { traceparent: '00-1' },
    });
    const answers = await logOf().append(authority, 'client-1', [event]);
    const [logged] = await db.database.withAuthority(authority, (client) =>
      readAfter(client, authority, 0, 10),
    );
    const raw = await db.asOwner('select data::text, extensions::text, recorded_by from event_log.event');
    expect(answers).toEqual([{ status: 'recorded', position: 1 }]);
    expect(logged).toEqual({
      source: 'urn:case-system',
      id: 'a',
      type: 'caretally.case-allocated.v1',
      subject: 'child/1',
      position: 1,
      time: '2025-06-02T09:30:00+01:00',
      recordedTime: '2025-06-03T10:00:00Z',
      corrects: 'z',
      data: event.data,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(raw).toEqual([
      { data: JSON.stringify(event.data), extensions: '{"traceparent":"00-1"}', recorded_by: 'client-1' },
    ]);
  });

  it('records a repeated event once for ever, and tells of commits that recorded something only', async () => {
    const told: number[] = [];
    const log = logOf(told);
    await log.append('E09000001', 'c', [anEvent('a'), anEvent('b')]);
    const again = await log.append('E09000001', 'c', [anEvent('b'), anEvent('a', { subject: 'child/2' })]);
    expect(again).toEqual([
      { status: 'duplicate', position: 2 },
      { status: 'conflict', position: 1 },
    ]);
    expect(told).toEqual([2]);
  });

  it('settles a key that comes twice in one batch by its first', async () => {
    const answers = await logOf().append('E09000002', 'c', [
      anEvent('a'),
      anEvent('a'),
      anEvent('a', { corrects: 'z' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['recorded', 'duplicate', 'conflict']);
  });

  it('lets two authorities use the same key', async () => {
    const [one, other] = await Promise.all(
      ['E09000003', 'E09000004'].map((each) => logOf().append(each, 'c', [anEvent('a')])),
    );
    expect([one, other]).toEqual([
      [{ status: 'recorded', position: 1 }],
      [{ status: 'recorded', position: 1 }],
    ]);
  });

  it('stamps each append later than the one before, even within a millisecond', async () => {
    const log = logOf();
    for (const id of ['a', 'b', 'c', 'd']) await log.append('E09000005', 'c', [anEvent(id)]);
    const events = await db.database.withAuthority('E09000005', (client) =>
      readAfter(client, 'E09000005', 0, 10),
    );
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...new Set(instants)].sort());
  });

  it('leaves no trace and no gap where the database refuses an event', async () => {
    const log = logOf();
    const nul = anEvent('poison', { subject: 'child/\u0000' });
    await expect(log.append('E09000006', 'c', [anEvent('a'), nul])).rejects.toThrow();
    await log.append('E09000006', 'c', [anEvent('b')]);
    const head = await db.database.withAuthority('E09000006', (client) => headOf(client, 'E09000006'));
    expect(head).toBe(1);
  });
});

describe('the log', () => {
  it.each([
    ['update event_log.event set subject = subject'],
    ['delete from event_log.event'],
    ['truncate event_log.event cascade'],
    ['delete from event_log.mention'],
    ['set session_replication_role = replica; delete from event_log.event'],
  ])('is append-only even for its owner: %s', async (statement) => {
    await logOf().append('E09000007', 'c', [anEvent('append-only', { mentions: ['child/9'] })]);
    await expect(db.asOwner(statement)).rejects.toThrow('is append-only');
  });

  it.each([
    ['update event_log.event set subject = subject'],
    ['delete from event_log.event'],
    ['truncate event_log.event'],
  ])('gives the application no right to %s', async (statement) => {
    const attempt = db.database.withAuthority(authority, (client) => client.query(statement));
    await expect(attempt).rejects.toThrow('permission denied');
  });
});
