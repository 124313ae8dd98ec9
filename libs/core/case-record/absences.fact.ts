import { addDays, isoDate, never, type Day } from '../kernel/day.js';
import { momentOf, type Moment } from '../kernel/instant.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import {
  inOrder,
  statedAbsences,
  type AbsenceEnding,
  type AbsenceKind,
  type Stated,
} from './stated-absences.js';

export type { AbsenceEnding, AbsenceKind };

/** One missing (M) or away (A) incident, clipped to the period of care it happened in. */
export interface Absence {
  readonly incident: string;
  readonly kind: AbsenceKind;
  /** MIS_START, or the first day of care where it began before. */
  readonly from: Day;
  /** MIS_END: the day found or back; `never` while open. Nights are `[from, to)`. */
  readonly to: Day;
  /** Last day missing for "at any time in the period": the day found counts (D8), the day care ended does not (D1). */
  readonly last: Day;
  readonly ending: AbsenceEnding;
  /** When the child came back, to the minute where that is recorded; undefined where it did not end by a return. */
  readonly returnedAt: Moment | undefined;
  readonly period: PeriodOfCare;
  readonly because: readonly RecordedEvent[];
}

/** Folds incidents by their id, splits them where they were reclassified, joins overlaps, clips them to care. */
export const absencesOf = (
  events: readonly RecordedEvent[],
  periods: readonly PeriodOfCare[],
  findings: Findings,
): readonly Absence[] =>
  statedAbsences(events, findings)
    .flatMap((each) => clipToCare(each, periods, findings))
    .sort(inOrder);

/** Missing outside care is another stream. Care that ends closes the incident: that is not a return. */
const clipToCare = (
  stated: Stated,
  periods: readonly PeriodOfCare[],
  findings: Findings,
): readonly Absence[] => {
  const period = periods.find(
    ({ from, to }) => stated.from < to && (stated.from >= from || stated.to > from),
  );
  if (!period) {
    findings.add(
      'missing-outside-care',
      stated.from,
      `incident ${stated.incident} from ${isoDate(stated.from)} lies outside every period of care: not counted as missing from care; correct the dates, or record the period of care`,
      stated.because,
    );
    return [];
  }
  const { incident, kind, because } = stated;
  if (stated.from < period.from) reportClipped(stated, period, 'starts before', period.from, findings);
  const from = stated.from < period.from ? period.from : stated.from;
  if (stated.to < period.to) {
    const { to, ending } = stated;
    return [{ incident, kind, from, to, last: to, ending, returnedAt: returnOf(stated), period, because }];
  }
  const absence = { incident, kind, from, returnedAt: undefined, period, because };
  if (stated.to > period.to && stated.to !== never) {
    reportClipped(stated, period, 'goes on after', period.to, findings);
  }
  if (period.to === never) return [{ ...absence, to: never, last: never, ending: 'open' }];
  const ending = period.ending.how === 'turned-18' ? 'turned-18' : 'ceased-care';
  return [
    {
      ...absence,
      to: period.to,
      last: addDays(period.to, -1),
      ending,
      because: [...because, ...ends(period)],
    },
  ];
};

const returnOf = ({ ending, end }: Stated): Moment | undefined =>
  ending === 'returned' && end ? momentOf(end.data) : undefined;

const ends = ({ ending, because }: PeriodOfCare): readonly RecordedEvent[] =>
  ending.how === 'ceased' ? because.slice(-1) : [];

const reportClipped = (
  { incident, because }: Stated,
  period: PeriodOfCare,
  what: 'starts before' | 'goes on after',
  edge: Day,
  findings: Findings,
): void => {
  findings.add(
    'incident-crosses-the-edge-of-care',
    edge,
    `incident ${incident} ${what} the period of care, which ${what === 'starts before' ? 'began' : 'ended'} ${isoDate(edge)}: counted inside the period of care only`,
    [...because, ...period.because],
  );
};
