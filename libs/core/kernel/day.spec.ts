import {
  addMonths,
  ageOn,
  birthday,
  day,
  firstDayWithMonthsComplete,
  isoDate,
  isoDateOrOpen,
  never,
  parseDay,
  rollingWindow,
} from './day.js';

const iso = (text: string, months: number): string => isoDate(addMonths(day(text), months));

describe('days', () => {
  it('reads and writes ISO dates without a time zone', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(isoDate(day('2024-02-29'))).toBe('2024-02-29');
  });

  it('refuses dates that do not exist', () => {
    expect(parseDay('2025-02-29')).toBeUndefined();
    expect(parseDay('2025-13-01')).toBeUndefined();
    expect(parseDay('2025-00-10')).toBeUndefined();
    expect(parseDay('1/4/2025')).toBeUndefined();
  });

  it('writes no date for what has not ended', () => {
    expect(() => isoDate(never)).toThrow('open-ended days are no dates');
    expect(isoDateOrOpen(never)).toBeUndefined();
  });

  it('clamps calendar months to the length of the month (D12)', () => {
    expect(iso('2025-08-31', 6)).toBe('2026-02-28');
    expect(iso('2025-08-31', 3)).toBe('2025-11-30');
    expect(iso('2025-01-15', -1)).toBe('2024-12-15');
  });

  it('starts a rolling window the day after the window before it ended (D4)', () => {
    expect(isoDate(rollingWindow(day('2025-02-28'), 12).from)).toBe('2024-03-01');
    expect(isoDate(rollingWindow(day('2024-02-29'), 12).from)).toBe('2023-03-01');
    expect(isoDate(rollingWindow(day('2025-03-31'), 12).from)).toBe('2024-04-01');
  });

  it('calls a start on 1 April twelve months long by 31 March (D5)', () => {
    expect(isoDate(firstDayWithMonthsComplete(day('2024-04-01'), 12))).toBe('2025-03-31');
  });

  it('counts the birthday itself', () => {
    expect(ageOn(day('2009-03-31'), day('2025-03-31'))).toBe(16);
    expect(ageOn(day('2009-04-01'), day('2025-03-31'))).toBe(15);
  });

  it('gives someone born on 29 February a birthday on 1 March in other years', () => {
    expect(isoDate(birthday(day('2008-02-29'), 18))).toBe('2026-03-01');
    expect(isoDate(birthday(day('2008-02-29'), 16))).toBe('2024-02-29');
  });
});
