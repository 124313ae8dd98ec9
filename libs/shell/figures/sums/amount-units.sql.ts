import type { LengthsMeasure, NightsMeasure } from '../../../core/counting/measure.js';
import { openAtClose, picked, selectItems } from './items-read.sql.js';
import type { Parameters } from './parameters.js';
import { rankOf } from './rank.sql.js';
import type { Scope } from './rows-in-force.sql.js';

const columns = (amount: string): string => `${rankOf.numerator} as rank, ${amount} as amount`;

/** Items with a night in the period, by how many. */
export const nightUnits = (
  { kinds }: NightsMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  const [from, to] = [parameters.asked('from'), parameters.asked('to')];
  const within = `(least(i.closed_on, ${to} + 1) - greatest(i.first_day, ${from}))`;
  const read = { kinds, by, scope, picked: picked('open', parameters), dimensionsOn: 'i.first_day' };
  return `select * from (${selectItems(read, columns(within), parameters)}) within where amount > 0`;
};

/** What is still going on is broken down as it is on the day, what has ended as it was when it began. */
export const lengthUnits = (
  { kinds, of }: LengthsMeasure,
  by: string | undefined,
  scope: Scope,
  parameters: Parameters,
): string => {
  if (of === 'ended') {
    const ended = { kinds, by, scope, picked: picked('ended', parameters), dimensionsOn: 'i.first_day' };
    return selectItems(ended, columns('i.closed_on - i.first_day'), parameters);
  }
  const to = parameters.asked('to');
  const read = { kinds, by, scope, picked: openAtClose(parameters), dimensionsOn: to };
  return selectItems(read, columns(`${to} + 1 - i.first_day`), parameters);
};
