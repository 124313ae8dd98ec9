import { ageOn, day, isoDate, type Day } from '../kernel/day.js';
import type { BankHolidays } from '../calendar/bank-holidays.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { cycleOf, oneADay, periodOfDay, stretchOfCare, type Cycle, type CycleObligation } from './cycle.js';
import type { Findings } from './finding.js';
import type { Rule } from './obligation.js';
import type { Care } from './periods-of-care.fact.js';
import { afterInterval, afterWorkingDays, notReckoned, type Reckoned } from './reckoning.js';
import type { Registration } from './registration.fact.js';
import { ofType } from './standing-events.js';

/** Which of a period of care. */
export type WhichAssessment = 'initial' | 'review';

/** Any assessment meets the one that is due, whether it is recorded as an initial one or as a review. */
export interface HealthAssessment {
  readonly on: Day;
  readonly kind: DataOf<'caretally.health-assessment-completed.v1'>['kind'];
  readonly because: RecordedEvent;
}

export type HealthObligation = CycleObligation<WhichAssessment, HealthAssessment>;
export type HealthCycle = Cycle<WhichAssessment, HealthAssessment>;

export interface Health {
  /** One a period of care. */
  readonly cycles: readonly HealthCycle[];
  readonly obligations: readonly HealthObligation[];
}

const rule = (which: WhichAssessment, owes: string, says: string): Rule => ({
  id: `health-assessment-${which}`,
  version: '1',
  owes,
  owedBy: 'health',
  says,
  source: 'Promoting the health and wellbeing of looked-after children (2022)',
});

const rules: Readonly<Record<WhichAssessment, Rule>> = {
  initial: rule(
    'initial',
    'an initial health assessment',
    'In time for the first review: within 20 working days of becoming looked after.',
  ),
  review: rule(
    'review',
    'a review health assessment',
    'Within six months of the one before where the child was under 5 then, else within twelve: the age on the day of that assessment decides, whatever birthday follows. Where the record begins inside a period of care and holds none so long after, one is late for certain.',
  ),
};

const deadline = (which: WhichAssessment, reckoned: Reckoned) => ({ which, rule: rules[which], ...reckoned });

const timetable = ({ born }: Registration, holidays: BankHolidays) => {
  const review = (on: Day, what: string) =>
    deadline(
      'review',
      born === undefined
        ? notReckoned(`6 or 12 months after ${what} ${isoDate(on)}: no date of birth is recorded`)
        : afterInterval(on, { months: ageOn(born, on) < 5 ? 6 : 12 }, what),
    );
  return {
    first: (from: Day) =>
      deadline('initial', afterWorkingDays(holidays, from, 20, 'becoming looked after on')),
    next: ({ on }: HealthAssessment) => review(on, 'the health assessment of'),
    atTheLatest: (from: Day) => review(from, 'the record begins with no health assessment in it,'),
  };
};

/** Health assessments owed, one cycle a period of care: one made before care began counts for nothing in it. */
export const healthOf = (
  events: readonly RecordedEvent[],
  { periods, shortBreaks }: Care,
  registration: Registration,
  holidays: BankHolidays,
  findings: Findings,
): Health => {
  const assessed = ofType(events, 'caretally.health-assessment-completed.v1').map((event) => ({
    on: day(event.data.on),
    kind: event.data.kind,
    period: periodOfDay(periods, day(event.data.on)),
    because: event,
  }));
  // Children with short breaks are assessed too, in a cycle that is not counted here.
  const firstShortBreak = Math.min(...shortBreaks.map(({ from }) => from));
  reportOutsideCare(
    assessed.filter(({ period, on }) => !period && on < firstShortBreak),
    findings,
  );
  const cycles = periods.map((period) =>
    cycleOf(
      stretchOfCare(period),
      oneADay(assessed.filter((each) => each.period === period)),
      timetable(registration, holidays),
    ),
  );
  return { cycles, obligations: cycles.flatMap(({ obligations }) => obligations) };
};

const reportOutsideCare = (assessments: readonly HealthAssessment[], findings: Findings): void => {
  for (const { on, because } of assessments) {
    findings.add(
      'health-assessment-outside-care',
      on,
      `a health assessment of ${isoDate(on)} lies outside every period of care: not counted; correct the date, or record the period of care`,
      [because],
    );
  }
};
