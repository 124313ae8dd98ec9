import { day, isoDate } from '../../core/kernel/day.js';
import { indicatorCalled, period } from './figures.given.js';
import { datesIn, latest, seriesUpTo, termsOf, whenInWords, yearBefore } from './series.js';

const visits = indicatorCalled('cla-visit-on-time-pct');
const missing = indicatorCalled('cla-missing-children-in-period');
const signedOff = indicatorCalled('pep-termly-signed-off-pct');

const terms = termsOf({
  terms: [
    { term: '2026-summer', from: '2026-04-13', to: '2026-07-22' },
    { term: '2025-summer', from: '2025-04-22', to: '2025-07-23' },
    { term: '2025-autumn', from: '2025-09-02', to: '2025-12-19' },
    { term: '2026-spring', from: '2026-01-05', to: '2026-03-27' },
    { term: '2026-autumn', from: '2026-09-02', to: '2026-12-18' },
  ].map((term) => ({ ...term, closures: [], event: {} as never })),
});

const texts = (windows: readonly { from: number; to: number }[]): readonly string[] =>
  windows.map(({ from, to }) =>
    from === to ? isoDate(to as never) : `${isoDate(from as never)}/${isoDate(to as never)}`,
  );

describe('when an indicator is asked up to a day', () => {
  it('is at month ends and on the day, where it takes a date', () => {
    expect(texts(seriesUpTo(visits, day('2026-11-22'), 4, terms))).toEqual([
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-22',
    ]);
  });

  it('is over months that are over, where it takes a period: on its last day a month is', () => {
    const upTo = (on: string) => texts(seriesUpTo(missing, day(on), 2, terms));
    expect(upTo('2026-11-29')).toEqual(['2026-09-01/2026-09-30', '2026-10-01/2026-10-31']);
    expect(upTo('2026-11-30')).toEqual(['2026-10-01/2026-10-31', '2026-11-01/2026-11-30']);
  });

  it('is over school terms that are over, where it is termly', () => {
    expect(texts(seriesUpTo(signedOff, day('2026-11-22'), 3, terms))).toEqual([
      '2025-09-02/2025-12-19',
      '2026-01-05/2026-03-27',
      '2026-04-13/2026-07-22',
    ]);
    expect(latest(signedOff, day('2026-11-22'), terms)).toEqual(period('2026-04-13', '2026-07-22'));
  });

  it('is over months for the termly ones as well where no terms are published', () => {
    expect(texts([latest(signedOff, day('2026-11-22'), [])])).toEqual(['2026-10-01/2026-10-31']);
  });
});

describe('a year before', () => {
  it('is the same time of the year in the series', () => {
    const before = (indicator: typeof visits) =>
      texts([yearBefore(seriesUpTo(indicator, day('2026-11-22'), 13, terms))].flatMap((each) => each ?? []));
    expect(before(visits)).toEqual(['2025-11-30']);
    expect(before(missing)).toEqual(['2025-10-01/2025-10-31']);
    expect(before(signedOff)).toEqual(['2025-04-22/2025-07-23']);
  });

  it('is none where the series does not reach so far', () => {
    expect(yearBefore(seriesUpTo(visits, day('2026-11-22'), 6, terms))).toBeUndefined();
  });
});

describe('dates in words', () => {
  it.each([
    [visits, period('2026-11-22'), '22 November 2026'],
    [missing, period('2026-10-01', '2026-10-31'), 'October 2026'],
    [missing, period('2026-10-01', '2026-10-30'), '1 October 2026 to 30 October 2026'],
    [signedOff, period('2026-04-13', '2026-07-22'), 'summer term 2026'],
  ])('%# are said as people say them', (indicator, when, words) => {
    expect(whenInWords(indicator, when, terms)).toBe(words);
  });

  it('are in an address as the indicator takes them', () => {
    expect(datesIn(visits, period('2026-11-22'))).toEqual({ on: '2026-11-22' });
    expect(datesIn(missing, period('2026-10-01', '2026-10-31'))).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
    });
  });
});
