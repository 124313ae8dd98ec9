import { readFileSync } from 'node:fs';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { createProjection } from '../projection/projection.js';
import { record } from '../projection/recording.given.js';
import { authority, withFiguresServer } from './figures-server.given.js';
import { estimate } from './muddled-histories.given.js';

interface Expectation {
  readonly indicator: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Case {
  readonly events: readonly object[];
  readonly expect: readonly Expectation[];
}

const june = JSON.parse(
  readFileSync(new URL('../../../test/cases/june-2025.case.json', import.meta.url), 'utf8'),
) as Case;

const db = withDatabase();
const figures = withFiguresServer(db);

const recordAndCount = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const inJune = 'from=2025-06-01&to=2025-06-30';
const missing = '/indicators/cla-missing-children-in-period';

describe('figures over HTTP', () => {
  beforeAll(() => recordAndCount(june.events), 60_000);

  it('answers the question of June: fifteen what?', async () => {
    for (const { indicator, on, from, to, ...expected } of june.expect) {
      const asked = on === undefined ? `from=${from ?? ''}&to=${to ?? ''}` : `on=${on}`;
      const { status, body } = await figures.get(`/indicators/${indicator}/figures?${asked}`);
      expect({ status, body }).toMatchObject({ status: 200, body: { indicator, ...expected } });
    }
  });

  it('has the shape of the contract', async () => {
    const { body } = await figures.get(`${missing}/figures?${inJune}&by=ageBand`);
    expect(body).toEqual({
      indicator: 'cla-missing-children-in-period',
      title: 'Children missing from care at any time in the period',
      unit: 'child',
      kind: 'flow',
      period: { from: '2025-06-01', to: '2025-06-30' },
      value: 5,
      numerator: 5,
      denominator: null,
      excluded: 0,
      notYetDue: 0,
      unknown: 0,
      companions: { incidentsOpen: 7, incidentsStarted: 5, missingNow: 2, nights: 41, moreThanOnce: 1 },
      knownAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      position: june.events.length,
      definition: '1',
      breakdown: expect.arrayContaining([
        {
          key: '10-15',
          label: '10 to 15',
          value: expect.any(Number),
          numerator: expect.any(Number),
          denominator: null,
        },
      ]),
    });
  });

  it('answers 304 while the answer held still is the answer', async () => {
    const first = await figures.get(`${missing}/figures?${inJune}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"28-[\w-]+"$/);
    const again = await figures.get(`${missing}/figures?${inJune}`, { 'if-none-match': `"other", ${tag}` });
    expect(again).toMatchObject({ status: 304, body: {} });
    expect(again.headers.get('etag')).toBe(tag);
    const other = await figures.get(`${missing}/figures?from=2025-06-01&to=2025-06-29`, {
      'if-none-match': tag,
    });
    expect(other.status).toBe(200);
  });

  it.each([
    [`${missing}/figures?on=2025-06-30`, 'is counted over a period'],
    ['/indicators/cla-number-at-date/figures?from=2025-06-01&to=2025-06-30', 'is counted at a date'],
    ['/indicators/cla-number-at-date/figures?on=2025-02-30', 'on: expected a date that exists'],
    [`${missing}/figures?from=2025-06-30&to=2025-06-01`, 'to: lies before from'],
    [`${missing}/figures?from=2000-01-01&to=2025-06-01`, '20 years'],
    [
      `${missing}/figures?${inJune}&by=shoeSize`,
      'by: cla-missing-children-in-period can be broken down by ageBand',
    ],
    [`${missing}/figures?${inJune}&knownAt=yesterday`, 'knownAt: expected an RFC 3339 instant'],
    [`${missing}/figures?${inJune}&form=json`, 'form'],
    [`${missing}/members?${inJune}&key=10-15`, 'key: needs by'],
    [`${missing}/members?${inJune}&standing=everyone`, 'standing: expected one of numerator'],
    [`${missing}/members?${inJune}&cursor=abc`, 'cursor: expected'],
    [
      '/indicators/cla-rate-per-10k/members?on=2025-06-30&standing=denominator',
      'is an estimate and lists nobody',
    ],
  ])('refuses %s', async (path, detail) => {
    const { status, body } = await figures.get(path);
    expect({ status, detail: body['detail'] }).toEqual({
      status: 400,
      detail: expect.stringContaining(detail),
    });
  });

  it('knows no indicator of another name', async () => {
    expect((await figures.get(`/indicators/cla-unheard-of/figures?${inJune}`)).status).toBe(404);
    expect((await figures.get('/indicators/cla-unheard-of')).status).toBe(404);
  });

  it('shows children only to who may read of children', async () => {
    expect((await figures.get(`${missing}/figures?${inJune}`, {}, 'figures-token')).status).toBe(200);
    for (const path of [`${missing}/members?${inJune}`, '/children/m1/timeline', '/findings']) {
      expect((await figures.get(path, {}, 'figures-token')).status).toBe(403);
    }
  });

  it('lists the catalogue in words', async () => {
    const { body } = await figures.get('/indicators');
    expect(body['items'].length).toBeGreaterThan(35);
    const entry = await figures.get('/indicators/cla-placements-3plus-12m-pct');
    expect(entry.body).toMatchObject({
      unit: 'child',
      kind: 'cohort',
      polarity: 'lower',
      takes: 'date',
      definition: '1',
      criteria: [
        { asks: 'population', words: 'looked after at the close of the day' },
        { asks: 'numerator', words: 'lived in three or more placements in the 12 months to that day' },
      ],
    });
  });

  it('lists what it counted, page by page, with the events behind each', async () => {
    const first = await figures.get(`${missing}/members?${inJune}&limit=2`);
    expect(first.body['items']).toHaveLength(2);
    const [, path = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await figures.get(path);
    const third = await figures.get(
      `${missing}/members?${inJune}&limit=2&cursor=${String(second.body['next'])}`,
    );
    const all = [first, second, third].flatMap(
      ({ body }) => body['items'] as { child: string; events: object[] }[],
    );
    expect(all).toHaveLength(5);
    expect(new Set(all.map(({ child }) => child)).size).toBe(5);
    expect(all.every(({ events }) => events.length > 0)).toBe(true);
    expect(third.body['next']).toBeUndefined();
    const stolen = await figures.get(
      `${missing}/members?${inJune}&standing=unknown&cursor=${String(second.body['next'])}`,
    );
    expect(stolen.body['detail']).toContain('belongs to another question');
  });

  it('explains each criterion with its verdict', async () => {
    const { body } = await figures.get(
      '/indicators/cla-placements-3plus-12m-pct/explanation?child=m1&on=2025-06-30',
    );
    expect(body).toMatchObject({
      child: 'm1',
      on: '2025-06-30',
      explained: [
        {
          counts: 'child',
          standing: 'denominator',
          criteria: [
            { words: 'looked after at the close of the day', verdict: 'yes', events: [{ id: 'm1-entered' }] },
            { verdict: 'no' },
          ],
        },
      ],
    });
    expect((await figures.get(`${missing}/explanation?child=nobody&${inJune}`)).status).toBe(404);
  });

  it('tells the history of a child, what no longer stands included', async () => {
    await recordAndCount([
      {
        specversion: '1.0',
        source: 'urn:case-system:example',
        id: 'm1-withdrawn',
        type: 'caretally.event-withdrawn.v1',
        subject: 'child/m1',
        authority,
        data: { withdraws: 'm1-registered', because: 'typed for another child' },
      },
    ]);
    const { body } = await figures.get('/children/m1/timeline');
    expect(body['facts'][0]).toMatchObject({ on: '2024-09-02', fact: 'period-of-care-began' });
    expect(body['noLongerStands']).toMatchObject([
      { event: { id: 'm1-registered' }, how: 'withdrawn', by: [{ id: 'm1-withdrawn' }] },
    ]);
    expect(body['findings']).toMatchObject([{ kind: 'not-registered' }]);
    const findings = await figures.get('/findings?kind=not-registered');
    expect(findings.body['items']).toMatchObject([{ child: 'm1', kind: 'not-registered' }]);
    expect((await figures.get('/parked')).body).toEqual({ items: [] });
    expect((await figures.get('/children/nobody/timeline')).status).toBe(404);
  });

  it('names the estimate behind a rate, as known then', async () => {
    const rate = '/indicators/cla-rate-per-10k/figures?on=2025-06-30';
    const without = await figures.get(rate);
    expect(without.body).toMatchObject({ value: null, denominator: null });
    await recordAndCount([estimate(authority, '2024-06-30', 60_000)]);
    const { body } = await figures.get(rate);
    expect(body).toMatchObject({
      denominator: 60_000,
      denominatorIs: 'population aged 0 to 17, estimate of 2024-06-30 published 2024-06-30',
    });
    const before = await figures.get(`${rate}&knownAt=${String(without.body['knownAt'])}`);
    expect(before.body).toEqual(without.body);
  });

  it('says that it is being counted again while the rows are those of other definitions', async () => {
    await db.asOwner(`update tallies.generation set digest = 'older definitions' where authority = $1`, [
      authority,
    ]);
    const { body } = await figures.get(`${missing}/figures?${inJune}`);
    expect(body).toMatchObject({ value: 5, recalculating: true });
  });
});
