import { readClose, readDates, type TypedDates } from './dates-asked.js';
import { day } from '../../core/kernel/day.js';
import { indicatorCalled, period } from './figures.given.js';

const visits = indicatorCalled('cla-visit-on-time-pct');
const missing = indicatorCalled('cla-missing-children-in-period');
const october = period('2026-10-01', '2026-10-31');

const mistakesIn = (read: object): readonly string[] =>
  'mistakes' in read ? (read.mistakes as { says: string }[]).map(({ says }) => says) : [];

describe('the dates of a page of figures', () => {
  it('are those that are meant where none is typed', () => {
    expect(readDates(missing, {}, october)).toEqual({ is: { when: october, knownAt: undefined } });
    expect(readClose({}, day('2026-11-22'))).toEqual({
      is: { when: period('2026-11-22'), knownAt: undefined },
    });
  });

  it('are known at the close of the day typed, London time', () => {
    expect(readDates(visits, { on: '2026-07-01', known: '2026-07-04' }, october)).toEqual({
      is: { when: period('2026-07-01'), knownAt: '2026-07-04T22:59:59.999Z' },
    });
  });

  it.each([
    ['2026-07-04T14:05', '2026-07-04T13:05:59.999Z'],
    ['2026-11-22T14:05', '2026-11-22T14:05:59.999Z'],
    // This hour comes twice: what was known when it was over.
    ['2026-10-25T01:30', '2026-10-25T01:30:59.999Z'],
  ])('are known at the end of the minute typed, London time: %s', (known, knownAt) => {
    expect(readDates(visits, { on: '2026-07-01', known }, october)).toMatchObject({ is: { knownAt } });
  });

  it.each(['2026-03-29T01:30', '2026-02-30T10:00', '2026-02-01T24:10'])(
    'a time that no clock in London shows is a mistake: %s',
    (known) => {
      expect(mistakesIn(readDates(visits, { known }, october))).toEqual([
        'As known on must be a time that exists',
      ]);
    },
  );

  it.each<[TypedDates, readonly string[]]>([
    [{ on: '2026-02-30' }, ['Date must be a date that exists, such as 2026-03-31']],
    [
      { on: 'yesterday', known: '1/1/2026' },
      [
        'Date must be a date that exists, such as 2026-03-31',
        'As known on must be a date that exists, such as 2026-03-31',
      ],
    ],
    [{ from: '2026-01-01', to: '2026-01-31' }, ['Enter one date: this is counted at the close of a day']],
  ])('at a date, %j is a mistake', (typed, says) => {
    expect(mistakesIn(readDates(visits, typed, october))).toEqual(says);
  });

  it.each<[TypedDates, readonly string[]]>([
    [{ on: '2026-02-28' }, ['Enter a first and a last day: this is counted over a period']],
    [{ to: '2026-02-28' }, ['Enter the first day of the period']],
    [{ from: '2026-02-28' }, ['Enter the last day of the period']],
    [{ from: '2026-02-28', to: '2026-02-27' }, ['Last day must be the first day or after it']],
    [{ from: '2006-01-01', to: '2026-01-01' }, ['Last day must be less than 20 years after the first']],
    [
      { from: 'x', to: 'y' },
      [
        'First day must be a date that exists, such as 2026-03-31',
        'Last day must be a date that exists, such as 2026-03-31',
      ],
    ],
  ])('over a period, %j is a mistake', (typed, says) => {
    expect(mistakesIn(readDates(missing, typed, october))).toEqual(says);
  });
});
