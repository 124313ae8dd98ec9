import { childDimensions } from '../../../core/counting/child-dimensions.js';
import { notRecorded } from '../../../core/counting/dimension.js';
import type { Parameters } from './parameters.js';

/** Which rows a statement counts: those of the live generation, or those of some children less. */
export type Scope = 'everyone' | 'without some children';

/** Rows of one table in the live generation of the authority asked about. Expects a `live` to select from. */
export const inLive = (table: string, parameters: Parameters): string =>
  `${table}.authority = ${parameters.asked('authority')} and ${table}.generation = (select generation from live)`;

export const inScope = (table: string, scope: Scope, parameters: Parameters): string =>
  scope === 'everyone'
    ? ''
    : // A join, not a list to compare with: it stays quick when most children are left out.
      ` and not exists (select from unnest(${parameters.asked('without')}) away(child) where away.child = ${table}.child)`;

/** What a step function held as two arrays says on a day; its first step is at -infinity. */
export const onDay = (values: string, days: string, day: string): string =>
  `${values}[width_bucket(${day}, ${days})]`;

export const isOfChild = (dimension: string): boolean => childDimensions.some(({ id }) => id === dimension);

/** The child's row of a dimension, missing where it is never recorded. */
export const joinDimension = (table: string, dimension: string, parameters: Parameters): string =>
  ` left join tallies.dimension d on ${inLive('d', parameters)}
     and d.child = ${table}.child and d.dimension = ${parameters.constant(dimension)}`;

export const dimensionOn = (day: string): string =>
  `coalesce(${onDay('d.keys', 'd.days', day)}, '${notRecorded}')`;
