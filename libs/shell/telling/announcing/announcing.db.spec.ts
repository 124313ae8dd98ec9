import { withDatabase } from '../../../../test/postgres/with-database.js';
import { at, counted, givenParts, type Clock } from '../telling.given.js';
import { announcingNow } from '../telling-parts.js';
import { beginAnnouncing } from './announce.pg.js';
import { Announcer } from './announcer.js';
import { announcementsBetween } from './announcements.pg.js';

const db = withDatabase();

const unexpected = (error: unknown): never => {
  throw error;
};

/** An authority whose queues are announced, and what was announced of it since it was last asked. */
const announcedFrom = async (authority: string, clock: Clock) => {
  const parts = givenParts(db, clock);
  const announcer = new Announcer(parts, unexpected);
  await db.database.withAuthority(authority, (client) =>
    beginAnnouncing(client, authority, announcingNow(parts)),
  );
  let seen = 0;
  const since = async (): Promise<readonly string[]> => {
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query<{ sequence: number; words: string }>(
        `select sequence, concat_ws(' ', queue, child, change, stage) as words from telling.announcement
         where authority = $1 and sequence > $2 order by sequence`,
        [authority, seen],
      ),
    );
    seen = rows.at(-1)?.sequence ?? seen;
    return rows.map(({ sequence, words }) => `${sequence}: ${words}`);
  };
  return {
    parts,
    announcer,
    announced: async () => {
      await announcer.announce(authority);
      return since();
    },
    since,
  };
};

const due = { '2025-06-02': 'due', '2025-06-09': 'overdue', '2025-06-20': 'gone' };

describe('what becomes of the rows of queues', () => {
  it('is announced as an entering, a move to another stage and a leaving, each once', async () => {
    const authority = 'E09000001';
    const clock = at('2025-06-05T12:00:00Z');
    const { announced } = await announcedFrom(authority, clock);
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    expect(await announced()).toEqual(['1: reviews cat entered due']);
    expect(await announced()).toEqual([]);

    await counted(db, authority, 2, [
      { child: 'cat', stages: { '2025-06-02': 'overdue' } },
      { child: 'dan', stages: due, queue: 'visits' },
    ]);
    expect(await announced()).toEqual(['2: reviews cat moved overdue', '3: visits dan entered due']);

    await counted(db, authority, 3, []);
    expect(await announced()).toEqual(['4: reviews cat left overdue', '5: visits dan left due']);
  });

  it('is announced on the day in London on which it comes about, without anything having happened', async () => {
    const authority = 'E09000002';
    // 23:30 in London, where it is summer.
    const clock = at('2025-06-08T22:30:00Z');
    const { announcer, since } = await announcedFrom(authority, clock);
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    await announcer.sweep();
    expect(await since()).toEqual(['1: reviews cat entered due']);
    clock.now = Date.parse('2025-06-08T23:00:05Z');
    await announcer.sweep();
    expect(await since()).toEqual(['2: reviews cat moved overdue']);
    clock.now = Date.parse('2025-06-20T00:00:05Z');
    await announcer.sweep();
    expect(await since()).toEqual(['3: reviews cat left overdue']);
  });

  it('leaves in a gap between two stages and enters again', async () => {
    const authority = 'E09000003';
    const clock = at('2025-06-05T12:00:00Z');
    const { announced } = await announcedFrom(authority, clock);
    const stages = { '2025-06-02': 'due', '2025-06-06': 'gone', '2025-06-12': 'due' };
    await counted(db, authority, 1, [{ child: 'cat', stages }]);
    expect(await announced()).toEqual(['1: reviews cat entered due']);
    clock.now = Date.parse('2025-06-06T12:00:00Z');
    expect(await announced()).toEqual(['2: reviews cat left due']);
    clock.now = Date.parse('2025-06-12T12:00:00Z');
    expect(await announced()).toEqual(['3: reviews cat entered due']);
  });

  it('is not taken back by a process whose clock is behind', async () => {
    const authority = 'E09000004';
    const clock = at('2025-06-09T00:00:05+01:00');
    const { announced } = await announcedFrom(authority, clock);
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    expect(await announced()).toEqual(['1: reviews cat entered overdue']);
    clock.now = Date.parse('2025-06-08T23:59:58+01:00');
    await counted(db, authority, 2, [{ child: 'cat', stages: due }]);
    expect(await announced()).toEqual([]);
  });

  it('is announced once where several processes announce at the same moment', async () => {
    const authority = 'E09000005';
    const clock = at('2025-06-05T12:00:00Z');
    const { announcer, since } = await announcedFrom(authority, clock);
    await counted(
      db,
      authority,
      1,
      ['ann', 'ben', 'cat'].map((child) => ({ child, stages: due })),
    );
    await Promise.all(Array.from({ length: 10 }, () => announcer.announce(authority)));
    expect(await since()).toEqual([
      '1: reviews ann entered due',
      '2: reviews ben entered due',
      '3: reviews cat entered due',
    ]);
  });
});

describe('what is not announced', () => {
  it('is anything before somebody asks to be told', async () => {
    const authority = 'E09000011';
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    await new Announcer(givenParts(db, at('2025-06-05T12:00:00Z')), unexpected).announce(authority);
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query('select from telling.head union all select from telling.on_queue'),
    );
    expect(rows).toEqual([]);
  });

  it('is what stands on the queues already when somebody first asks', async () => {
    const authority = 'E09000012';
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    const { announced } = await announcedFrom(authority, at('2025-06-05T12:00:00Z'));
    expect(await announced()).toEqual([]);
    await counted(db, authority, 2, []);
    expect(await announced()).toEqual(['1: reviews cat left due']);
  });

  it('is the same rows counted again', async () => {
    const authority = 'E09000013';
    const { announced } = await announcedFrom(authority, at('2025-06-05T12:00:00Z'));
    await counted(db, authority, 1, [{ child: 'cat', stages: due }]);
    await announced();
    await counted(db, authority, 1, [{ child: 'cat', stages: due }], { generation: 2 });
    expect(await announced()).toEqual([]);
  });

  it('is what other code has counted, until this code has counted it again', async () => {
    const authority = 'E09000014';
    const { announced } = await announcedFrom(authority, at('2025-06-05T12:00:00Z'));
    await counted(db, authority, 1, [{ child: 'cat', stages: due }], { digest: 'last year' });
    expect(await announced()).toEqual([]);
    await counted(db, authority, 1, [{ child: 'dan', stages: due }], { generation: 2 });
    expect(await announced()).toEqual(['1: reviews dan entered due']);
  });

  it('is what stands on a queue that a new version brings', async () => {
    const authority = 'E09000015';
    const clock = at('2025-06-05T12:00:00Z');
    const { parts, since } = await announcedFrom(authority, clock);
    const next = new Announcer({ ...parts, queues: [...parts.queues, 'health'] }, unexpected);
    await counted(db, authority, 1, [{ child: 'cat', queue: 'health', stages: due }]);
    await next.announce(authority);
    expect(await since()).toEqual([]);
    await counted(db, authority, 2, [{ child: 'dan', queue: 'health', stages: due }]);
    await next.announce(authority);
    expect(await since()).toEqual(['1: health cat left due', '2: health dan entered due']);
  });
});

describe('what was announced', () => {
  it('is kept for 35 days and forgotten from the oldest on, numbers never being used again', async () => {
    const authority = 'E09000021';
    const clock = at('2025-06-02T12:00:00Z');
    const { announced } = await announcedFrom(authority, clock);
    const kept = async () => {
      const all = await db.database.withAuthority(authority, (client) =>
        announcementsBetween(client, authority, 0, 100, 100),
      );
      return all.map(({ sequence }) => sequence);
    };
    await counted(db, authority, 1, [{ child: 'cat', stages: { '2025-06-02': 'due' } }]);
    await announced();
    clock.now = Date.parse('2025-07-01T12:00:00Z');
    await counted(db, authority, 2, []);
    await announced();
    clock.now = Date.parse('2025-07-07T11:00:00Z');
    await announced();
    expect(await kept()).toEqual([1, 2]);
    clock.now = Date.parse('2025-07-08T00:00:00+01:00');
    await announced();
    expect(await kept()).toEqual([2]);
    await counted(db, authority, 3, [{ child: 'cat', stages: { '2025-06-02': 'due' } }]);
    expect(await announced()).toEqual(['3: reviews cat entered due']);
  });

  it('is seen by nobody of another authority', async () => {
    const { rows } = await db.database.withAuthority('E09000099', (client) =>
      client.query('select from telling.announcement union all select from telling.on_queue'),
    );
    expect(rows).toEqual([]);
  });
});
