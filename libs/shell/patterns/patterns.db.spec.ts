import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { createProjection } from '../projection/projection.js';
import { record } from '../projection/recording.given.js';
import { autumnAtSchools, eventOf } from './autumn-at-schools.given.js';
import { withPatternsServer, type Answered, type Json } from './patterns-server.given.js';

const db = withDatabase();
const authority = 'E09000720';
const neighbour = 'E09000721';
const { get, post } = withPatternsServer(db, authority, neighbour, '2026-01-15');
const event = eventOf(authority);

const counted = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const autumn = '/patterns/schools-unsigned-peps?from=2025-09-01&to=2025-12-19';

const rowOf = ({ body }: Answered, key: string): Json | undefined =>
  (body['rows'] as readonly Json[]).find((row) => row['key'] === key);

beforeAll(() => counted(autumnAtSchools(authority)), 60_000);

describe('schools with unsigned plans', () => {
  it('shows the cluster that is clearly worse, though none of its schools has enough by itself', async () => {
    const { status, body } = await get(autumn);
    expect(status).toBe(200);
    // Wilson's intervals of 11/12, 3/30 and 15/43, reckoned by SciPy.
    expect(body['clusters']).toMatchObject([
      {
        ...{ key: 'north', label: 'north cluster', found: 11, of: 12, share: 91.7, low: 64.6, high: 98.5 },
        ...{ enough: true, standsOut: true, rows: ['100001', '100002', '100003'] },
      },
      { key: 'south', found: 3, of: 30, share: 10, low: 3.5, high: 25.6, standsOut: false },
      { key: 'in-no-cluster', found: 1, of: 1, enough: false, standsOut: false },
    ]);
    expect(body['all']).toMatchObject({ found: 15, of: 43, share: 34.9, low: 22.4, high: 49.8 });
    expect(body['rule']).toContain('above 34.9%, the share of all together');
  });

  it('ranks schools with enough, and does not let one of one stand out', async () => {
    const { body } = await get(autumn);
    const rows = body['rows'] as readonly Json[];
    expect(rows.map(({ key, found, of, enough }) => [key, found, of, enough])).toEqual([
      ['100004', 2, 20, true],
      ['100005', 1, 10, true],
      ['100001', 4, 4, false],
      ['100002', 4, 4, false],
      ['100009', 1, 1, false],
      ['100003', 3, 4, false],
    ]);
    expect(rows.filter(({ standsOut }) => standsOut as boolean)).toEqual([]);
    expect(rows[2]).toMatchObject({
      ...{ label: 'Hill School', subject: 'school/100001', low: 51, high: 100 },
      cluster: { cluster: 'north', name: 'north cluster' },
      ofWhich: { waitedForSchool: 4, waitedForSocialWorker: 0, signedSince: 0 },
    });
    expect(rows[1]).toMatchObject({ ofWhich: { waitedForSchool: 1, signedSince: 1 } });
  });

  it('adds up to the figure, and each row lists exactly those found', async () => {
    const { body } = await get(autumn);
    const figure = await get('/indicators/pep-unsigned-pct/figures?from=2025-09-01&to=2025-12-19');
    expect(figure.body).toMatchObject({ numerator: 15, denominator: 43, position: body['position'] });
    const lengths: number[] = [];
    for (const { membersHref } of body['rows'] as readonly Json[]) {
      const { body: members } = await get(membersHref as string);
      lengths.push((members['items'] as readonly Json[]).length);
    }
    expect(lengths).toEqual([2, 1, 4, 4, 1, 3]);
  });

  it('is not yet due inside the term', async () => {
    const { body } = await get('/patterns/schools-unsigned-peps?from=2025-09-01&to=2025-12-18');
    expect(body).toMatchObject({
      ...{ rows: [], clusters: [], notYetDue: 43 },
      all: { found: 0, of: 0, share: null },
    });
  });
});

describe('another authority', () => {
  it('sees nothing of the figures and clusters', async () => {
    const { body } = await get(autumn, 'neighbour-token');
    expect(body).toMatchObject({ all: { found: 0, of: 0 }, rows: [], clusters: [] });
    expect((await get(`${autumn}&authority=${authority}`, 'neighbour-token')).status).toBe(403);
  });
});

describe('placements that end early', () => {
  const year = 'from=2025-04-01&to=2026-03-31';

  beforeAll(() =>
    counted(
      // Four of the forty-three leave the home in a move nobody had planned, one in a planned one.
      ['e1', 'e2', 'e3', 'e4', 'e5'].map((child, index) =>
        event(`${child}-moved`, `child/${child}`, 'placement-changed', {
          ...{ on: '2025-12-01', reason: 'P', planned: index === 4 },
          placement: { type: 'U6', provider: 'PR1' },
        }),
      ),
    ),
  );

  it('are told by the provider left, and by the age when they began', async () => {
    const { body } = await get(`/patterns/providers-early-ends-13-15?${year}`);
    expect(body['all']).toMatchObject({ found: 4, of: 48 });
    expect(body['rows']).toMatchObject([
      { key: 'PR4', label: 'Private provider', subject: 'provider/PR4', found: 4, of: 43 },
      { key: 'PR1', found: 0, of: 5, enough: false },
    ]);
    // All began in a home at 13; five moved to a carer at 14.
    expect(body['besides']).toMatchObject([
      {
        by: 'ageBegun',
        rows: [
          { key: '13', found: 4, of: 43 },
          { key: '14', found: 0, of: 5 },
        ],
      },
    ]);
    expect(body).not.toHaveProperty('clusters');
    const [row] = body['rows'] as readonly Json[];
    const { body: members } = await get(row?.['membersHref'] as string);
    expect((members['items'] as readonly Json[]).map(({ child }) => child as string)).toEqual([
      'e1',
      'e2',
      'e3',
      'e4',
    ]);
  });

  it('are told by home or agency, and taken further with one of them', async () => {
    const { body } = await post('/patterns/homes-early-ends-13-15/escalations', {
      ...{ key: 'SC000001', to: 'senior-leaders', because: 'police are called for a broken window' },
      raisedBy: 'Commissioning officer',
    });
    const homes = await get(`/patterns/homes-early-ends-13-15?${year}`);
    expect(homes.body['rows']).toMatchObject([
      { key: 'SC000001', found: 4, of: 43, escalations: [{ escalation: body['escalation'] }] },
      { key: 'not-recorded', label: 'Not recorded', found: 0, of: 5, enough: false, escalations: [] },
    ]);
    const kinds = await get(`/patterns/providers-early-ends-13-15?${year}`);
    expect(rowOf(kinds, 'PR4')).toMatchObject({ escalations: [] });
    expect(rowOf(kinds, 'SC000001')).toBeUndefined();
  });
});

describe('the catalogue of patterns', () => {
  it('says of each what is ranked, about whom, and from how many on', async () => {
    const { body } = await get('/patterns', 'figures-token');
    const items = body['items'] as readonly Json[];
    expect(items.map(({ id, indicator, by, about, enough }) => [id, indicator, by, about, enough])).toEqual([
      ['homes-early-ends-13-15', 'cla-early-ends-13-15-pct', 'home', 'provider', 10],
      ['providers-early-ends-13-15', 'cla-early-ends-13-15-pct', 'provider', 'provider', 10],
      ['schools-unsigned-peps', 'pep-unsigned-pct', 'school', 'school', 10],
    ]);
  });

  it('refuses a question without a period, and what it does not know', async () => {
    const asked = ['/patterns/schools-unsigned-peps', '/patterns/nothing?from=2025-09-01&to=2025-12-19'];
    const answers = await Promise.all(asked.map((path) => get(path)));
    expect(answers.map(({ status }) => status)).toEqual([400, 404]);
  });
});
