import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { record } from '../../projection/recording.given.js';
import { cameBack, of, youngPeople } from '../listed-children.given.js';
import { authority, elsewhere, withQueuesServer, type Json } from '../queues-server.given.js';

const db = withDatabase();
const queues = withQueuesServer(db);

/** Nothing is counted: what is owed is folded from the log itself. */
const recorded = (events: readonly object[]) => record(createEventLog(db.database), authority, events);

const owed = async (child: string, asked: string, rule: string): Promise<readonly Json[]> => {
  const { status, body } = await queues.get(`/children/${child}/obligations?${asked}`);
  if (status !== 200) throw new Error(`answered ${String(status)}: ${JSON.stringify(body)}`);
  return (body['obligations'] as readonly Json[]).filter((each) => each['rule'].id === rule);
};

describe('what is owed to a child', () => {
  beforeAll(() => recorded([...youngPeople, ...cameBack]), 60_000);

  it('says since when, by when and how that was reckoned, under which rule, and which events say so', async () => {
    const [interview] = await owed('eve', 'on=2025-06-14', 'return-interview');
    expect(interview).toEqual({
      rule: {
        id: 'return-interview',
        version: expect.any(String),
        owes: expect.any(String),
        owedBy: expect.any(String),
        says: expect.any(String),
        source: expect.any(String),
      },
      key: '2025-06-10 i1',
      since: '2025-06-12',
      due: '2025-06-15',
      dueAt: '2025-06-15T09:30:00+01:00',
      reckoned: expect.stringContaining('72'),
      standsStill: [],
      outcome: { state: 'open', late: false },
      events: [
        {
          source: 'urn:spec',
          id: expect.any(String),
          type: 'caretally.missing-incident-started.v1',
          on: '2025-06-10',
          recordedAt: expect.stringMatching(/Z$/),
          position: expect.any(Number),
        },
        expect.objectContaining({ type: 'caretally.missing-incident-ended.v1', on: '2025-06-12' }),
      ],
    });
  });

  it('is late from the day after the one it was due on', async () => {
    const outcomeOn = async (on: string) =>
      (await owed('eve', `on=${on}`, 'return-interview')).map(({ outcome }) => outcome as Json);
    expect(await outcomeOn('2025-06-11')).toEqual([]);
    expect(await outcomeOn('2025-06-15')).toEqual([{ state: 'open', late: false }]);
    expect(await outcomeOn('2025-06-16')).toEqual([{ state: 'open', late: true }]);
  });

  it('was still open on the days before it was met', async () => {
    await recorded([
      of('eve', 'return-interview-completed', {
        interview: 'r1',
        incidents: ['i1'],
        on: '2025-06-20',
        byRole: 'independent-advocate',
        independent: true,
      }),
    ]);
    const [before] = await owed('eve', 'on=2025-06-19', 'return-interview');
    expect(before).toMatchObject({ outcome: { state: 'open', late: true } });
    expect((before?.['events'] as readonly Json[]).map(({ on }) => String(on))).toEqual([
      '2025-06-10',
      '2025-06-12',
    ]);
    const [met] = await owed('eve', 'on=2025-06-20', 'return-interview');
    expect(met).toMatchObject({ outcome: { state: 'met', on: '2025-06-20', late: true } });
    expect(met?.['events']).toHaveLength(3);
  });

  it('is told as known at an instant, and of today unless a day is asked for', async () => {
    const asked = `knownAt=2001-01-01T00:00:00Z`;
    expect((await queues.get(`/children/eve/obligations?${asked}`)).status).toBe(404);
    queues.itIs('2025-10-01T09:00:00Z');
    const { body } = await queues.get('/children/ann/obligations');
    expect(body).toMatchObject({ child: 'ann', on: '2025-10-01', knownAt: expect.stringMatching(/Z$/) });
    const since = (body['obligations'] as readonly Json[]).map((each) => String(each['since']));
    expect(since.length).toBeGreaterThan(3);
    expect(since).toEqual([...since].sort());
  });

  it('is nothing to anyone else', async () => {
    expect((await queues.get('/children/nobody/obligations')).status).toBe(404);
    expect((await queues.get('/children/eve/obligations', {}, 'figures-token')).status).toBe(403);
    expect((await queues.get('/children/eve/obligations', {}, 'elsewhere-token')).status).toBe(404);
    expect((await queues.get(`/children/eve/obligations?authority=${elsewhere}`)).status).toBe(403);
    expect((await queues.get('/children/eve/obligations?on=2025-13-01')).status).toBe(400);
  });
});
