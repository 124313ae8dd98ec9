import { addDays, birthday, firstDayWithMonthsComplete, never, type Day } from '../kernel/day.js';
import { segmentsOf, TimelineBuilder, type Span } from '../kernel/timeline.js';
import { reasonCeasedGroupOf } from '../events/codes/reason-ceased.codes.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';

/** What the law calls a young person in, or out of, care from 16 on (Children Act 1989, schedule 2 and sections 23A to 24). */
export const leavingCareStatuses = ['eligible', 'relevant', 'former-relevant', 'qualifying'] as const;
export type LeavingCareStatus = (typeof leavingCareStatuses)[number];

/** The days, `[from, to)`, on which a young person has one status. */
export interface LeavingCareSpan extends Span {
  readonly status: LeavingCareStatus;
  readonly because: readonly RecordedEvent[];
}

/** Thirteen weeks since 14, in nights and in total: not necessarily in one go. */
const nightsNeeded = 91;
const monthsAtHome = 6;

/** REC after which this authority owes nothing: died, taken over by another authority, found to be an adult all along. */
const endsWhatIsOwed: readonly string[] = ['E2', 'E3', 'E15'];

/** All that the statuses of one young person follow from. */
interface FromSixteen {
  readonly turns16: Day;
  readonly turns18: Day;
  readonly turns21: Day;
  readonly turns25: Day;
  /** The first day looked after at 16 or 17. */
  readonly inCareFrom: Day;
  /** The first day entitled to a pathway plan; `never` where thirteen weeks were not reached by 18. */
  readonly entitledFrom: Day;
  readonly periods: readonly PeriodOfCare[];
}

/**
 * Statuses day by day, from 16 to the 25th birthday. Short breaks (LS V3, V4) are no care here, and nights before a record
 * that begins inside a period of care are not known and not counted. Not recorded, so not told: whoever was detained or in
 * hospital at 16, and who is owed support beyond 21 because of education or because they asked.
 */
export const leavingCareStatusesOf = (
  periods: readonly PeriodOfCare[],
  { born, because }: Registration,
): readonly LeavingCareSpan[] => {
  const life = born === undefined ? undefined : fromSixteen(born, periods);
  if (!life) return [];
  const built = new TimelineBuilder<LeavingCareStatus | undefined>(undefined);
  for (const on of daysOfChange(life)) built.from(on, statusOn(life, on));
  return segmentsOf(built.build()).flatMap(({ from, to, value }) =>
    value === undefined ? [] : [{ from, to, status: value, because: [...because, ...careBefore(life, to)] }],
  );
};

const fromSixteen = (born: Day, periods: readonly PeriodOfCare[]): FromSixteen | undefined => {
  const [turns14, turns16, turns18] = [birthday(born, 14), birthday(born, 16), birthday(born, 18)];
  const inCareAt16 = periods.find(({ from, to }) => from < turns18 && to > turns16);
  if (!inCareAt16) return undefined;
  const inCareFrom = later(inCareAt16.from, turns16);
  const entitledFrom = later(dayOfThirteenWeeks(periods, turns14), inCareFrom);
  return {
    turns16,
    turns18,
    turns21: birthday(born, 21),
    turns25: birthday(born, 25),
    inCareFrom,
    entitledFrom: entitledFrom > turns18 ? never : entitledFrom,
    periods,
  };
};

/** The night of a day is complete on the day after: 91 nights from 1 June are complete on 31 August. */
const dayOfThirteenWeeks = (periods: readonly PeriodOfCare[], turns14: Day): Day => {
  let nights = 0;
  for (const { from, to } of periods) {
    const first = later(from, turns14);
    if (to - first >= nightsNeeded - nights) return addDays(first, nightsNeeded - nights);
    nights += Math.max(0, to - first);
  }
  return never;
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const daysOfChange = (life: FromSixteen): readonly Day[] => {
  const { turns16, turns18, turns21, turns25, inCareFrom, entitledFrom, periods } = life;
  const ofCare = periods.flatMap((period) => [period.from, period.to, settledAtHomeOn(period)]);
  return [...new Set([...ofCare, inCareFrom, entitledFrom, turns18, turns21, turns25])]
    .filter((on) => on >= turns16 && on <= turns25)
    .sort((a, b) => a - b);
};

const statusOn = (life: FromSixteen, on: Day): LeavingCareStatus | undefined => {
  const last = life.periods.findLast(({ from }) => from <= on);
  if (!last || on < life.inCareFrom || on >= life.turns25) return undefined;
  const inCare = on < last.to;
  if (!inCare && owesNothingAfter(last)) return undefined;
  if (on < life.entitledFrom) return inCare ? undefined : 'qualifying';
  if (inCare && on < life.turns18) return 'eligible';
  return afterCare(life, last, on);
};

/** Home for six months makes a relevant child a qualifying one; from 18 on it makes no difference any more. */
const afterCare = (
  { turns18, turns21 }: FromSixteen,
  last: PeriodOfCare,
  on: Day,
): LeavingCareStatus | undefined => {
  const settledAtHome = settledAtHomeOn(last);
  if (settledAtHome <= on && settledAtHome < turns18) return 'qualifying';
  if (on < turns18) return 'relevant';
  return on < turns21 ? 'former-relevant' : undefined;
};

/** REC of the end of a period of care, where one is recorded. */
export const reasonOf = ({ ending }: PeriodOfCare): string | undefined =>
  ending.how === 'ceased' ? ending.reason : undefined;

/** Whether what ended this period of care also ended all that this authority owes. */
export const owesNothingAfter = (period: PeriodOfCare): boolean =>
  endsWhatIsOwed.includes(reasonOf(period) ?? '');

/** The day at whose close six months with a parent or someone else with parental responsibility are complete (rule D5). */
const settledAtHomeOn = (period: PeriodOfCare): Day => {
  const reason = reasonOf(period);
  return reason !== undefined && reasonCeasedGroupOf(reason) === 'home'
    ? firstDayWithMonthsComplete(period.to, monthsAtHome)
    : never;
};

const careBefore = ({ periods }: FromSixteen, to: Day): readonly RecordedEvent[] =>
  periods.filter(({ from }) => from < to).flatMap(({ because }) => because);
