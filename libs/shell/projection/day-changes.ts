import { isInDenominator, type Standing } from '../../core/counting/standing.js';
import type { ChildRows, StepsRow } from './rows.js';

/** Changes of a day in a measure, added over children. */
export interface DayChange {
  numerator: number;
  denominator: number;
  excluded: number;
  notYetDue: number;
  unknown: number;
}

/** A change of one day, or of one month, so that a running sum over years is one over months and the days of the last. */
export interface CountedChange extends DayChange {
  readonly measure: string;
  readonly span: 'day' | 'month';
  /** The day, or the first day of the month. */
  readonly day: string;
}

/** By measure and day: what a set of rows adds to the running sums. */
export class DayChanges {
  readonly byMeasure = new Map<string, Map<string, DayChange>>();

  /** Takes away one child's standings as they were and adds them as they are. What is the same row stays out of it. */
  change(before: ChildRows, after: ChildRows): void {
    for (const [measure, steps] of before.standings) {
      if (after.standings.get(measure) !== steps) this.#addSteps(measure, steps, -1);
    }
    for (const [measure, steps] of after.standings) {
      if (before.standings.get(measure) !== steps) this.#addSteps(measure, steps, 1);
    }
  }

  #addSteps(measure: string, { days, values }: StepsRow, sign: 1 | -1): void {
    let before: Standing = 'outside';
    for (let index = 0; index < days.length; index += 1) {
      const standing = values[index] as Standing;
      const change = this.#of(measure, days[index] ?? '');
      count(change, before, -sign);
      count(change, standing, sign);
      before = standing;
    }
  }

  #of(measure: string, day: string): DayChange {
    const days = this.byMeasure.get(measure) ?? new Map<string, DayChange>();
    this.byMeasure.set(measure, days);
    const change = days.get(day) ?? { numerator: 0, denominator: 0, excluded: 0, notYetDue: 0, unknown: 0 };
    days.set(day, change);
    return change;
  }

  /** What is left after children's old and new standings have cancelled out, by day and by month. */
  *entries(): Generator<CountedChange> {
    for (const [measure, days] of this.byMeasure) {
      const months = new Map<string, DayChange>();
      for (const [day, change] of days) {
        addTo(months, monthOf(day), change);
        if (isChange(change)) yield { measure, span: 'day', day, ...change };
      }
      for (const [day, change] of months) {
        if (isChange(change)) yield { measure, span: 'month', day, ...change };
      }
    }
  }
}

/** The first day of the month; what began before all days did so before all months. */
const monthOf = (day: string): string => (day.startsWith('-') ? day : `${day.slice(0, 'YYYY-MM'.length)}-01`);

const isChange = (change: DayChange): boolean => Object.values(change).some((by: number) => by !== 0);

const addTo = (months: Map<string, DayChange>, month: string, more: DayChange): void => {
  const so = months.get(month);
  months.set(
    month,
    so === undefined
      ? { ...more }
      : {
          numerator: so.numerator + more.numerator,
          denominator: so.denominator + more.denominator,
          excluded: so.excluded + more.excluded,
          notYetDue: so.notYetDue + more.notYetDue,
          unknown: so.unknown + more.unknown,
        },
  );
};

const count = (change: DayChange, standing: Standing, by: number): void => {
  if (isInDenominator(standing)) change.denominator += by;
  if (standing === 'numerator') change.numerator += by;
  else if (standing === 'excluded') change.excluded += by;
  else if (standing === 'not-yet-due') change.notYetDue += by;
  else if (standing === 'unknown') change.unknown += by;
};
