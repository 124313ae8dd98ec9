import { addDays, type Window } from '../../../../core/kernel/day.js';
import type { AnyItemReading } from '../../../../core/counting/reading.js';
import type { OneMeasure } from '../../sums/units.sql.js';

/** A measure, and the date or period it is counted for. */
export interface MeasureOver {
  readonly measure: OneMeasure;
  readonly when: Window;
}

/** The days a reading picks items by. */
export const daysOf = ({ lastDays }: AnyItemReading, when: Window): Window =>
  lastDays === undefined ? when : { from: addDays(when.to, 1 - lastDays), to: when.to };
