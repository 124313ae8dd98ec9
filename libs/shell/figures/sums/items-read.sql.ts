import type { AnyItemKind } from '../../../core/counting/item-kind.js';
import { lengthDimensions, type LengthDimension } from '../../../core/counting/length-dimensions.js';
import type { Pick } from '../../../core/counting/reading.js';
import type { Parameters } from './parameters.js';
import { dimensionOn, inLive, inScope, isOfChild, joinDimension, type Scope } from './rows-in-force.sql.js';

/** Days as they stand in a statement, both ends inclusive. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** Which items are read: those that began on certain days, or had any day among them; and what else holds of `i`. */
export interface ItemsPicked {
  readonly which: 'began' | 'overlaps';
  readonly days: Days;
  readonly and: string;
}

const pickedBy: Readonly<Record<Pick, (days: Days) => ItemsPicked>> = {
  started: (days) => ({ which: 'began', days, and: 'true' }),
  // What ended on a day has its last day on it or the day before.
  ended: ({ from, to }) => ({
    which: 'overlaps',
    days: { from: `(${from} - 1)`, to },
    and: `i.closed_on between ${from} and ${to}`,
  }),
  open: (days) => ({ which: 'overlaps', days, and: 'true' }),
};

/** `lastDays`: of that many days ending with the last one, wherever the period began. */
export const picked = (pick: Pick, parameters: Parameters, lastDays?: number): ItemsPicked => {
  const to = parameters.asked('to');
  const from = lastDays === undefined ? parameters.asked('from') : `(${to} - ${String(lastDays - 1)})`;
  return pickedBy[pick]({ from, to });
};

/** Still going on at the close of the last day. */
export const openAtClose = (parameters: Parameters): ItemsPicked => {
  const to = parameters.asked('to');
  return { which: 'overlaps', days: { from: to, to }, and: `i.closed_on > ${to}` };
};

/** The lengths that items are filed under: `reach` in the table of items. */
export const reaches = `'{3,15,63,255,1023,4095,16383,1000000}'::integer[]`;

const ofKinds = (kinds: readonly AnyItemKind[], parameters: Parameters): string => {
  const [only, ...others] = kinds.map(({ kind }) => kind);
  return others.length === 0 && only !== undefined
    ? `i.kind = ${parameters.constant(only)}`
    : `i.kind = any(${parameters.constant(kinds.map(({ kind }) => kind))})`;
};

export interface ItemsRead {
  readonly kinds: readonly AnyItemKind[];
  readonly by: string | undefined;
  readonly scope: Scope;
  readonly picked: ItemsPicked;
  /** The day on which what is known of the child is asked. */
  readonly dimensionsOn: string;
}

/** The longest band that is reached, of what has gone on since a day. */
const bandOf = ({ bands }: LengthDimension, since: string, parameters: Parameters): string => {
  const reached = [...bands]
    .reverse()
    .map(({ key, days }) => `when ${parameters.asked('to')} - ${since} >= ${days} then '${key}'`);
  return `case ${reached.join(' ')} end`;
};

const groupOf = ({ kinds, by, dimensionsOn }: ItemsRead, parameters: Parameters) => {
  if (by === undefined) return { join: undefined, key: `''` };
  const value = `i.dimensions ->> ${parameters.constant(by)}`;
  const length = lengthDimensions.get(by);
  const own = length ? bandOf(length, `(${value})::date`, parameters) : value;
  const everyKindHasIt = kinds.every(({ dimensions }) => by in dimensions);
  if (everyKindHasIt || !isOfChild(by)) return { join: undefined, key: `coalesce(${own}, 'not-recorded')` };
  return { join: by, key: `coalesce(${own}, ${dimensionOn(dimensionsOn)})` };
};

/** `offset 0` keeps each of them a look-up in the index by length and first day, whatever the planner believes. */
const rowsRead = (
  { kinds, picked: { which, days, and }, scope }: ItemsRead,
  parameters: Parameters,
): string => {
  const { from, to } = days;
  const rows = `select i.* from tallies.item i
    where ${inLive('i', parameters)} and ${ofKinds(kinds, parameters)}`;
  const rest = `${and}${inScope('i', scope, parameters)}`;
  return parameters.shared(
    which === 'began'
      ? `${rows} and i.reach = any(${reaches}) and i.first_day between ${from} and ${to} and ${rest}`
      : `select i.* from unnest(${reaches}) filed(reach) cross join lateral (${rows} and i.reach = filed.reach
          and i.first_day between ${from} - filed.reach and ${to} and i.last_day >= ${from} and ${rest} offset 0) i`,
  );
};

/** A select over items: `grp` is the value of the dimension, and `columns` are those of `i` wanted. */
export const selectItems = (read: ItemsRead, columns: string, parameters: Parameters): string => {
  const { join, key } = groupOf(read, parameters);
  return `select i.child, ${columns}, ${key} as grp
    from ${rowsRead(read, parameters)} i${join === undefined ? '' : joinDimension('i', join, parameters)}`;
};
