import type { Indicator } from '../../core/counting/definition.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { dimensionOf } from '../../shell/figures/asking-of-request.js';
import { figure, indicatorCalled, period, share, told } from './figures.given.js';
import { indicatorView, mistakenIndicator, type IndicatorTold } from './indicator.view.js';
import { seriesUpTo } from './series.js';

const november = period('2026-11-22');
const october = period('2026-10-01', '2026-10-31');

const viewOf = (indicator: Indicator, counted: Partial<FigureAnswer>, given: Partial<IndicatorTold> = {}) => {
  const when = indicator.takes === 'date' ? november : october;
  return indicatorView({
    indicator,
    entry: {
      ...{ id: indicator.id, title: indicator.title, says: indicator.says, unit: '', counts: '' },
      ...{ kind: indicator.kind, polarity: indicator.better, takes: indicator.takes },
      ...{ notes: indicator.notes, source: indicator.source, definition: '1', version: '1' },
      criteria: [{ asks: 'population', words: 'looked after at the close of the day' }],
      dimensions: indicator.by.map(({ id, title }) => ({ id, title })),
      companions: [],
    },
    ...{ asked: {}, by: undefined, when, terms: [], listsChildren: true },
    figure: figure(indicator, when, counted),
    drawn: told(indicator, seriesUpTo(indicator, when.to, 24, []), []),
    ...given,
  }).figure;
};

const visits = indicatorCalled('cla-visit-on-time-pct');
const interviews = indicatorCalled('rhi-completed-pct');

describe('the page of an indicator', () => {
  it('says of each part of a share how many, who they are, and where they are listed', () => {
    const view = viewOf(visits, { ...share(424, 464), unknown: 2 });
    expect(view).toMatchObject({
      shows: 'On 22 November 2026',
      value: { value: '91.4%', madeOf: '424 of 464 children' },
      better: 'Higher is better',
      freshness: 'Events to 22 November 2026 at 09:12 are counted',
    });
    expect(view?.parts).toEqual([
      {
        name: 'Counted',
        counted: '424 children',
        says: 'The child had been seen in the placement, and the day the next visit was due had not passed.',
        href: '/scorecard/cla-visit-on-time-pct/explained?list=numerator&on=2026-11-22',
      },
      {
        name: 'Out of',
        counted: '464 children',
        says: 'Looked after at the close of the day; the first visit in the placement was due before that day.',
        href: '/scorecard/cla-visit-on-time-pct/explained?list=denominator&on=2026-11-22',
      },
      {
        name: 'Not known',
        counted: '2 children',
        says: 'Something that decides whether they count is not recorded.',
        href: '/scorecard/cla-visit-on-time-pct/explained?list=unknown&on=2026-11-22',
      },
    ]);
  });

  it('says who is left out and who is not yet due, none of them listed nowhere', () => {
    const parts = viewOf(interviews, { ...share(9, 10), excluded: 3, notYetDue: 0 })?.parts ?? [];
    expect(parts.slice(2)).toMatchObject([
      {
        name: 'Left out',
        counted: '3 incidents',
        href: '/scorecard/rhi-completed-pct/explained?list=excluded&from=2026-10-01&to=2026-10-31',
      },
      {
        name: 'Not yet due',
        counted: '0 incidents',
        says: 'Not yet due until the hours after the return are over by the close of the period.',
        href: undefined,
      },
    ]);
  });

  it('leads whoever sees figures only to no child', () => {
    const by = dimensionOf(visits, 'sex');
    const breakdown = [{ key: '1', label: 'Male', ...(share(2, 4) as { numerator: 2 }) }] as never;
    const drawn = told(visits, [november], [share(424, 464)]);
    const view = viewOf(visits, { ...share(424, 464), breakdown }, { by, drawn, listsChildren: false });
    expect(JSON.stringify(view)).not.toContain('/explained');
    expect(JSON.stringify(view)).not.toContain('/as-known');
    expect(view?.parts[0]?.counted).toBe('424 children');
    expect(view?.chart.rows[0]?.leads).toEqual({
      ...{ counted: {}, per: {} },
      apart: '/scorecard/cla-visit-on-time-pct?on=2026-11-22',
    });
  });

  it('breaks down by a dimension, each number with its own list', () => {
    const by = dimensionOf(visits, 'sex');
    const breakdown = [
      { key: '1', label: 'Male', value: 50, numerator: 2, denominator: 4 },
      { key: '2', label: 'Female', value: null, numerator: 0, denominator: 0 },
    ];
    const asked = { by: 'sex', known: '2026-11-10' };
    const view = viewOf(visits, { ...share(2, 4), breakdown }, { by, asked });
    expect(view?.shows).toBe('On 22 November 2026, by sex, as known on 10 November 2026');
    expect(view?.breakdown).toEqual({
      title: 'By sex',
      columns: ['Value', 'Counted', 'Out of'],
      rows: [
        {
          label: 'Male',
          value: '50%',
          counts: [
            {
              count: '2',
              href: '/scorecard/cla-visit-on-time-pct/explained?list=numerator&on=2026-11-22&known=2026-11-10&by=sex&key=1',
            },
            {
              count: '4',
              href: '/scorecard/cla-visit-on-time-pct/explained?list=denominator&on=2026-11-22&known=2026-11-10&by=sex&key=1',
            },
          ],
        },
        {
          label: 'Female',
          value: 'Nothing to count',
          counts: [
            { count: '0', href: undefined },
            { count: '0', href: undefined },
          ],
        },
      ],
    });
  });

  it.each<[string, Partial<FigureAnswer>, object, readonly string[]]>([
    [
      'cla-missing-children-in-period',
      { value: 5, numerator: 5 },
      { value: '5', madeOf: 'children' },
      ['5 children'],
    ],
    [
      'cla-missing-avg-incidents',
      { value: 1.4, numerator: 7, denominator: 5 },
      { value: '1.4', madeOf: '7 incidents, 5 children' },
      ['7 incidents', '5 children'],
    ],
    [
      'cla-rate-per-10k',
      {
        ...{ value: 71, numerator: 468, denominator: 65_898 },
        denominatorIs: 'population aged 0 to 17, estimate of 2025-06-30 published 2026-07-15',
      },
      { value: '71 per 10,000', madeOf: '468 of 65,898 children aged 0 to 17' },
      ['468 children', '65,898 children'],
    ],
    [
      'cla-missing-duration',
      { value: 1, numerator: 31, denominator: 12 },
      { value: '1 day', madeOf: 'the median of 12' },
      ['12', '31 days'],
    ],
  ])('reads %s as what it is', (id, counted, value, parts) => {
    const view = viewOf(indicatorCalled(id), counted);
    expect(view?.value).toEqual(value);
    expect(view?.parts.map((part) => part.counted)).toEqual(parts);
  });

  it('lists nobody for an estimate', () => {
    const rate = indicatorCalled('cla-rate-per-10k');
    const parts = viewOf(rate, { value: 71, numerator: 468, denominator: 65_898 })?.parts ?? [];
    expect(parts.map(({ href }) => href)).toEqual([
      '/scorecard/cla-rate-per-10k/explained?list=numerator&on=2026-11-22',
      undefined,
    ]);
  });

  it('leads from each month of its chart to those counted in it; not from days in all, which are not so many rows', () => {
    const hrefsIn = (id: string): readonly unknown[] => {
      const indicator = indicatorCalled(id);
      const drawn = told(
        indicator,
        [period('2026-09-01', '2026-09-30'), october],
        [share(9, 10), share(7, 8)],
      );
      return viewOf(indicator, share(7, 8), { drawn })?.chart.rows.map(({ leads }) => leads.counted) ?? [];
    };
    expect(hrefsIn('rhi-completed-pct')).toEqual([
      { href: '/scorecard/rhi-completed-pct/explained?list=numerator&from=2026-10-01&to=2026-10-31' },
      { href: '/scorecard/rhi-completed-pct/explained?list=numerator&from=2026-09-01&to=2026-09-30' },
    ]);
    expect(hrefsIn('cla-missing-duration')).toEqual([{ without: 'length' }, { without: 'length' }]);
  });

  it('judges the latest point of its chart and no other period', () => {
    const half = period('2026-10-01', '2026-10-15');
    expect(viewOf(interviews, share(9, 10))?.verdict).toMatchObject({ says: 'Too few values to say' });
    expect(viewOf(interviews, share(9, 10), { when: half })?.verdict).toBeUndefined();
  });

  it('keeps what was typed beside what is wrong with it', () => {
    const defined = { indicator: visits, entry: { dimensions: [], criteria: [], notes: [] } as never };
    expect(
      mistakenIndicator({ ...defined, asked: { on: '2026-02-30' } }, [
        { field: 'on', says: 'Date must exist' },
      ]),
    ).toMatchObject({
      fields: { on: '2026-02-30' },
      figure: undefined,
      mistakes: { list: [{ href: '#on' }] },
    });
  });
});
