import type { CountMeasure, LengthsMeasure, NightsMeasure } from '../../../core/counting/measure.js';
import { lengthUnits, nightUnits } from './amount-units.sql.js';
import { itemUnits } from './item-units.sql.js';
import type { Parameters } from './parameters.js';
import { rankOf } from './rank.sql.js';
import type { Scope } from './rows-in-force.sql.js';
import { standingSums, standingUnits } from './standing-units.sql.js';

/** A measure that is counted by itself; one over another is two of them. */
export type OneMeasure = CountMeasure | NightsMeasure | LengthsMeasure;

/** The units of a measure, as in memory: `child`, `rank`, `grp`, `amount`. */
export const unitsSql = (
  measure: OneMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  switch (measure.shape) {
    case 'standing':
      return standingUnits(measure, by, scope, parameters);
    case 'items':
      return itemUnits(measure, by, scope, parameters);
    case 'nights':
      return nightUnits(measure, by, scope, parameters);
    case 'lengths':
      return lengthUnits(measure, by, scope, parameters);
  }
};

const counted = (condition: string): string => `count(*) filter (where ${condition})`;

/**
 * One sum over all needs no grouping, which costs as much as the counting. `offset 0` has each unit placed once: left free,
 * the planner writes how it is placed into every sum, and reads what is told of it a dozen times.
 */
const grouped = (by: string | undefined, columns: string, units: string): string =>
  by === undefined
    ? `select '' as grp, ${columns} from (${units} offset 0) units`
    : `select grp, ${columns} from (${units} offset 0) units group by grp`;

const allInNumerator = `count(*) as n, count(*) as d, 0 as excluded, 0 as not_yet_due, 0 as unknown, null::jsonb as lengths`;
const byRank = `${counted(`rank = ${rankOf.numerator}`)} as n, ${counted(`rank <= ${rankOf.denominator}`)} as d,
    ${counted(`rank = ${rankOf.excluded}`)} as excluded, ${counted(`rank = ${rankOf['not-yet-due']}`)} as not_yet_due,
    ${counted(`rank = ${rankOf.unknown}`)} as unknown, null::jsonb as lengths`;
const nights = `sum(amount) as n, sum(amount) as d, 0 as excluded, 0 as not_yet_due, 0 as unknown, null::jsonb as lengths`;
const lengths = `sum(amount * times) as n, sum(times) as d, 0 as excluded, 0 as not_yet_due, 0 as unknown,
    jsonb_object_agg(amount, times) filter (where times > 0) as lengths`;

const countOfEachLength = (units: string): string =>
  `select grp, amount, count(*) as times from (${units}) each group by grp, amount`;

const sumsOfUnits = (measure: OneMeasure, by: string | undefined, units: string): string => {
  switch (measure.shape) {
    case 'standing':
      return grouped(by, byRank, units);
    case 'items':
      return grouped(by, measure.key === undefined ? allInNumerator : byRank, units);
    case 'nights':
      return grouped(by, nights, units);
    case 'lengths':
      return grouped(by, lengths, countOfEachLength(units));
  }
};

/** The sums of a measure by group. */
export const sumsSql = (
  measure: OneMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string =>
  measure.shape === 'standing' && by === undefined && scope === 'everyone'
    ? standingSums(measure, parameters)
    : sumsOfUnits(measure, by, unitsSql(measure, by, scope, parameters));
