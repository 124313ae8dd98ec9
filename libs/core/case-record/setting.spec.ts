import { addWorkingDays } from '../calendar/working-days.js';
import { day, isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { bankHolidaysOn, policySetTo, termDates } from './authority.given.js';
import { corrected, estimated, withdrawn } from './recorded.given.js';
import { foldsAlike, populationOn, settingOf, touchedFrom } from './setting.fact.js';

const of2023 = estimated('2023-06-30', 60_000, '2024-07-15');
const of2024 = estimated('2024-06-30', 60_500, '2025-07-15');
const revised = estimated('2024-06-30', 59_900, '2026-07-15');

const valueOn = (on: string, ...history: readonly Parameters<typeof settingOf>[0][number][]) =>
  populationOn(settingOf(history), day(on))?.value;

describe('the population estimate in force', () => {
  it('is the newest mid-year date that is not after the day', () => {
    expect(valueOn('2024-06-29', of2024, of2023)).toBe(60_000);
    expect(valueOn('2024-06-30', of2024, of2023)).toBe(60_500);
    expect(valueOn('2023-06-29', of2024, of2023)).toBeUndefined();
  });

  it('is the one published last, whatever the order of arrival', () => {
    expect(valueOn('2025-03-31', revised, of2024)).toBe(59_900);
    expect(valueOn('2025-03-31', of2024, revised)).toBe(59_900);
  });

  it('is as corrected, and not one that was withdrawn', () => {
    expect(valueOn('2025-03-31', of2024, corrected(of2024, { value: 60_400 }))).toBe(60_400);
    expect(valueOn('2025-03-31', of2023, of2024, withdrawn(of2024))).toBe(60_000);
  });
});

describe('bank holidays', () => {
  const announced = bankHolidaysOn(2029, ['2029-01-01', '2029-03-30', '2029-04-02'], '2028-06-01');
  const withOneMore = bankHolidaysOn(2029, ['2029-01-01', '2029-01-08', '2029-03-30'], '2028-12-30');
  const tenWorkingDays = (from: string, ...history: readonly RecordedEvent[]) => {
    const counted = addWorkingDays(settingOf(history).bankHolidays, day(from), 10);
    return counted && isoDate(counted.due);
  };

  it('of a year nobody has published leave a deadline open: it is not guessed', () => {
    expect(tenWorkingDays('2028-12-28')).toBeUndefined();
    expect(tenWorkingDays('2028-12-28', announced)).toBe('2029-01-12');
  });

  it('announced late restate what was due, whatever the order of arrival', () => {
    expect(tenWorkingDays('2028-12-28', announced, withOneMore)).toBe('2029-01-15');
    expect(tenWorkingDays('2028-12-28', withOneMore, announced)).toBe('2029-01-15');
  });

  it('published for a year that the product knows are those of the authority', () => {
    const jubilee = bankHolidaysOn(2025, ['2025-01-01', '2025-06-03'], '2025-01-15');
    expect(tenWorkingDays('2025-06-02')).toBe('2025-06-16');
    expect(tenWorkingDays('2025-06-02', jubilee)).toBe('2025-06-17');
    expect(tenWorkingDays('2025-06-02', jubilee, withdrawn(jubilee))).toBe('2025-06-16');
  });
});

describe('a part of the setting that no event has changed', () => {
  it('is the same object in the next setting, and the others are not', () => {
    const terms = { ...termDates('2025-autumn', '2025-09-01', '2025-12-19'), position: 1 };
    const policy = { ...policySetTo('first-pep-days', 15, '2025-09-01'), position: 2 };
    const before = settingOf([terms]);
    const after = settingOf([terms, policy], before);
    expect(after.terms).toBe(before.terms);
    expect(after.bankHolidays).toBe(before.bankHolidays);
    expect(after.policies).not.toBe(before.policies);
  });
});

describe('children whom a change of the setting touches', () => {
  const none = settingOf([]);
  const touchedBy = (...events: readonly RecordedEvent[]): string | undefined => {
    const from = touchedFrom(none, settingOf(events));
    return from && isoDate(from);
  };

  it('are those in care in the 400 days before what it speaks about, or after', () => {
    expect(touchedBy(policySetTo('first-pep-days', 15, '2025-09-01'))).toBe('2024-07-28');
    expect(touchedBy(termDates('2025-autumn', '2025-09-01', '2025-12-19'))).toBe('2024-07-28');
    expect(touchedBy(bankHolidaysOn(2029, ['2029-01-01'], '2028-06-01'))).toBe('2027-11-28');
  });

  it('are those of the earliest of several changes', () => {
    expect(
      touchedBy(
        termDates('2026-spring', '2026-01-05', '2026-03-27'),
        policySetTo('first-pep-days', 15, '2025-09-01'),
      ),
    ).toBe('2024-07-28');
  });

  it('are none where only a population estimate is published', () => {
    expect(touchedBy(of2024)).toBeUndefined();
    expect(foldsAlike(none, settingOf([of2024]))).toBe(true);
  });

  it('are the same whether the change comes or goes', () => {
    const policy = policySetTo('first-pep-days', 15, '2025-09-01');
    expect(touchedFrom(settingOf([policy]), settingOf([policy, withdrawn(policy)]))).toBe(day('2024-07-28'));
  });

  it('are those touched by either where a term is moved', () => {
    const autumn = termDates('2025-autumn', '2025-09-01', '2025-12-19');
    const moved = { ...corrected(autumn, { from: '2025-08-28' }), position: 2 };
    expect(touchedFrom(settingOf([autumn]), settingOf([autumn, moved]))).toBe(day('2024-07-24'));
  });
});
