import { periodNamesOf } from './period-names.js';

const named = (...dates: readonly string[]): readonly string[] => {
  const points = dates.map((on) => ({ on, value: 1, numerator: 1, denominator: undefined }));
  const { many, long, short, tick } = periodNamesOf(points);
  const last = dates.at(-1) ?? '';
  return [many, long(last), short(last), tick(last)];
};

describe('what the points of a series are called', () => {
  it.each([
    ['months', ['2026-09-30', '2026-10-31', '2026-11-30'], ['months', 'November 2026', 'Nov 2026', 'Nov']],
    ['quarters', ['2026-03-31', '2026-06-30'], ['quarters', 'quarter to 30 June 2026', 'Jun 2026', 'Jun']],
    ['years', ['2025-03-31', '2026-03-31'], ['years', 'year to 31 March 2026', 'Mar 2026', 'Mar']],
    ['weeks', ['2026-11-08', '2026-11-15', '2026-11-22'], ['dates', '22 November 2026', '22 Nov', '22 Nov']],
    [
      'months with a gap',
      ['2026-03-31', '2026-04-30', '2026-07-31'],
      ['dates', '31 July 2026', '31 Jul', '31 Jul'],
    ],
  ])('%s', (_, dates, words) => expect(named(...dates)).toEqual(words));

  it('calls a month that is not over by its day', () => {
    expect(named('2026-10-31', '2026-11-22')).toEqual(['months', '22 November 2026', 'Nov 2026', 'Nov']);
  });
});
