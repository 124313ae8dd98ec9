import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { createProjection } from '../projection/projection.js';
import { record } from '../projection/recording.given.js';
import { withMeetingsServer, type Answered, type Json } from './meetings-server.given.js';

const db = withDatabase();
const authority = 'E09000700';
const { get, post } = withMeetingsServer(db, authority, '2025-11-30');

const event = (id: string, child: string, type: string, data: object, more: object = {}): object => ({
  specversion: '1.0',
  source: 'urn:case-system',
  id,
  type: `caretally.${type}.v1`,
  subject: `child/${child}`,
  authority,
  data,
  ...more,
});

/** Looked after for years and turned 16 long ago, with a plan completed on a day. */
const youngPerson = (child: string, planOn: string): readonly object[] => [
  event(`${child}-born`, child, 'child-registered', { dateOfBirth: '2008-06-01' }),
  event(`${child}-start`, child, 'child-became-looked-after', {
    ...{ on: '2022-01-10', legalStatus: 'C2', categoryOfNeed: 'N1' },
    placement: { type: 'U6', provider: 'PR1' },
  }),
  event(`${child}-plan`, child, 'pathway-plan-completed', { plan: 'p', on: planOn }),
];

const reviewed = (child: string, on: string): object =>
  event(`${child}-reviewed-${on}`, child, 'pathway-plan-reviewed', { plan: 'p', on });

const counted = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const meetings = '/queues/pathway-plans/meetings';
const nine = ['y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8', 'y9'];

/** Child and change of each row about what is late. */
const changesOf = ({ body }: Answered): readonly string[] =>
  (body['rows'] as readonly Json[])
    .filter(({ change }) => change !== 'coming-up' && change !== 'no-longer-coming-up')
    .map(({ child, change }) => `${String(child)} ${String(change)}`);

describe('the fortnightly meeting about pathway plans', () => {
  let first: Answered;
  let second: Answered;

  beforeAll(async () => {
    await counted([
      // Nine whose six months ran out in September, two whose run out in the fortnight, one well in time.
      ...nine.flatMap((child) => youngPerson(child, '2025-03-20')),
      ...['z1', 'z2'].flatMap((child) => youngPerson(child, '2025-04-08')),
      ...youngPerson('ok', '2025-08-01'),
    ]);
    first = await post(meetings, { on: '2025-10-01', openedBy: 'Service manager' });
    const y9 = (first.body['rows'] as readonly Json[]).find(({ child }) => child === 'y9');
    await post(`${meetings}/1/promises`, {
      child: 'y9',
      entry: y9?.['entry'],
      owner: 'Personal adviser PA7',
      what: 'The ninth is done this week',
      by: '2025-10-08',
    });
    await post(`${meetings}/1/close`, { closedBy: 'Service manager' });
    await counted(nine.slice(0, 8).map((child) => reviewed(child, '2025-10-10')));
    second = await post(meetings, { on: '2025-10-15', openedBy: 'Service manager' });
  }, 60_000);

  it('EX-PP-5: says both that eight of nine are done and that three are late now', () => {
    expect(first.status).toBe(201);
    expect(first.body['flow']).toMatchObject({ now: 9 });
    expect(second.body['flow']).toEqual({
      ...{ then: 9, cleared: 8, stillThere: 1, newlyDue: 2, shownLate: 0, now: 3 },
    });
    expect(second.body['inWords']).toContain('8 have been cleared');
    expect(changesOf(second)).toEqual([
      ...nine.slice(0, 8).map((child) => `${child} cleared`),
      'y9 still-there',
      'z1 newly-due',
      'z2 newly-due',
    ]);
  });

  it('names the day on which a row was cleared and the event that cleared it', () => {
    const [y1] = second.body['rows'] as readonly Json[];
    expect(y1).toMatchObject({
      clearedOn: '2025-10-10',
      movedBy: [{ id: 'y1-reviewed-2025-10-10', type: 'caretally.pathway-plan-reviewed.v1' }],
    });
  });

  it('shows what was promised, by whom, and that it was not kept', () => {
    const y9 = (second.body['rows'] as readonly Json[]).find(({ child }) => child === 'y9');
    expect(y9?.['promises']).toMatchObject([
      { meeting: 1, owner: 'Personal adviser PA7', by: '2025-10-08', state: 'not-kept' },
    ]);
  });

  it('is the same for ever, whatever is recorded or corrected later', async () => {
    await counted([
      // A review of September that nobody had recorded, and a plan that was made two years later than recorded.
      event('late', 'y9', 'pathway-plan-reviewed', { plan: 'p', on: '2025-09-18' }),
      event(
        'wrong',
        'ok',
        'pathway-plan-completed',
        { plan: 'p', on: '2025-02-01' },
        { corrects: 'ok-plan' },
      ),
    ]);
    const again = await get(`${meetings}/2`);
    expect(again.body).toEqual(second.body);
    expect((await get(`${meetings}/1`)).body['rows'].map(({ child }: Json) => child).slice(0, 9)).toEqual(
      nine,
    );
    const next = await get(`${meetings}/next?on=2025-10-29`);
    expect(changesOf(next)).toEqual(['y9 cleared', 'z1 still-there', 'z2 still-there', 'ok shown-late']);
    const ok = (next.body['rows'] as readonly Json[]).find(({ child }) => child === 'ok');
    expect(ok?.['movedBy']).toMatchObject([{ id: 'wrong' }]);
  });

  it('opens once however often it is opened for a day, at once or later', async () => {
    const opened = await Promise.all(
      Array.from({ length: 8 }, () => post(meetings, { on: '2025-11-05', openedBy: 'Anyone' })),
    );
    expect(opened.map(({ body }) => body['meeting'])).toEqual(Array.from({ length: 8 }, () => 3));
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(1);
    const { body } = await get(meetings);
    expect(body['items'].map(({ meeting }: Json) => meeting)).toEqual([3, 2, 1]);
  });

  it('has minutes in Markdown and in CSV', async () => {
    const minutes = await get(`${meetings}/2/minutes`);
    expect([minutes.status, minutes.type]).toEqual([200, 'text/markdown; charset=utf-8']);
    expect(minutes.text).toContain('## Fallen due since the last meeting (2)');
    const csv = await get(`${meetings}/2/minutes?format=csv`);
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')[0]).toContain('Change,Child,What is due');
  });

  it.each([
    ['by nobody', { owner: ' ' }, 400, '/owner'],
    ['for a day that was past', { by: '2025-10-14' }, 400, '/by'],
    ['about nothing', { what: '' }, 400, '/what'],
  ])('takes no promise %s', async (_, given, status, pointer) => {
    const y9 = (second.body['rows'] as readonly Json[]).find(({ child }) => child === 'y9');
    const promise = {
      child: 'y9',
      entry: y9?.['entry'],
      owner: 'PA7',
      what: 'x',
      by: '2025-10-22',
      ...given,
    };
    const refused = await post(`${meetings}/2/promises`, promise);
    expect([refused.status, refused.body['errors'][0].pointer]).toEqual([status, pointer]);
  });

  it('takes no promise about a row that did not lie before it', async () => {
    const promise = { child: 'ok', entry: 'nothing', owner: 'PA7', what: 'x', by: '2025-10-22' };
    expect((await post(`${meetings}/2/promises`, promise)).status).toBe(404);
  });

  it('hears nothing more once it is closed, and is not opened before the last one', async () => {
    const promise = { child: 'y1', entry: 'any', owner: 'PA7', what: 'x', by: '2025-10-22' };
    expect((await post(`${meetings}/1/promises`, promise)).body['type']).toBe('/problems/meeting-not-open');
    const early = await post(meetings, { on: '2025-10-20', openedBy: 'Anyone' });
    expect([early.status, early.body['detail']]).toEqual([
      409,
      'meeting 3 was about 2025-11-05: give that day or a later one',
    ]);
  });

  it('is opened by whoever may run meetings, and for the own authority only', async () => {
    expect((await post(meetings, { openedBy: 'x' }, 'reader-token')).status).toBe(403);
    expect((await get(`${meetings}/1?authority=${authority}`, 'neighbour-token')).status).toBe(403);
  });
});

describe('what is said at a meeting', () => {
  it('is carried forward, answered and escalated, each an event of the log', async () => {
    const { body } = await get(`${meetings}/3`);
    const row = (body['rows'] as readonly Json[]).find(({ child }) => child === 'z1');
    const about = { child: 'z1', entry: row?.['entry'] };
    const made = await post(`${meetings}/3/promises`, {
      ...about,
      owner: 'PA7',
      what: 'review',
      by: '2025-11-12',
    });
    const promise = String(made.body['promise']);
    const carried = await post(`${meetings}/3/promises/${promise}/carry-forward`, {
      ...{ by: '2025-11-19', because: 'the young person was away' },
    });
    const raised = await post(`${meetings}/3/escalations`, {
      ...about,
      ...{ to: 'senior-leaders', because: 'overdue since October', raisedBy: 'Service manager' },
    });
    const answered = await post(`${meetings}/3/escalations/${String(raised.body['escalation'])}/answer`, {
      ...{ answer: 'an adviser is found', answeredBy: 'Assistant director' },
    });
    expect([made, carried, raised, answered].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const seen = ((await get(`${meetings}/3`)).body['rows'] as readonly Json[]).find(
      ({ child }) => child === 'z1',
    );
    expect(seen).toMatchObject({
      promises: [{ promise, by: '2025-11-19', timesCarriedForward: 1, state: 'open' }],
      escalations: [{ to: 'senior-leaders', answer: { by: 'Assistant director' } }],
    });
    expect((await post(`${meetings}/3/promises/no-such/answer`, { kept: true })).status).toBe(404);
  });
});
