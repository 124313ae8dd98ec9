import { readFileSync } from 'node:fs';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { createEventLog } from '../../event-log/event-log.js';
import { createProjection } from '../../projection/projection.js';
import { record } from '../../projection/recording.given.js';
import { authority, withFiguresServer, type Json } from '../figures-server.given.js';

const june = JSON.parse(
  readFileSync(new URL('../../../../test/cases/june-2025.case.json', import.meta.url), 'utf8'),
) as { readonly events: readonly object[] };

const db = withDatabase();
const figures = withFiguresServer(db);

const recordAndCount = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const query = (body: object, headers?: Readonly<Record<string, string>>) =>
  figures.post('/figures/query', body, headers);

const figuresOf = async (body: object): Promise<readonly Json[]> => {
  const { status, body: answered } = await query(body);
  expect(status).toBe(200);
  return answered['figures'] as readonly Json[];
};

const missing = 'cla-missing-children-in-period';
const inJune = { from: '2025-06-01', to: '2025-06-30' };

describe('many figures over HTTP', () => {
  beforeAll(() => recordAndCount(june.events), 60_000);

  it('are each as GET gives it, in the order asked', async () => {
    const asked = await figuresOf({
      requests: [
        { indicator: missing, ...inJune, by: 'ageBand' },
        { indicator: 'cla-number-at-date', on: '2025-06-30', authority },
        { indicator: missing, ...inJune, knownAt: '2001-01-01T00:00:00Z' },
      ],
    });
    const paths = [
      `/indicators/${missing}/figures?from=2025-06-01&to=2025-06-30&by=ageBand`,
      '/indicators/cla-number-at-date/figures?on=2025-06-30',
      `/indicators/${missing}/figures?from=2025-06-01&to=2025-06-30&knownAt=2001-01-01T00:00:00Z`,
    ];
    const alone: Json[] = [];
    for (const path of paths) alone.push((await figures.get(path)).body);
    expect(asked).toEqual(alone);
  });

  it('are a problem in the place of each that cannot be answered, and figures in the others', async () => {
    const asked = await figuresOf({
      requests: [
        { indicator: missing, on: '2025-06-30' },
        { indicator: 'cla-unheard-of', ...inJune },
        { indicator: missing, ...inJune },
        { indicator: missing, ...inJune, authority: 'E09000001' },
        { indicator: missing, ...inJune, shoeSize: 42 },
        { indicator: missing, ...inJune, by: 'shoeSize' },
        'figures, please',
      ],
    });
    expect(asked).toMatchObject([
      { type: '/problems/bad-query', status: 400, detail: expect.stringContaining('over a period') },
      { type: '/problems/not-found', title: 'There is no such thing', status: 404 },
      { indicator: missing, value: 5 },
      { type: '/problems/forbidden', status: 403 },
      { type: '/problems/bad-query', status: 400, detail: expect.stringContaining('shoeSize') },
      { type: '/problems/bad-query', status: 400, detail: expect.stringContaining('can be broken down by') },
      { type: '/problems/bad-query', status: 400 },
    ]);
  });

  it('are every indicator for each of some months, the oldest first', async () => {
    const asked = await figuresOf({ months: { to: '2025-06', count: 13 }, indicators: 'all' });
    expect(asked).toHaveLength(13 * indicators.length);
    const ofOne = asked.filter(({ indicator }) => indicator === missing);
    expect(ofOne.map(({ period }) => period as object)).toEqual(
      expect.arrayContaining([{ from: '2025-02-01', to: '2025-02-28' }, inJune]),
    );
    expect(ofOne[0]).toMatchObject({ period: { from: '2024-06-01', to: '2024-06-30' } });
    expect(ofOne[12]).toMatchObject({ period: inJune, value: 5 });
    const onDates = asked.filter(({ indicator }) => indicator === 'cla-number-at-date');
    expect(onDates.slice(-2).map(({ on }) => on as string)).toEqual(['2025-05-31', '2025-06-30']);
    const chosen = await figuresOf({ months: { to: '2025-06', count: 13 }, indicators: [missing] });
    expect(chosen).toEqual(ofOne);
  });

  it('are answered 304, and nothing is counted, while what is held still is the answer', async () => {
    const body = { months: { to: '2025-06', count: 2 }, indicators: [missing] };
    const first = await query(body);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"28-[\w-]+"$/);
    const again = await query(body, { 'if-none-match': `"other", W/${tag}` });
    expect(again).toMatchObject({ status: 304, body: {} });
    expect(again.headers.get('etag')).toBe(tag);
    const other = await query({ ...body, indicators: [missing, missing] }, { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it.each<[object, string, string]>([
    [{}, '', 'expected either requests, or months and indicators'],
    [{ requests: [], months: { to: '2025-06', count: 1 } }, '', 'expected either requests, or months'],
    [{ months: { to: '2025-13', count: 1 }, indicators: 'all' }, '/months/to', 'expected a month'],
    [{ months: { to: '2025-06', count: 1 }, indicators: 'some' }, '/indicators', 'expected "all"'],
    [{ months: { to: '2025-06', count: 240 }, indicators: 'all' }, '/months/count', 'too many months'],
    [{ requests: Array.from({ length: 5_001 }, () => ({})) }, '/requests', 'expected 5000 at the most'],
    [{ requests: [], knownAt: 'yesterday' }, '/knownAt', 'expected an RFC 3339 instant'],
  ])('refuses %#: a body of another shape', async (body, pointer, detail) => {
    const answered = await query(body);
    expect({ status: answered.status, errors: answered.body['errors'] as unknown }).toEqual({
      status: 400,
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it('are refused together where the authority named for all of them is not the caller’s', async () => {
    const body = { requests: [{ indicator: missing, ...inJune }], authority: 'E09000001' };
    expect((await query(body)).status).toBe(403);
  });
});
