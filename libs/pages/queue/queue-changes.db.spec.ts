import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { planned, reviewed, youngPeople } from '../../shell/queues/listed-children.given.js';
import { Announcer } from '../../shell/telling/announcing/announcer.js';
import { openStream, type ReadStream } from '../../shell/telling/streaming/reading-stream.given.js';
import { queues } from '../../core/queues/queues.generated.js';
import { definitionsDigest } from '../../shell/projection/definitions.js';
import { authority, pagesServer, type PagesServer } from '../pages-server.given.js';
import { visitorStill } from '../people/session-lives.pg.js';
import { beginSession, endSession } from '../people/sessions.pg.js';

const db = withDatabase();
const now = (): number => Date.parse('2025-10-01T09:00:00Z');
let pages: PagesServer;
let announcer: Announcer;

const recordAndTell = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
  await announcer.announce(authority);
};

const person = { authority, person: 'p', name: 'Person of the spec' };
const sessionOf = (worker: string | undefined): Promise<string> =>
  beginSession(db.database.pool, {
    ...{ ...person, worker, roles: [worker === undefined ? ('manager' as const) : ('team-member' as const)] },
  });
const open = async (token: string, path: string): Promise<ReadStream> =>
  openStream(`${pages.url}${path}`, { cookie: `caretally=${token}` });

beforeAll(async () => {
  announcer = new Announcer(
    {
      ...{ database: db.database, digest: definitionsDigest, clock: now },
      ...{ queues: queues.map(({ id }) => id), jobs: { deliver: () => undefined } },
    },
    (error) => {
      throw error;
    },
  );
  pages = await pagesServer(db.database, { now });
  await recordAndTell(youngPeople);
}, 60_000);
afterAll(async () => {
  await announcer.close();
  await pages.close();
});

describe('what a page is told of its list', () => {
  it('is that it has changed, and nothing more: no child is named', async () => {
    const stream = await open(await sessionOf(undefined), '/lists/pathway-plans/stream');
    expect(stream).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });
    await recordAndTell([reviewed('ann', '2025-09-30')]);
    expect(await stream.next()).toMatchObject({ event: 'changed', data: {} });
    stream.close();
  });

  it('is nothing where another team’s rows have changed', async () => {
    const north = await open(await sessionOf('SW1'), '/lists/pathway-plans/stream');
    await recordAndTell([planned('dan', '2025-09-30')]);
    await recordAndTell([reviewed('cat', '2025-09-30')]);
    // Dan is in no team: the first that is told is cat's leaving, the second of the two.
    const told = await north.next();
    const [last] = await db.asOwner<{ sequence: string }>(
      'select max(sequence)::text as sequence from telling.announcement where authority = $1',
      [authority],
    );
    expect(told).toMatchObject({ event: 'changed', id: last?.sequence });
    north.close();
  });

  it('is refused of a team that is not theirs', async () => {
    const stream = await open(await sessionOf('SW1'), '/lists/pathway-plans/stream?team=south');
    expect(stream.status).toBe(403);
    stream.close();
  });
});

describe('a session that waits to be told', () => {
  it('is theirs until it ends, and waiting does not prolong it', async () => {
    const token = await sessionOf(undefined);
    const seen = 'select max(seen_at)::text as at from access.session';
    const before = await db.asOwner(seen);
    expect(await visitorStill(db.database, token)).toMatchObject({ authority, roles: ['manager'] });
    expect(await db.asOwner(seen)).toEqual(before);
    await endSession(db.database.pool, token);
    expect(await visitorStill(db.database, token)).toBeUndefined();
  });
});
