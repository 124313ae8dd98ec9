import type { AnyItemKind } from '../../../core/counting/item-kind.js';
import type { Pick } from '../../../core/counting/reading.js';
import type { Parameters } from './parameters.js';
import { dimensionOn, inLive, inScope, isOfChild, joinDimension, type Scope } from './rows-in-force.sql.js';

/**
 * Conditions on items called `i`. What ended on a day has its last day on it or the day before, which is what the index
 * knows.
 */
const pickedBy: Readonly<Record<Pick, (from: string, to: string) => string>> = {
  started: (from, to) => `i.first_day between ${from} and ${to}`,
  ended: (from, to) => `i.last_day between ${from} - 1 and ${to} and i.closed_on between ${from} and ${to}`,
  open: (from, to) => `i.last_day >= ${from} and i.first_day <= ${to}`,
};

export const picked = (pick: Pick, parameters: Parameters): string =>
  pickedBy[pick](parameters.asked('from'), parameters.asked('to'));

/** Still going on at the close of the last day. */
export const openAtClose = (parameters: Parameters): string => {
  const to = parameters.asked('to');
  return `i.last_day >= ${to} and i.closed_on > ${to} and i.first_day <= ${to}`;
};

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
  /** A condition on `i`. */
  readonly where: string;
  /** The day on which what is known of the child is asked. */
  readonly dimensionsOn: string;
}

const groupOf = ({ kinds, by, dimensionsOn }: ItemsRead, parameters: Parameters) => {
  if (by === undefined) return { join: undefined, key: `''` };
  const own = `i.dimensions ->> ${parameters.constant(by)}`;
  const everyKindHasIt = kinds.every(({ dimensions }) => by in dimensions);
  if (everyKindHasIt || !isOfChild(by)) return { join: undefined, key: `coalesce(${own}, 'not-recorded')` };
  return { join: by, key: `coalesce(${own}, ${dimensionOn(dimensionsOn)})` };
};

const rowsRead = ({ kinds, where, scope }: ItemsRead, parameters: Parameters): string =>
  parameters.shared(`select i.* from tallies.item i
    where ${inLive('i', parameters)} and ${ofKinds(kinds, parameters)} and ${where}${inScope('i', scope, parameters)}`);

/** A select over items: `grp` is the value of the dimension, and `columns` are those of `i` wanted. */
export const selectItems = (read: ItemsRead, columns: string, parameters: Parameters): string => {
  const { join, key } = groupOf(read, parameters);
  return `select i.child, ${columns}, ${key} as grp
    from ${rowsRead(read, parameters)} i${join === undefined ? '' : joinDimension('i', join, parameters)}`;
};
