import { day } from '../kernel/day.js';
import { caseRecordOf } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { became, ceased, found, moved, registered, wentMissing } from '../case-record/recorded.given.js';
import { started } from '../indicators/looked-after/started.indicator.js';
import { missingAvgIncidents } from '../indicators/missing/missing-avg-incidents.indicator.js';
import { missingNights } from '../indicators/missing/missing-nights.indicator.js';
import { longTermStability } from '../indicators/placements/long-term-stability.indicator.js';
import type { Indicator } from './definition.js';
import { explain } from './explain.js';
import { planOf, talliesOf } from './tallies.js';

/** Each explained child or item as its standing and verdicts: `denominator: yes yes yes no`. */
const explained = (indicator: Indicator, from: string, to: string, ...history: readonly RecordedEvent[]) => {
  const record = caseRecordOf(history);
  const tallies = talliesOf(record, planOf([indicator]));
  return explain(indicator, record, tallies, { from: day(from), to: day(to) });
};
const verdicts = (...asked: Parameters<typeof explained>): readonly string[] =>
  explained(...asked).map(({ standing, criteria }) =>
    [`${standing}:`, ...criteria.map(({ verdict }) => verdict)].join(' '),
  );

const yearEnd = '2025-03-31';
const born = registered('2012-05-01');

describe('an explanation of where a child stands', () => {
  it('answers each criterion, up to the one that settles it', () => {
    const on = (...history: readonly RecordedEvent[]) =>
      verdicts(longTermStability, yearEnd, yearEnd, ...history);
    expect(on(born, became('2020-01-01'))).toEqual(['numerator: yes yes yes yes']);
    expect(on(born, became('2020-01-01'), moved('2024-01-01', 'P', 'K2'))).toEqual([
      'denominator: yes yes yes no',
    ]);
    expect(on(born, became('2023-01-01'))).toEqual(['outside: yes yes no not reached']);
    expect(on(born, became('2020-01-01'), ceased('2025-03-31'))).toEqual([
      'outside: no not reached not reached not reached',
    ]);
    expect(on(became('2020-01-01'))).toEqual(['unknown: yes unknown yes yes']);
  });

  it('names the events behind each answer, in the words of the definition', () => {
    const entry = became('2020-01-01');
    const [child] = explained(longTermStability, yearEnd, yearEnd, born, entry);
    expect(child?.criteria.map(({ words }) => words)).toEqual([
      'looked after at the close of the day',
      'under 16 on the day',
      'continuously looked after for at least 30 months by then',
      'with the same carer for at least 24 months, or for adoption together with the placement before it',
    ]);
    expect(child?.criteria.map(({ because }) => because)).toEqual([[entry], [born], [entry], [entry]]);
  });
});

describe('an explanation of items', () => {
  it('says which start of the period is the one that counts', () => {
    const twice = [became('2024-04-10'), ceased('2024-06-01'), became('2024-11-05')];
    expect(verdicts(started, '2024-04-01', yearEnd, ...twice)).toEqual([
      'numerator: yes yes',
      'outside: yes no',
    ]);
    expect(verdicts(started, '2024-10-01', yearEnd, ...twice)).toEqual(['outside: no', 'numerator: yes yes']);
  });

  it('explains both counts of a ratio, and each amount of nights', () => {
    const missing = [became('2024-04-10'), wentMissing('i1', '2025-03-30'), found('i1', '2025-04-02')];
    expect(verdicts(missingAvgIncidents[0], '2025-03-01', yearEnd, ...missing)).toEqual([
      'numerator: yes',
      'numerator: yes',
    ]);
    const nights = explained(missingNights[0], '2025-03-01', yearEnd, ...missing);
    expect(nights.map(({ counts }) => counts)).toEqual(['2 nights']);
  });
});
