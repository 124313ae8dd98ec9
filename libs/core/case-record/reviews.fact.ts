import { birthday, day, isoDate, type Day } from '../kernel/day.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { cycleOf, oneADay, periodOfDay, stretchOfCare, type Cycle, type CycleObligation } from './cycle.js';
import type { Findings } from './finding.js';
import type { Rule } from './obligation.js';
import type { Care, PeriodOfCare } from './periods-of-care.fact.js';
import { afterInterval, afterWorkingDays, type Reckoned } from './reckoning.js';
import type { Registration } from './registration.fact.js';
import { ofType } from './standing-events.js';

/** Which of a period of care. Where the record begins inside one, every review is one of the later ones. */
export type WhichReview = 'first' | 'second' | 'later';

export interface ReviewHeld {
  readonly on: Day;
  readonly which: WhichReview;
  /** REVIEW_CODE. */
  readonly participation: DataOf<'caretally.looked-after-review-held.v1'>['participation'];
  readonly period: PeriodOfCare;
  readonly because: RecordedEvent;
}

export type ReviewObligation = CycleObligation<WhichReview, ReviewHeld>;
export type ReviewCycle = Cycle<WhichReview, ReviewHeld>;

export interface Reviews {
  /** In order, those outside care left out. */
  readonly held: readonly ReviewHeld[];
  /** One a period of care. */
  readonly cycles: readonly ReviewCycle[];
  readonly obligations: readonly ReviewObligation[];
}

const rule = (which: WhichReview, owes: string, says: string): Rule => ({
  id: `looked-after-review-${which}`,
  version: '1',
  owes,
  owedBy: 'the independent reviewing officer',
  says,
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
});

const rules: Readonly<Record<WhichReview, Rule>> = {
  first: rule(
    'first',
    'a first looked-after review',
    'Within 20 working days of becoming looked after. A new period of care begins with a first review again; a new placement does not.',
  ),
  second: rule(
    'second',
    'a second looked-after review',
    'Within three months of the day the first was held.',
  ),
  later: rule(
    'later',
    'a looked-after review',
    'Within six months of the day the one before was held. Where the record begins inside a period of care, the first review in it counts as one of these; with none six months after the record begins, one is late for certain.',
  ),
};

const deadline = (which: WhichReview, reckoned: Reckoned) => ({ which, rule: rules[which], ...reckoned });

const firstWorkingDays = 20;

const timetable = (holidays: BankHolidays) => ({
  first: (from: Day) =>
    deadline('first', afterWorkingDays(holidays, from, firstWorkingDays, 'becoming looked after on')),
  next: ({ on, which }: ReviewHeld) =>
    which === 'first'
      ? deadline('second', afterInterval(on, { months: 3 }, 'the first review, held'))
      : deadline('later', afterInterval(on, { months: 6 }, 'the review held')),
  atTheLatest: (from: Day) =>
    deadline('later', afterInterval(from, { months: 6 }, 'the record begins with no review in it,')),
});

/** Reviews held and owed, one cycle a period of care. */
export const reviewsOf = (
  events: readonly RecordedEvent[],
  { periods, shortBreaks }: Care,
  registration: Registration,
  holidays: BankHolidays,
  findings: Findings,
): Reviews => {
  const recorded = ofType(events, 'caretally.looked-after-review-held.v1').map((event) => ({
    on: day(event.data.on),
    participation: event.data.participation,
    period: periodOfDay(periods, day(event.data.on)),
    because: event,
  }));
  reportContradictions(recorded, registration, findings);
  const reviewed = oneADay(recorded);
  // Children with short breaks are reviewed too, between their stays as well, in a cycle that is not counted here.
  const firstShortBreak = Math.min(...shortBreaks.map(({ from }) => from));
  reportOutsideCare(
    reviewed.filter(({ period, on }) => !period && on < firstShortBreak),
    findings,
  );
  const held = periods.flatMap((period) =>
    reviewed
      .filter((review) => review.period === period)
      .map((review, index): ReviewHeld => ({ ...review, period, which: whichOf(period, index) })),
  );
  const cycles = periods.map((period) =>
    cycleOf(
      stretchOfCare(period),
      held.filter((review) => review.period === period),
      timetable(holidays),
    ),
  );
  return { held, cycles, obligations: cycles.flatMap(({ obligations }) => obligations) };
};

const inTurn = ['first', 'second'] as const;

const whichOf = ({ entry }: PeriodOfCare, index: number): WhichReview =>
  entry === 'record-begins' ? 'later' : (inTurn[index] ?? 'later');

type Recorded = Omit<ReviewHeld, 'which' | 'period'>;

const reportOutsideCare = (reviews: readonly Recorded[], findings: Findings): void => {
  for (const { on, because } of reviews) {
    findings.add(
      'review-outside-care',
      on,
      `a looked-after review held ${isoDate(on)} lies outside every period of care: not counted; correct the date, or record the period of care`,
      [because],
    );
  }
};

const reportContradictions = (
  reviews: readonly Recorded[],
  { born }: Registration,
  findings: Findings,
): void => {
  reviews.forEach(({ on, participation, because }, index) => {
    const next = reviews[index + 1];
    if (next?.on === on) {
      findings.add(
        'reviews-on-one-day',
        on,
        `two looked-after reviews are recorded as held ${isoDate(on)} (${participation}, ${next.participation}): counted as one, with the last code; correct one of the dates, or withdraw one`,
        [because, next.because],
      );
    }
    if (participation === 'PN0' && born !== undefined && birthday(born, 4) <= on) {
      findings.add(
        'participation-contradicts-age',
        on,
        `the review held ${isoDate(on)} says the child was under 4 (PN0), who was 4 or older: expected PN1 to PN7; correct the code or the date of birth`,
        [because],
      );
    }
  });
};
