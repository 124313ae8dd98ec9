import type { SumsFor } from '../../../core/counting/assemble.js';
import { sumsOf, type SumsByGroup } from '../../../core/counting/count.js';
import type { Tallies } from '../../../core/counting/tallies.js';
import { addSums, noSums, type Sums } from '../../../core/counting/sums.js';
import type { Indicator } from '../../../core/counting/definition.js';
import type { Window } from '../../../core/kernel/day.js';
import type { Client } from '../../platform/database.js';
import type { Then } from '../../known-at/known-then.js';
import { withRowsThen } from '../../known-at/rows-then.js';
import { liveSums } from './sums.pg.js';

const joined = (some: SumsByGroup, others: SumsByGroup): SumsByGroup => {
  const sums = new Map<string, Sums>(some);
  for (const [group, more] of others) sums.set(group, addSums(sums.get(group) ?? noSums, more));
  return sums;
};

const nothing: SumsByGroup = new Map();

/** The sums of an indicator's figure as known by a position: the rows of most children, and the others as they were. */
export const sumsThen = async (
  client: Client,
  then: Then<Tallies>,
  rowsAt: number,
  indicator: Indicator,
  when: Window,
  by?: string,
): Promise<SumsFor> => {
  const { known, rows } = await withRowsThen(client, then, rowsAt, (without) =>
    liveSums(client, then.authority, indicator, when, by, without),
  );
  const counted = [...known.children.values()];
  return (measure, part) =>
    joined(rows?.sumsFor(measure, part) ?? nothing, sumsOf(measure, counted, when, part));
};
