import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { of, reviewed, youngPeople } from '../listed-children.given.js';
import { authority, withQueuesServer, type Json } from '../queues-server.given.js';

const db = withDatabase();
const queues = withQueuesServer(db);

/** Records and counts; returns an instant at which this was known, and nothing later. */
const knownAfter = async (events: readonly object[]): Promise<string> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
  const { body } = await queues.get('/queues');
  return encodeURIComponent(String(body['knownAt']));
};

const plans = '/queues/pathway-plans?on=2025-10-01';
const listed = async (path: string): Promise<readonly string[]> =>
  ((await queues.get(path)).body['rows'] as readonly Json[]).map(({ child }) => String(child));

describe('a list as known at an instant of the past', () => {
  it('still has the row that late data have taken away since', async () => {
    const then = await knownAfter(youngPeople);
    await knownAfter([
      reviewed('ann', '2025-09-15'),
      of('cat', 'child-registered', { dateOfBirth: '2008-03-01' }),
    ]);
    expect(await listed(plans)).toEqual(['cat', 'dan', 'bob']);
    expect(await listed(`${plans}&knownAt=${then}`)).toEqual(['cat', 'dan', 'ann', 'bob']);
    expect((await queues.get(`${plans}&knownAt=${then}`)).body).toMatchObject({
      knownAt: decodeURIComponent(then),
      position: youngPeople.length,
      total: 4,
      late: 3,
    });
  });

  it('leads on to the history of the child as known then', async () => {
    const then = await knownAfter([]);
    const { body } = await queues.get(`${plans}&knownAt=${then}`);
    expect(body['rows'][0].links).toEqual({
      timeline: `/children/cat/timeline?authority=${authority}&knownAt=${then}`,
      obligations: `/children/cat/obligations?authority=${authority}&knownAt=${then}&on=2025-10-01`,
    });
  });

  it('knows only what had been said about a row by then', async () => {
    const promised = { promise: 'pr1', queue: 'pathway-plans', entry: '2024-12-01', owner: 'Adviser PA7' };
    const before = await knownAfter([]);
    const made = await knownAfter([
      of('cat', 'promise-made', {
        ...promised,
        meeting: 1,
        what: 'Done this week',
        on: '2025-09-17',
        by: '2025-09-24',
      }),
    ]);
    const answer = { promise: 'pr1', queue: 'pathway-plans', on: '2025-09-30', kept: false };
    await knownAfter([of('cat', 'promise-answered', answer)]);
    const rowKnownAt = async (instant: string) =>
      (await queues.get(`${plans}&knownAt=${instant}`)).body['rows'][0] as Json;
    expect(await rowKnownAt(before)).toMatchObject({ child: 'cat', promises: 0 });
    expect(await rowKnownAt(made)).toMatchObject({
      promises: 1,
      promise: {
        promise: 'pr1',
        owner: 'Adviser PA7',
        what: 'Done this week',
        madeOn: '2025-09-17',
        by: '2025-09-24',
        meeting: 1,
        state: 'past',
      },
    });
    const [row] = (await queues.get(plans)).body['rows'] as readonly Json[];
    expect(row).toMatchObject({ promises: 1, promise: { state: 'not-kept' } });
  });

  it('holds nothing before the first event', async () => {
    const { body } = await queues.get(`${plans}&knownAt=2001-01-01T00:00:00Z`);
    expect(body).toMatchObject({ knownAt: null, position: 0, total: 0, rows: [] });
  });

  it('is the same for ever, and so is its tag', async () => {
    const then = await knownAfter([]);
    const first = await queues.get(`${plans}&knownAt=${then}`);
    await knownAfter([reviewed('cat', '2025-09-30')]);
    const again = await queues.get(`${plans}&knownAt=${then}`);
    expect(again.body).toEqual(first.body);
    const held = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await queues.get(`${plans}&knownAt=${then}`, held)).status).toBe(304);
  });
});
