import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { authority, withFiguresServer } from '../figures-server.given.js';

const db = withDatabase();
const { get } = withFiguresServer(db);

const event = (id: string, type: string, data: object): object => ({
  specversion: '1.0',
  source: 'urn:case-system',
  id,
  type: `caretally.${type}.v1`,
  subject: `authority/${authority}`,
  authority,
  data,
});

const post = async (...events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

describe('the setting of an authority', () => {
  beforeAll(async () => {
    await post(
      event('autumn', 'term-dates-published', {
        ...{ term: '2025-autumn', from: '2025-09-01', to: '2025-12-19', closures: [] },
      }),
      event('spring', 'term-dates-published', {
        ...{ term: '2026-spring', from: '2025-12-15', to: '2026-03-27', closures: [] },
      }),
      event('school-days', 'policy-set', {
        ...{ policy: 'first-pep-counts-in', value: 'school-days', from: '2025-09-01' },
      }),
    );
  });

  it('tells each policy in force on a day, and what set it', async () => {
    const policyOn = async (on: string) => {
      const { body } = await get(`/setting?on=${on}`);
      return body['policies'].find(({ policy }: { policy: string }) => policy === 'first-pep-counts-in');
    };
    expect(await policyOn('2025-08-31')).toMatchObject({ value: 'working-days', otherwise: 'working-days' });
    expect(await policyOn('2025-09-01')).toMatchObject({
      value: 'school-days',
      set: [{ from: '2025-09-01', event: { id: 'school-days' } }],
    });
  });

  it('shows terms that overlap as a finding, with words that say what to do', async () => {
    const { body } = await get('/setting');
    expect(body['terms'].map(({ term }: { term: string }) => term)).toEqual(['2025-autumn']);
    expect(body['findings']).toMatchObject([
      {
        kind: 'terms-overlap',
        detail: expect.stringContaining('published again with other dates') as string,
        events: [{ id: 'autumn' }, { id: 'spring' }],
      },
    ]);
  });

  it('knows bank holidays announced late from then on, and not before', async () => {
    const daysIn = async (knownAt = '') => {
      const { body } = await get(
        `/setting${knownAt === '' ? '' : `?knownAt=${encodeURIComponent(knownAt)}`}`,
      );
      const days: readonly { on: string }[] = body['bankHolidays'];
      return days.filter(({ on }) => on.startsWith('2026-06')).map(({ on }) => on);
    };
    const { body: before } = await get('/setting');
    expect(await daysIn()).toEqual([]);
    await post(
      event('extra', 'bank-holidays-published', {
        year: 2026,
        publishedOn: '2026-05-01',
        holidays: [
          ...before['bankHolidays'].filter(({ on }: { on: string }) => on.startsWith('2026-')),
          { on: '2026-06-15', name: 'Extra bank holiday' },
        ],
      }),
    );
    expect(await daysIn()).toEqual(['2026-06-15']);
    expect(await daysIn(before['knownAt'])).toEqual([]);
  });
});
