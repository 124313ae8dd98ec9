import type { ChartPoint } from './chart.view.js';
import { processChartOf, type ProcessChartAsked } from './process-chart.js';

const monthEnds = [
  ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30'],
  ...['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'],
  ...['2026-01-31', '2026-02-28'],
];

const counts = (...values: readonly (number | undefined)[]): readonly ChartPoint[] =>
  values.map((value, at) => ({
    ...{ on: monthEnds[at] ?? '', value, numerator: value ?? 0, denominator: undefined },
  }));

const missing: ProcessChartAsked = {
  ...{ title: 'Children missing', unit: 'children', kind: 'count', better: 'lower' },
  points: counts(4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 12),
};

describe('a process chart', () => {
  it('says its finding, and tells the drawing to those who do not see it', () => {
    const view = processChartOf(missing);
    expect(view.finding).toBe('January 2026 lies above what this process does, which is worse');
    expect(view.description).toBe(
      'Children missing, children: 13 values. January 2026 lies above what this process does, which is worse. Every value is in the table below.',
    );
    expect(view.id).toBe('chart-children-missing');
  });

  it('tells the points apart by shape, with the meaning of those that occur', () => {
    const view = processChartOf(missing);
    expect(view.key.map(({ standing, says }) => [standing, says])).toEqual([
      ['usual', 'Within what this process does'],
      ['worse', 'Unusual, and worse'],
    ]);
    const marks = view.drawings[0]?.marks ?? [];
    expect(new Set(marks.slice(0, 12).map(({ shape }) => shape)).size).toBe(1);
    expect(marks[12]?.shape).not.toBe(marks[0]?.shape);
    expect(marks[12]?.text).toBe('January 2026: 12');
  });

  it('names its limits, its average and its latest value on the drawing', () => {
    const [wide, narrow] = processChartOf(missing).drawings;
    expect(wide?.labels.map(({ text }) => text)).toEqual([
      ...['Jan 2026: 12', 'Upper limit 11.7', 'Average 5.5', 'Lower limit 0'],
    ]);
    expect(narrow?.labels.map(({ text }) => text)).toEqual(['12', 'Limit 11.7', 'Average 5.5', 'Limit 0']);
  });

  it('shows every value in a table, the latest first, with what the rules say', () => {
    const [latest, before] = processChartOf({
      ...{ ...missing, leadsOf: ({ on }) => ({ counted: { href: `/rows/${on}` } }) },
    }).rows;
    expect(latest).toMatchObject({
      ...{ period: 'January 2026', value: '12', leads: { counted: { href: '/rows/2026-01-31' } } },
      says: 'Worse: above the upper limit',
    });
    expect(before).toMatchObject({ period: 'December 2025', value: '6', says: 'Nothing unusual' });
  });

  it('shows both parts of a percentage', () => {
    const point = { on: '2026-01-31', value: 60, numerator: 1_200, denominator: 2_000 };
    const view = processChartOf({
      ...{ title: 'Seen', unit: '% of children', kind: 'percentage', better: 'higher' },
      points: [point, { ...point, on: '2026-02-28', value: undefined, numerator: 0, denominator: 0 }],
    });
    expect(view.hasParts).toBe(true);
    expect(view.rows).toMatchObject([
      { period: 'February 2026', value: '', numerator: '0', denominator: '0', says: 'No value: left out' },
      { period: 'January 2026', value: '60%', numerator: '1,200', denominator: '2,000' },
    ]);
  });

  it('says how its band comes about, and where a limit is drawn short', () => {
    expect(processChartOf({ ...missing, points: counts(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) }).notes).toEqual([
      'The shaded band is what this process does while nothing changes it: the average of all 12 values, 2, give or take 2.66 times the average step from one to the next, 2. Steps of more than 6.5 are rare.',
      'The lower limit works out at -3.3, which cannot be: the band stops at 0.',
    ]);
  });

  it('says that there are too few points, and draws the middle value instead', () => {
    const view = processChartOf({ ...missing, points: counts(4, 6, undefined, 9) });
    expect(view.finding).toBe('Too few points for limits: 3 of 12');
    expect(view.notes).toEqual([
      'Until there are 12 values the line across is the middle value, 6, and nothing is called unusual.',
      '1 point has no value and is left out: March 2025.',
    ]);
    expect(view.drawings[0]?.band).toBeUndefined();
    expect(view.key).toEqual([]);
    expect(view.rows.map(({ says }) => says)).toEqual([
      ...['Too few points to say', 'No value: left out', 'Too few points to say', 'Too few points to say'],
    ]);
  });

  it('breaks its line where a value is missing', () => {
    const path =
      processChartOf({ ...missing, points: counts(4, 6, undefined, 9, 8) }).drawings[0]?.path ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('says where its scale begins, unless that is at 0', () => {
    const beginsAt = (...values: number[]): string | undefined =>
      processChartOf({ ...missing, points: counts(...values) }).drawings[0]?.beginsAt;
    expect(beginsAt(412, 415, 421)).toBe('The scale begins at 412, not at 0');
    expect(beginsAt(4, 9, 21)).toBeUndefined();
  });

  it('is a sentence where there is nothing to draw', () => {
    const said = (points: readonly ChartPoint[]): readonly unknown[] => {
      const { finding, drawings, rows } = processChartOf({ ...missing, points });
      return [finding, drawings.length, rows.length];
    };
    expect(said([])).toEqual(['There is nothing to draw yet', 0, 0]);
    expect(said(counts(5))).toEqual(['One value only: 5, 31 January 2025', 0, 1]);
    expect(said(counts(undefined, undefined))).toEqual(['None of the months has a value', 0, 2]);
  });
});
