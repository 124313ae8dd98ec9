import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { createProjection } from '../projection/projection.js';
import { record } from '../projection/recording.given.js';
import { autumnAtSchools } from './autumn-at-schools.given.js';
import { withPatternsServer, type Answered, type Json } from './patterns-server.given.js';

const db = withDatabase();
const authority = 'E09000722';
const neighbour = 'E09000723';
const { get, post } = withPatternsServer(db, authority, neighbour, '2026-01-15');

const counted = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const autumn = '/patterns/schools-unsigned-peps?from=2025-09-01&to=2025-12-19';
const escalations = '/patterns/schools-unsigned-peps/escalations';

const rowOf = ({ body }: Answered, key: string): Json | undefined =>
  (body['rows'] as readonly Json[]).find((row) => row['key'] === key);

const toGovernors = {
  key: '100001',
  to: 'governors',
  because: 'plans of this school wait for its signature term after term',
  raisedBy: 'Children’s services senior leaders',
};

beforeAll(() => counted(autumnAtSchools(authority)), 60_000);

describe('what is taken further', () => {
  let raised: Answered;
  let before = '';

  beforeAll(async () => {
    before = String((await get(autumn)).body['knownAt']);
    raised = await post(escalations, toGovernors);
  });

  it('stands on its row and its cluster until it is answered, and then with the answer', async () => {
    expect(raised.status).toBe(201);
    const { escalation } = raised.body as { escalation: string };
    const waiting = {
      escalation,
      subject: 'school/100001',
      to: 'governors',
      why: toGovernors.because,
      raisedOn: '2026-01-15',
      raisedBy: toGovernors.raisedBy,
    };
    const asked = await get(autumn);
    expect(rowOf(asked, '100001')).toMatchObject({ escalations: [waiting] });
    expect((asked.body['clusters'] as readonly Json[])[0]).toMatchObject({ escalations: [waiting] });
    // In a period in which nothing is counted the row is there all the same.
    const spring = '/patterns/schools-unsigned-peps?from=2026-01-05&to=2026-03-27';
    expect((await get(spring)).body['rows']).toMatchObject([
      { key: '100001', found: 0, of: 0, share: null, escalations: [waiting] },
    ]);
    const answered = await post(`${escalations}/${escalation}/answer`, {
      answer: 'the head teacher signs every Friday',
      answeredBy: 'Chair of governors',
    });
    expect(answered).toMatchObject({ status: 201, body: { escalation } });
    expect(rowOf(await get(autumn), '100001')).toMatchObject({
      escalations: [{ escalation, answer: { on: '2026-01-15', by: 'Chair of governors' } }],
    });
    expect((await get(spring)).body['rows']).toEqual([]);
    const again = await post(`${escalations}/${escalation}/answer`, { answer: 'x', answeredBy: 'Somebody' });
    expect([again.status, again.body['type']]).toEqual([409, '/problems/already-settled']);
  });

  it('is as it was known: before it was raised, nothing', async () => {
    const then = await get(`${autumn}&knownAt=${encodeURIComponent(before)}`);
    expect(rowOf(then, '100001')).toMatchObject({ found: 4, escalations: [] });
    expect(then.body['knownAt']).toBe(before);
  });

  it('is an event of the log about the school', async () => {
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query<{ source: string; type: string; subject: string }>(
        `select source, type, subject from event_log.event where authority = $1 and position = $2`,
        [authority, raised.body['position']],
      ),
    );
    expect(rows).toEqual([
      {
        source: 'urn:caretally:meetings',
        type: 'caretally.escalation-raised.v1',
        subject: 'school/100001',
      },
    ]);
  });

  it.each([
    ['by nobody', { raisedBy: ' ' }, '/raisedBy', 'expected who raises it: name a post or a person'],
    ['about nobody', { key: 'not-recorded' }, '/key', 'expected the URN of a school, six digits'],
    ['about nothing', { because: '' }, '/because', 'expected what was said, in words'],
    ['to nobody', { to: 'the press' }, '/to', 'governors'],
  ])('is refused %s, in words', async (_, given, pointer, detail) => {
    const refused = await post(escalations, { ...toGovernors, ...given });
    const [error] = refused.body['errors'] as readonly Json[];
    expect([refused.status, error?.['pointer']]).toEqual([400, pointer]);
    expect(error?.['detail']).toContain(detail);
  });

  it('takes no answer by nobody, none to what was never raised, and one of two given at once', async () => {
    const { body } = await post(escalations, { ...toGovernors, key: '100002' });
    const answer = `${escalations}/${String(body['escalation'])}/answer`;
    const nobody = await post(answer, { answer: 'done', answeredBy: '' });
    expect([nobody.status, nobody.body['errors'][0].pointer]).toEqual([400, '/answeredBy']);
    const said = { answer: 'done', answeredBy: 'Chair of governors' };
    expect((await post(`${escalations}/no-such/answer`, said)).status).toBe(404);
    // It is about a school: the pattern of providers knows nothing of it.
    const elsewhere = answer.replace('schools-unsigned-peps', 'providers-early-ends-13-15');
    expect((await post(elsewhere, said)).status).toBe(404);
    const both = await Promise.all(
      ['Chair', 'Clerk'].map((answeredBy) => post(answer, { ...said, answeredBy })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is for whoever may run meetings; figures alone do not show it', async () => {
    expect((await post(escalations, toGovernors, 'reader-token')).status).toBe(403);
    expect((await get(autumn, 'reader-token')).status).toBe(200);
    expect((await get(autumn, 'figures-token')).status).toBe(403);
  });

  it('is for the own authority only', async () => {
    const { body } = await post(escalations, { ...toGovernors, key: '100003' });
    expect((await get(autumn, 'neighbour-token')).body['rows']).toEqual([]);
    const said = { answer: 'done', answeredBy: 'Somebody else' };
    const answer = `${escalations}/${String(body['escalation'])}/answer`;
    expect((await post(answer, said, 'neighbour-token')).status).toBe(404);
  });
});
