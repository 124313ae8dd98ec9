import { day, isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { termDates } from './authority.given.js';
import { corrected, withdrawn } from './recorded.given.js';
import { settingOf } from './setting.fact.js';
import { startOfNextTerm } from './terms.fact.js';

const autumn = termDates('2025-autumn', '2025-09-01', '2025-12-19', [
  { from: '2025-10-27', to: '2025-10-31' },
]);
const spring = termDates('2026-spring', '2026-01-05', '2026-03-27');
const summer = termDates('2026-summer', '2026-04-13', '2026-07-17');

const termsOf = (...events: readonly RecordedEvent[]): readonly string[] =>
  settingOf(events).terms.map(({ term, from, to }) => `${term} ${isoDate(from)} to ${isoDate(to)}`);
const findingsOf = (...events: readonly RecordedEvent[]) =>
  settingOf(events).findings.map(({ kind, on, detail }) => [kind, on && isoDate(on), detail]);

describe('the terms of an authority', () => {
  it('are in order of day, whatever the order of arrival, with the days schools are closed', () => {
    expect(termsOf(summer, autumn, spring)).toEqual([
      '2025-autumn 2025-09-01 to 2025-12-19',
      '2026-spring 2026-01-05 to 2026-03-27',
      '2026-summer 2026-04-13 to 2026-07-17',
    ]);
    expect(settingOf([autumn]).terms[0]?.closures).toEqual([
      { from: day('2025-10-27'), to: day('2025-10-31') },
    ]);
  });

  it('are as corrected, and without what was withdrawn', () => {
    expect(termsOf(autumn, corrected(autumn, { to: '2025-12-18' }))).toEqual([
      '2025-autumn 2025-09-01 to 2025-12-18',
    ]);
    expect(termsOf(autumn, spring, withdrawn(spring))).toEqual(['2025-autumn 2025-09-01 to 2025-12-19']);
  });

  it('have each term once: published again later, it is as published then', () => {
    const again = termDates('2025-autumn', '2025-09-03', '2025-12-19');
    const earlier = { ...autumn, recordedTime: '2025-01-10T09:00:00Z' };
    const later = { ...again, recordedTime: '2025-06-10T09:00:00Z' };
    expect(termsOf(later, earlier)).toEqual(['2025-autumn 2025-09-03 to 2025-12-19']);
    expect(findingsOf(later, earlier)).toEqual([]);
  });

  it('published twice without saying when are a finding', () => {
    const again = { ...termDates('2025-autumn', '2025-09-03', '2025-12-19'), id: 'again' };
    expect(findingsOf(autumn, again).map(([kind]) => kind)).toEqual(['term-published-twice']);
    expect(findingsOf(autumn, corrected(autumn, { to: '2025-12-18' }))).toEqual([]);
  });

  it('that overlap are a finding, and the later of them stands aside until it is corrected', () => {
    const tooEarly = termDates('2026-spring', '2025-12-19', '2026-03-27');
    expect(termsOf(autumn, tooEarly, summer)).toEqual([
      '2025-autumn 2025-09-01 to 2025-12-19',
      '2026-summer 2026-04-13 to 2026-07-17',
    ]);
    expect(findingsOf(autumn, tooEarly, summer)).toEqual([
      [
        'terms-overlap',
        '2025-12-19',
        'term 2026-spring begins before term 2025-autumn ends: it is left out until one of the two is published again with other dates',
      ],
    ]);
    expect(findingsOf(autumn, tooEarly, corrected(tooEarly, { from: '2025-12-20' }))).toEqual([]);
  });

  it('may follow one another without a day between', () => {
    const next = termDates('2026-spring', '2025-12-20', '2026-03-27');
    expect(termsOf(autumn, next)).toHaveLength(2);
    expect(findingsOf(autumn, next)).toEqual([]);
  });
});

describe('the start of the next term', () => {
  const { terms } = settingOf([autumn, spring]);
  const [first, last] = terms;

  it('is the first day of the term after, and not known where none is published', () => {
    expect(first && startOfNextTerm(terms, first)).toBe(day('2026-01-05'));
    expect(last && startOfNextTerm(terms, last)).toBeUndefined();
  });
});
