import { isoDate, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { held, interviewsIn, notRequired, policy, refused, returned, theOne } from './interviews.given.js';
import { became, ceased, found, reclassified, registered, wentMissing } from './recorded.given.js';

const inCare = became('2024-09-02');

/** Due or why not, whether met, in time or late: `due 2025-06-15, met 2025-06-14 in-time`. */
const standingOf = (...args: Parameters<typeof interviewsIn>): string => {
  const { due, notDue, completed, timing } = theOne(...args);
  if (due === undefined) return `not due: ${notDue}`;
  return `due ${isoDate(due)}, ${completed ? `held ${isoDate(completed.moment.day)} ` : ''}${timing}`;
};

const missing = wentMissing('i1', '2025-06-10');
const back = returned('i1', '2025-06-12T09:30+01:00');

describe('a return interview', () => {
  it('is due 72 clock hours after the return, a weekend and all', () => {
    const friday = [missing, returned('i1', '2025-06-13T17:45+01:00')];
    const { due, dueAt, reckoned } = theOne(friday);
    expect([due && isoDate(due), dueAt]).toEqual(['2025-06-16', Date.parse('2025-06-16T17:45:00+01:00')]);
    expect(reckoned).toBe('returned 2025-06-13 17:45: 72 hours later is 2025-06-16 17:45');
  });

  it('is due an hour later by the clock on the wall where summer time begins in between', () => {
    const { dueAt, reckoned } = theOne([
      wentMissing('i1', '2026-03-26'),
      returned('i1', '2026-03-27T15:00+00:00'),
    ]);
    expect(dueAt).toBe(Date.parse('2026-03-30T16:00:00+01:00'));
    expect(reckoned).toBe(
      'returned 2026-03-27 15:00: 72 hours later is 2026-03-30 16:00, the clocks having changed in between',
    );
  });

  it('may be due a calendar day later where summer time begins in between, and earlier where it ends', () => {
    expect(standingOf([wentMissing('i1', '2026-03-26'), returned('i1', '2026-03-27T23:30+00:00')])).toBe(
      'due 2026-03-31, not-done',
    );
    expect(standingOf([wentMissing('i1', '2026-10-23'), returned('i1', '2026-10-24T00:15+01:00')])).toBe(
      'due 2026-10-26, not-done',
    );
  });

  it('is in time at the very minute and late after it', () => {
    const at = (minute: string) =>
      standingOf([missing, back, held('r1', `2025-06-15T${minute}+01:00`, 'i1')]);
    expect(at('09:30')).toBe('due 2025-06-15, held 2025-06-15 in-time');
    expect(at('09:31')).toBe('due 2025-06-15, held 2025-06-15 late');
  });

  it('is in time on the third day after where a date is all that is known of either', () => {
    const byDay = (on: string) => standingOf([missing, found('i1', '2025-06-12'), held('r1', on, 'i1')]);
    expect(byDay('2025-06-15')).toBe('due 2025-06-15, held 2025-06-15 in-time');
    expect(byDay('2025-06-15T23:50+01:00')).toBe('due 2025-06-15, held 2025-06-15 in-time');
    expect(byDay('2025-06-16')).toBe('due 2025-06-15, held 2025-06-16 late');
    expect(standingOf([missing, back, held('r1', '2025-06-15', 'i1')])).toBe(
      'due 2025-06-15, held 2025-06-15 in-time',
    );
  });

  it('says whether in time was told by the minute or by the day', () => {
    const precision = (...history: readonly RecordedEvent[]) => theOne([missing, ...history]).precision;
    expect(precision(back)).toBe('minute');
    expect(precision(back, held('r1', '2025-06-13T10:00+01:00', 'i1'))).toBe('minute');
    expect(precision(back, held('r1', '2025-06-13', 'i1'))).toBe('day');
    expect(precision(found('i1', '2025-06-12'), held('r1', '2025-06-13T10:00+01:00', 'i1'))).toBe('day');
  });

  it('is due after the hours of the policy in force on the day of return; hours begun are a day where only that is known', () => {
    const fortyEight = policy('return-interview-hours', 48, '2025-06-12');
    const hundred = policy('return-interview-hours', 100, '2025-06-12');
    expect(standingOf([missing, back], fortyEight)).toBe('due 2025-06-14, not-done');
    expect(standingOf([missing, found('i1', '2025-06-11')], fortyEight)).toBe('due 2025-06-14, not-done');
    expect(standingOf([missing, found('i1', '2025-06-12')], hundred)).toBe('due 2025-06-17, not-done');
  });

  it('is not due where there was no return: still missing, found but not back, care ended, 18', () => {
    expect(standingOf([missing])).toBe('not due: no-return');
    expect(standingOf([missing, found('i1', '2025-06-12', 'located')])).toBe('not due: located');
    expect(standingOf([missing, ceased('2025-06-12'), found('i1', '2025-06-15')])).toBe(
      'not due: ceased-care',
    );
    expect(standingOf([missing, registered('2007-06-12')])).toBe('not due: turned-18');
  });

  it('is not due under a local exception, and says so without the words somebody wrote', () => {
    const { outcome, notDue } = theOne([missing, back, notRequired('i1')]);
    expect([notDue, outcome]).toEqual([
      'not-required',
      { state: 'not-required', why: 'a local exception is recorded' },
    ]);
  });

  it('is due after being away only where the policy holds on the day of return', () => {
    const away = [wentMissing('i1', '2025-06-10', 'A'), back];
    const owed = policy('return-interview-after-away', true, '2025-06-12');
    expect(standingOf(away)).toBe('not due: away');
    expect(standingOf(away, policy('return-interview-after-away', true, '2025-06-13'))).toBe('not due: away');
    expect(standingOf(away, owed)).toBe('due 2025-06-15, not-done');
    expect(theOne(away, owed).kind).toBe('A');
  });

  it('is due once after missing that became away: the return from being away is that from missing', () => {
    const { kind, due, incidents } = theOne([missing, reclassified('i1', '2025-06-11', 'A'), back]);
    expect([kind, due && isoDate(due), incidents]).toEqual(['M', '2025-06-15', ['i1']]);
  });

  it('is due once after going missing and away to and fro, and after incidents that overlap', () => {
    expect(
      standingOf([
        missing,
        reclassified('i1', '2025-06-11', 'A'),
        reclassified('i1', '2025-06-12', 'M'),
        found('i1', '2025-06-14'),
      ]),
    ).toBe('due 2025-06-17, not-done');
    const overlapping = [missing, back, wentMissing('i2', '2025-06-11'), found('i2', '2025-06-14')];
    expect(standingOf([...overlapping, held('r1', '2025-06-15', 'i2')])).toBe(
      'due 2025-06-17, held 2025-06-15 in-time',
    );
  });

  it('of a child who went missing again before it is still due', () => {
    const { incidents } = interviewsIn([missing, back, wentMissing('i2', '2025-06-13')]);
    expect(incidents.map(({ incident, notDue }) => [incident, notDue])).toEqual([
      ['i1', undefined],
      ['i2', 'no-return'],
    ]);
  });

  it('may cover several incidents, each with hours of its own', () => {
    const { incidents } = interviewsIn([
      missing,
      back,
      wentMissing('i2', '2025-06-13'),
      returned('i2', '2025-06-15T09:00+01:00'),
      held('r1', '2025-06-16T12:00+01:00', ['i1', 'i2']),
    ]);
    expect(incidents.map(({ incident, timing }) => [incident, timing])).toEqual([
      ['i1', 'late'],
      ['i2', 'in-time'],
    ]);
  });
});

describe('what is owed', () => {
  const openUntil = (...history: readonly RecordedEvent[]) =>
    isoDateOrOpen(theOne([missing, back, ...history]).openUntil);

  it('is open until it is held, or until care ends; held after that it still counts', () => {
    expect(openUntil()).toBeUndefined();
    expect(openUntil(refused('r1', '2025-06-13'))).toBeUndefined();
    expect(openUntil(held('r1', '2025-06-20', 'i1'))).toBe('2025-06-20');
    expect(openUntil(ceased('2025-06-18'))).toBe('2025-06-18');
    expect(openUntil(ceased('2025-06-18'), held('r1', '2025-06-20', 'i1'))).toBe('2025-06-18');
  });

  it('is met, in time or late, missed where care ended first, and otherwise open', () => {
    const outcome = (...history: readonly RecordedEvent[]) => theOne([missing, back, ...history]).outcome;
    expect(outcome()).toEqual({ state: 'open' });
    expect(outcome(held('r1', '2025-06-20', 'i1'))).toMatchObject({ state: 'met', late: true });
    expect(outcome(ceased('2025-06-18'))).toMatchObject({
      state: 'missed',
      why: 'care ended 2025-06-18 and none was held',
    });
    expect(outcome(ceased('2025-06-18'), held('r1', '2025-06-20', 'i1'))).toMatchObject({ state: 'met' });
  });

  it('is an obligation of the record, unless nobody came back', () => {
    const keys = (...history: readonly RecordedEvent[]) =>
      caseRecordOf([inCare, ...history]).obligations.filter(({ rule }) => rule.id === 'return-interview');
    expect(keys(missing, back).map(({ key }) => key)).toEqual(['2025-06-10 i1']);
    expect(keys(missing)).toEqual([]);
    expect(keys(wentMissing('i1', '2025-06-10', 'A'), back)).toEqual([]);
  });
});
