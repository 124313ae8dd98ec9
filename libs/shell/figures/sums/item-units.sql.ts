import type { ItemMeasure, StandingMeasure } from '../../../core/counting/measure.js';
import type { Gather } from '../../../core/counting/reading.js';
import { picked, selectItems } from './items-read.sql.js';
import type { Parameters } from './parameters.js';
import { inLive, onDay } from './rows-in-force.sql.js';
import { rankOf, rankOfText } from './rank.sql.js';
import type { Scope } from './rows-in-force.sql.js';

const rankIn = ({ key, criteria }: ItemMeasure, parameters: Parameters): string => {
  if (key === undefined) return String(rankOf.numerator);
  const rank = rankOfText(`i.standings ->> ${parameters.constant(key)}`);
  if (!criteria?.settled) return rank;
  const pending = `(i.settles ->> ${parameters.constant(key)})::date > ${parameters.asked('to')}`;
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
  const groups = by === undefined ? 'child' : 'child, grp';
  const group = by === undefined ? `'' as grp` : 'grp';
  if (gather === 'every') {
    // One that is short is enough: the denominator comes before the numerator.
    const weakest = `case when bool_or(rank = ${rankOf.denominator}) then ${rankOf.denominator} else min(rank) end`;
    return `select child, ${weakest} as rank, ${group}, 1 as amount from (${each}) each group by ${groups}`;
  }
  const enough = gather === 'child' ? '' : ` having count(*) >= ${gather.atLeast}`;
  return `select child, min(rank) as rank, ${group}, 1 as amount from (${each}) each group by ${groups}${enough}`;
};

/** Items of children in the denominator of another measure at the close of the last day. */
const amongOnly = ({ key }: StandingMeasure, items: string, parameters: Parameters): string =>
  `select placed.* from (${items}) placed join tallies.standing s on ${inLive('s', parameters)}
     and s.measure = ${parameters.constant(key)} and s.child = placed.child
     and ${onDay('s.standings', 's.days', parameters.asked('to'))} in ('denominator', 'numerator')`;

/** One row an item of the period, or a child by its items. */
export const itemUnits = (
  measure: ItemMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  const { kinds, pick, gather, lastDays } = measure.reading;
  const rank = rankIn(measure, parameters);
  const read = { kinds, by, scope, picked: picked(pick, parameters, lastDays), dimensionsOn: 'i.first_day' };
  const ordered = gather === 'first' || gather === 'last' ? ', i.first_day, i.item, i.kind' : '';
  const each = selectItems(read, `${rank} as rank${ordered}`, parameters);
  const placed = measure.key === undefined ? each : `select * from (${each}) placed where rank is not null`;
  return gathered(gather, by, measure.among ? amongOnly(measure.among, placed, parameters) : placed);
};
