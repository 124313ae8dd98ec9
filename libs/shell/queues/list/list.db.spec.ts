import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { cameBack, heldAndUnsigned, of, youngPeople } from '../listed-children.given.js';
import { authority, elsewhere, withQueuesServer, type Json } from '../queues-server.given.js';

const db = withDatabase();
const queues = withQueuesServer(db);

const recordAndCount = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const plans = '/queues/pathway-plans';

const childrenOn = async (path: string): Promise<readonly string[]> => {
  const { status, body } = await queues.get(path);
  if (status !== 200) throw new Error(`${path} was answered ${String(status)}: ${JSON.stringify(body)}`);
  return (body['rows'] as readonly Json[]).map(({ child }) => String(child));
};

const rowOf = async (child: string, path: string): Promise<Json | undefined> =>
  ((await queues.get(path)).body['rows'] as readonly Json[]).find((row) => row['child'] === child);

beforeAll(() => recordAndCount([...youngPeople, ...cameBack, ...heldAndUnsigned]), 60_000);

describe('the list of a queue over HTTP', () => {
  it('says who needs what by when, and why', async () => {
    const { status, body } = await queues.get(`${plans}?on=2025-10-01`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      queue: 'pathway-plans',
      title: 'Pathway plans',
      on: '2025-10-01',
      knownAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      position: youngPeople.length + cameBack.length + heldAndUnsigned.length,
      asOf: '2025-10-02T00:00:00+01:00',
      total: 4,
      late: 3,
      byStage: { overdue: 2, 'no-plan': 1, due: 1 },
    });
    expect(body['rows'][0]).toEqual({
      child: 'cat',
      entry: '2024-12-01',
      what: 'Review of the pathway plan',
      stage: 'overdue',
      stageTitle: 'Review overdue',
      late: true,
      since: '2024-12-01',
      due: '2025-06-01',
      daysOver: 122,
      why: 'completed on 2024-12-01; up to date until 2025-06-01',
      waitingOn: 'the personal adviser',
      worker: 'SW1',
      team: 'north',
      promises: 0,
      escalations: [],
      // Until the plan was completed there was none.
      lastSeen: '2024-11-30',
      links: {
        timeline: `/children/cat/timeline?authority=${authority}`,
        obligations: `/children/cat/obligations?authority=${authority}&on=2025-10-01`,
      },
    });
  });

  it('puts the most urgent first: what is late, by the day it was due, then what is coming up', async () => {
    expect(await childrenOn(`${plans}?on=2025-10-01`)).toEqual(['cat', 'dan', 'ann', 'bob']);
    expect(await rowOf('bob', `${plans}?on=2025-10-01`)).toMatchObject({ late: false, daysOver: -8 });
  });

  it.each([
    ['since', ['cat', 'ann', 'bob', 'dan']],
    ['child', ['ann', 'bob', 'cat', 'dan']],
    // Within a worker or a team by urgency; whose child has none comes last.
    ['worker', ['cat', 'ann', 'bob', 'dan']],
    ['team', ['cat', 'ann', 'bob', 'dan']],
    ['school', ['cat', 'dan', 'ann', 'bob']],
  ])('sorts by %s', async (sort, children) => {
    expect(await childrenOn(`${plans}?on=2025-10-01&sort=${sort}`)).toEqual(children);
  });

  it.each([
    ['stage=no-plan', ['dan']],
    ['late=true', ['cat', 'dan', 'ann']],
    ['late=false', ['bob']],
    ['team=south', ['ann', 'bob']],
    ['worker=SW1', ['cat']],
    ['team=south&late=true', ['ann']],
    ['team=south&stage=no-plan', []],
    ['school=102146', []],
  ])('filters by %s, and counts what is left', async (filter, children) => {
    const { body } = await queues.get(`${plans}?on=2025-10-01&${filter}`);
    expect((body['rows'] as readonly Json[]).map(({ child }) => String(child))).toEqual(children);
    const { total, byStage } = body as { total: number; byStage: Record<string, number> };
    expect(total).toBe(children.length);
    expect(Object.values(byStage).reduce((sum, times) => sum + times, 0)).toBe(children.length);
  });

  it('tells whose child it was on the day', async () => {
    expect(await rowOf('ann', `${plans}?on=2025-09-24`)).toMatchObject({ worker: 'SW1', team: 'north' });
    expect(await rowOf('ann', `${plans}?on=2025-09-25`)).toMatchObject({ worker: 'SW2', team: 'south' });
    expect(await rowOf('dan', `${plans}?on=2025-09-25`)).not.toHaveProperty('worker');
  });

  it('is of today in London unless a day is asked for', async () => {
    queues.itIs('2025-10-08T22:59:00Z');
    expect((await queues.get(plans)).body).toMatchObject({
      on: '2025-10-08',
      byStage: { overdue: 2, due: 1 },
    });
    queues.itIs('2025-10-09T23:01:00Z');
    expect((await queues.get(plans)).body).toMatchObject({
      on: '2025-10-10',
      byStage: { overdue: 3, due: 0 },
    });
  });

  it('says of a day to come what will be late then, if nothing is done', async () => {
    queues.itIs('2025-10-01T09:00:00Z');
    expect((await queues.get(`${plans}?on=2025-10-10`)).body).toMatchObject({ total: 4, late: 4 });
  });

  it('counts weeks where the queue is kept by the week, and names the school', async () => {
    expect(await rowOf('fay', '/queues/peps-unsigned?on=2026-01-14')).toMatchObject({
      stage: 'awaiting-school',
      school: '102146',
      since: '2025-11-20',
      weeksWaiting: 7,
    });
    expect(await rowOf('fay', '/queues/peps-unsigned?on=2026-01-15')).toMatchObject({ weeksWaiting: 8 });
    expect(await childrenOn('/queues/peps-unsigned?on=2026-01-15&school=102146')).toEqual(['fay']);
  });

  it.each([
    [`${plans}?on=2025-02-30`, 'on: expected a date that exists'],
    [`${plans}?stage=lost`, 'stage: the stages of pathway-plans are overdue, no-plan, due'],
    [`${plans}?stage=toString`, 'stage: the stages of pathway-plans are'],
    [`${plans}?sort=size`, 'sort: expected one of urgency, since, child, worker, team, school'],
    [`${plans}?late=yes`, 'late: expected true or false'],
    [`${plans}?limit=501`, 'limit: expected a number from 1 to 500'],
    [`${plans}?limit=0`, 'limit: expected a number from 1 to 500'],
    [`${plans}?knownAt=yesterday`, 'knownAt: expected an RFC 3339 instant'],
    [`${plans}?cursor=abc`, 'cursor: expected'],
    [`${plans}?taem=north`, 'taem'],
  ])('refuses %s', async (path, detail) => {
    const { status, body } = await queues.get(path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/bad-query', detail: expect.stringContaining(detail) });
  });

  it('knows no queue that there is not', async () => {
    expect(await queues.get('/queues/lost-property')).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    });
  });

  it('shows nothing of one authority to a token of another', async () => {
    const mine = await queues.get(`${plans}?on=2025-10-01`, {}, 'elsewhere-token');
    expect(mine).toMatchObject({ status: 200, body: { total: 0, rows: [] } });
    const theirs = await queues.get(`${plans}?on=2025-10-01&authority=${authority}`, {}, 'elsewhere-token');
    expect(theirs.status).toBe(403);
    expect((await queues.get(`${plans}?authority=${elsewhere}`)).status).toBe(403);
  });

  it('shows rows only to who may read about children', async () => {
    expect((await queues.get(plans, {}, 'figures-token')).status).toBe(403);
  });
});

describe('a queue kept by the hour', () => {
  const interviews = '/queues/return-interviews';

  it('counts hours to the close of a day of the past', async () => {
    expect(await rowOf('eve', `${interviews}?on=2025-06-14`)).toMatchObject({
      stage: 'running',
      dueAt: '2025-06-15T09:30:00+01:00',
      due: '2025-06-15',
      hoursOver: -9.5,
    });
    expect(await rowOf('eve', `${interviews}?on=2025-06-16`)).toMatchObject({ late: true, hoursOver: 38.5 });
  });

  it('counts them to now where the day is today, to the last full six minutes', async () => {
    queues.itIs('2025-06-15T09:05:59+01:00');
    expect((await queues.get(interviews)).body).toMatchObject({ asOf: '2025-06-15T09:00:00+01:00' });
    expect(await rowOf('eve', interviews)).toMatchObject({ hoursOver: -0.5 });
    queues.itIs('2025-06-15T09:36:00+01:00');
    expect(await rowOf('eve', `${interviews}?on=2025-06-15`)).toMatchObject({ hoursOver: 0.1 });
  });

  it('answers 304 until the hours told change', async () => {
    queues.itIs('2025-06-15T09:00:00+01:00');
    const tag = (await queues.get(interviews)).headers.get('etag') ?? '';
    queues.itIs('2025-06-15T09:05:00+01:00');
    expect((await queues.get(interviews, { 'if-none-match': tag })).status).toBe(304);
    queues.itIs('2025-06-15T09:06:00+01:00');
    expect((await queues.get(interviews, { 'if-none-match': tag })).status).toBe(200);
  });
});

describe('the tag of a list', () => {
  it('holds until the day, the question or the log is another', async () => {
    queues.itIs('2025-10-01T09:00:00Z');
    const first = await queues.get(plans);
    const held = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(await queues.get(plans, held)).toMatchObject({ status: 304, body: {} });
    expect((await queues.get(`${plans}?on=2025-10-01`, held)).status).toBe(304);
    expect((await queues.get(`${plans}?late=true`, held)).status).toBe(200);
    queues.itIs('2025-10-02T09:00:00Z');
    expect((await queues.get(plans, held)).status).toBe(200);
    queues.itIs('2025-10-01T21:00:00Z');
    await recordAndCount([of('gus', 'child-registered', { dateOfBirth: '2012-01-01' })]);
    expect((await queues.get(plans, held)).status).toBe(200);
  });
});

describe('a list counted by other definitions than the present ones', () => {
  it('says that it is being counted again', async () => {
    expect((await queues.get(plans)).body).not.toHaveProperty('recalculating');
    await db.asOwner(`update tallies.generation set digest = 'of another version'`);
    expect((await queues.get(plans)).body).toMatchObject({ recalculating: true });
    expect((await queues.get('/queues')).body).toMatchObject({ recalculating: true });
  });
});
