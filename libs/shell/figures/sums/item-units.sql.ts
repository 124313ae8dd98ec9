import type { ItemMeasure } from '../../../core/counting/measure.js';
import type { Gather } from '../../../core/counting/reading.js';
import { picked, selectItems } from './items-read.sql.js';
import type { Parameters } from './parameters.js';
import { rankOf, rankOfText } from './rank.sql.js';
import type { Scope } from './rows-in-force.sql.js';

const rankIn = ({ key, criteria }: ItemMeasure, parameters: Parameters): string => {
  if (key === undefined) return String(rankOf.numerator);
  const rank = rankOfText(`i.standings ->> ${parameters.constant(key)}`);
  const settles = criteria?.settledAfterDays;
  if (settles === undefined) return rank;
  const pending = `i.first_day + ${settles} > ${parameters.asked('to')}`;
  return `case when (${rank}) <= ${rankOf.denominator} and ${pending} then ${rankOf['not-yet-due']} else ${rank} end`;
};

/** First and last by the first day, then by key: the same order as in memory. */
const inOrder = (way: 'asc' | 'desc'): string => `order by child, first_day ${way}, item ${way}, kind ${way}`;

const gathered = (gather: Gather, by: string | undefined, each: string): string => {
  if (gather === 'each') return `select child, rank, grp, 1 as amount from (${each}) each`;
  if (gather === 'first' || gather === 'last') {
    const order = inOrder(gather === 'first' ? 'asc' : 'desc');
    return `select distinct on (child) child, rank, grp, 1 as amount from (${each}) each ${order}`;
  }
  const enough = gather === 'child' ? '' : ` having count(*) >= ${gather.atLeast}`;
  const groups = by === undefined ? 'child' : 'child, grp';
  const group = by === undefined ? `'' as grp` : 'grp';
  return `select child, min(rank) as rank, ${group}, 1 as amount from (${each}) each group by ${groups}${enough}`;
};

/** One row an item of the period, or a child by its items. */
export const itemUnits = (
  measure: ItemMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  const { kinds, pick, gather } = measure.reading;
  const rank = rankIn(measure, parameters);
  const read = { kinds, by, scope, picked: picked(pick, parameters), dimensionsOn: 'i.first_day' };
  const ordered = gather === 'first' || gather === 'last' ? ', i.first_day, i.item, i.kind' : '';
  const each = selectItems(read, `${rank} as rank${ordered}`, parameters);
  return gathered(
    gather,
    by,
    measure.key === undefined ? each : `select * from (${each}) placed where rank is not null`,
  );
};
