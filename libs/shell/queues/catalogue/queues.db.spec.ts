import { chanceFrom } from '../../../core/demonstration/chance.js';
import { isoDate } from '../../../core/kernel/day.js';
import { queues as definitions } from '../../../core/queues/queues.generated.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { owedHistories, someDay, termsPublished } from '../owed-histories.given.js';
import { authority, elsewhere, withQueuesServer, type Json } from '../queues-server.given.js';

const db = withDatabase();
const queues = withQueuesServer(db);

const recordAndCount = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const countsOf = ({ total, late, byStage }: Json) => ({ total, late, byStage }) as Json;

describe('the catalogue of queues', () => {
  const chance = chanceFrom(41);
  const events = owedHistories(authority, chance, { children: 25, events: 500 });

  beforeAll(() => recordAndCount([...termsPublished(authority), ...events.slice(0, 800)]), 60_000);

  it('says of every queue what it lists, and how many rows are in each stage', async () => {
    queues.itIs('2024-06-30T12:00:00Z');
    const { status, body } = await queues.get('/queues');
    expect(status).toBe(200);
    expect(body).toMatchObject({ on: '2024-06-30', position: 803 });
    const items = body['items'] as readonly Json[];
    expect(items.map(({ id }) => String(id))).toEqual(definitions.map(({ id }) => id));
    expect(items.find(({ id }) => id === 'pathway-plans')).toEqual({
      id: 'pathway-plans',
      title: 'Pathway plans',
      says: expect.stringContaining('owed a pathway plan'),
      source: expect.any(String),
      clock: 'days',
      stages: [
        { id: 'overdue', title: 'Review overdue', late: true },
        { id: 'no-plan', title: 'No plan', late: true },
        { id: 'due', title: 'Due in the next 14 days', late: false },
      ],
      total: expect.any(Number),
      late: expect.any(Number),
      byStage: { overdue: expect.any(Number), 'no-plan': expect.any(Number), due: expect.any(Number) },
    });
  });

  it('counts what each list holds, on any day, and as known at any time', async () => {
    const known = String((await queues.get('/queues')).body['knownAt']);
    await recordAndCount(events.slice(800));
    let rows = 0;
    for (const knownAt of ['', `&knownAt=${encodeURIComponent(known)}`]) {
      for (const on of [someDay(chance), someDay(chance), someDay(chance)]) {
        const { body } = await queues.get(`/queues?on=${isoDate(on)}${knownAt}`);
        for (const item of body['items'] as readonly Json[]) {
          const list = await queues.get(
            `/queues/${String(item['id'])}?on=${isoDate(on)}&limit=500${knownAt}`,
          );
          expect({ id: item['id'] as string, ...countsOf(item) }).toEqual({
            id: item['id'] as string,
            ...countsOf(list.body),
          });
          expect(list.body['rows']).toHaveLength(Number(item['total']));
          rows += Number(item['total']);
        }
      }
    }
    expect(rows).toBeGreaterThan(100);
  }, 60_000);

  it('answers 304 while nothing has changed', async () => {
    const tag = (await queues.get('/queues')).headers.get('etag') ?? '';
    expect((await queues.get('/queues', { 'if-none-match': tag })).status).toBe(304);
    expect((await queues.get('/queues?on=2024-07-01', { 'if-none-match': tag })).status).toBe(200);
  });

  it('counts for who may read figures, of their own authority only', async () => {
    expect((await queues.get('/queues', {}, 'figures-token')).status).toBe(200);
    expect((await queues.get(`/queues?authority=${elsewhere}`)).status).toBe(403);
    const { body } = await queues.get('/queues', {}, 'elsewhere-token');
    expect(body).toMatchObject({ position: 0, knownAt: null });
    expect((body['items'] as readonly Json[]).every(({ total }) => total === 0)).toBe(true);
  });
});
