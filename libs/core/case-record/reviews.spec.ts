import { isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from './case-record.js';
import { became, ceased, moved, registered, statusChanged, withdrawn } from './recorded.given.js';
import { findingsIn, owedIn, reviewed } from './reviewed.given.js';

const owed = (...history: readonly RecordedEvent[]): readonly string[] =>
  owedIn(caseRecordOf(history).reviews.obligations);

const reckoned = (...history: readonly RecordedEvent[]): readonly string[] =>
  caseRecordOf(history).reviews.obligations.map((each) => each.reckoned);

const born = registered('2014-05-02');
const inCare = became('2025-04-02');
const alreadyInCare = became('2025-01-01', 'U6/PR1', { alreadyLookedAfter: true });

describe('looked-after reviews', () => {
  it('EX-REV-1: the first is due after 20 working days, Easter passed over; the second after three months, though a Saturday; then every six', () => {
    expect(owed(inCare, reviewed('2025-05-02'), reviewed('2025-08-02'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: met 2025-05-02',
      'second since 2025-05-02 due 2025-08-02: met 2025-08-02',
      'later since 2025-08-02 due 2026-02-02: open',
    ]);
  });

  it('say how the day was reckoned', () => {
    expect(reckoned(inCare, reviewed('2025-05-02'), reviewed('2025-08-02'))).toEqual([
      '20 working days after becoming looked after on 2025-04-02, passing over Good Friday 2025-04-18, Easter Monday 2025-04-21',
      '3 months after the first review, held 2025-05-02',
      '6 months after the review held 2025-08-02',
    ]);
  });

  it('are late the day after they were due, and the next counts from the day held', () => {
    expect(owed(inCare, reviewed('2025-05-03'), reviewed('2025-08-04'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: late 2025-05-03',
      'second since 2025-05-03 due 2025-08-03: late 2025-08-04',
      'later since 2025-08-04 due 2026-02-04: open',
    ]);
  });

  it('held early bring the next forward', () => {
    expect(owed(inCare, reviewed('2025-04-02'), reviewed('2025-06-30'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: met 2025-04-02',
      'second since 2025-04-02 due 2025-07-02: met 2025-06-30',
      'later since 2025-06-30 due 2025-12-30: open',
    ]);
  });

  it('are due on the last day of a month that has no such day', () => {
    expect(owed(inCare, reviewed('2025-05-02'), reviewed('2025-05-31'), reviewed('2025-08-31'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: met 2025-05-02',
      'second since 2025-05-02 due 2025-08-02: met 2025-05-31',
      'later since 2025-05-31 due 2025-11-30: met 2025-08-31',
      'later since 2025-08-31 due 2026-02-28: open',
    ]);
  });

  it('EX-REV-3: keep their cycle over a placement move', () => {
    expect(owed(inCare, reviewed('2025-05-02'), moved('2025-06-01', 'P', 'K2'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: met 2025-05-02',
      'second since 2025-05-02 due 2025-08-02: open',
    ]);
  });

  it('begin anew with a new period of care', () => {
    expect(
      owed(
        inCare,
        reviewed('2025-05-02'),
        ceased('2025-06-02'),
        became('2025-09-01'),
        reviewed('2025-09-29'),
      ),
    ).toEqual([
      'first since 2025-04-02 due 2025-05-02: met 2025-05-02',
      'second since 2025-05-02 due 2025-08-02: cancelled 2025-06-02',
      'first since 2025-09-01 due 2025-09-29: met 2025-09-29',
      'second since 2025-09-29 due 2025-12-29: open',
    ]);
  });

  it('are owed no more where care ended on the day they were due, and missed where it ended the day after', () => {
    expect(owed(inCare, ceased('2025-05-02'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: cancelled 2025-05-02',
    ]);
    expect(owed(inCare, ceased('2025-05-03'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: missed 2025-05-03',
    ]);
  });

  it('name the events that began and ended what was owed', () => {
    const because = (...history: readonly RecordedEvent[]) =>
      caseRecordOf(history).reviews.obligations.map((each) => each.because.map(({ id }) => id));
    expect(because(inCare, reviewed('2025-05-02'), ceased('2025-09-01'))).toEqual([
      ['child-became-looked-after 2025-04-02', 'looked-after-review-held 2025-05-02 PN1'],
      ['looked-after-review-held 2025-05-02 PN1', 'child-ceased-to-be-looked-after 2025-09-01'],
    ]);
  });

  it('that were withdrawn meet nothing', () => {
    const review = reviewed('2025-05-02');
    expect(owed(inCare, review, withdrawn(review))).toEqual(['first since 2025-04-02 due 2025-05-02: open']);
  });

  it('are owed from the first day that is no short break', () => {
    const shortBreaks = became('2025-01-06', 'K2', { legalStatus: 'V4' });
    expect(owed(shortBreaks, reviewed('2025-03-03'), statusChanged('2025-04-02', 'V2'))).toEqual([
      'first since 2025-04-02 due 2025-05-02: open',
    ]);
    expect(findingsIn(born, shortBreaks, reviewed('2025-03-03'), statusChanged('2025-04-02', 'V2'))).toEqual(
      [],
    );
  });

  it('are due on a day not known where the bank holidays of that time are not published', () => {
    expect(owed(became('2028-12-20'))).toEqual(['first since 2028-12-20 due unknown: open']);
    expect(owed(became('2028-12-20'), ceased('2029-03-01'))).toEqual([
      'first since 2028-12-20 due unknown: cancelled 2029-03-01',
    ]);
    expect(reckoned(became('2028-12-20'))).toEqual([
      '20 working days after becoming looked after on 2028-12-20: the bank holidays of that time are not published yet',
    ]);
  });
});

describe('looked-after reviews where the record begins inside a period of care', () => {
  it('begin with the first one held, which is one of the later ones', () => {
    expect(owed(alreadyInCare, reviewed('2025-03-10'))).toEqual([
      'later since 2025-03-10 due 2025-09-10: open',
    ]);
    expect(owed(alreadyInCare, reviewed('2025-07-01'))).toEqual([
      'later since 2025-07-01 due 2026-01-01: open',
    ]);
  });

  it('are late for certain with none held six months after it begins', () => {
    expect(owed(alreadyInCare)).toEqual(['later since 2025-01-01 due 2025-07-01: open']);
    expect(owed(alreadyInCare, reviewed('2025-07-02'))).toEqual([
      'later since 2025-01-01 due 2025-07-01: late 2025-07-02',
      'later since 2025-07-02 due 2026-01-02: open',
    ]);
  });

  it('count from one held before it, unless another was due before the record begins', () => {
    expect(owed(alreadyInCare, reviewed('2024-08-05'), reviewed('2024-12-02'))).toEqual([
      'later since 2024-12-02 due 2025-06-02: open',
    ]);
    expect(owed(alreadyInCare, reviewed('2024-07-01'), reviewed('2025-01-08'))).toEqual([
      'later since 2024-07-01 due 2025-01-01: late 2025-01-08',
      'later since 2025-01-08 due 2025-07-08: open',
    ]);
    expect(owed(alreadyInCare, reviewed('2024-06-30'))).toEqual([
      'later since 2025-01-01 due 2025-07-01: open',
    ]);
    expect(findingsIn(born, alreadyInCare, reviewed('2024-06-30'))).toEqual([]);
  });
});

describe('findings about looked-after reviews', () => {
  it('tell a review held outside care, the day care ended included', () => {
    expect(findingsIn(born, inCare, reviewed('2025-04-01'))).toEqual(['review-outside-care']);
    expect(
      findingsIn(born, inCare, reviewed('2025-04-02'), reviewed('2025-05-31'), ceased('2025-06-01')),
    ).toEqual([]);
    expect(findingsIn(born, inCare, ceased('2025-06-01'), reviewed('2025-06-01'))).toEqual([
      'review-outside-care',
    ]);
  });

  it('tell two reviews of one day, which are counted as one', () => {
    const history = [inCare, reviewed('2025-05-02', 'PN1'), reviewed('2025-05-02', 'PN7')];
    expect(findingsIn(born, ...history)).toEqual(['reviews-on-one-day']);
    expect(
      caseRecordOf(history).reviews.held.map(({ on, which, participation }) => [
        isoDate(on),
        which,
        participation,
      ]),
    ).toEqual([['2025-05-02', 'first', 'PN7']]);
  });

  it('tell a review coded under 4 (PN0) from the fourth birthday on', () => {
    const born4YearsBefore = registered('2021-05-02');
    const kinds = (on: string) => findingsIn(born4YearsBefore, inCare, reviewed(on, 'PN0'));
    expect(kinds('2025-05-01')).toEqual([]);
    expect(kinds('2025-05-02')).toEqual(['participation-contradicts-age']);
  });
});
