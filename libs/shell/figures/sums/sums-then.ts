import type { SumsFor } from '../../../core/counting/assemble.js';
import { addSums, noSums, sumsOf, type Sums, type SumsByGroup } from '../../../core/counting/count.js';
import type { Indicator } from '../../../core/counting/definition.js';
import type { Window } from '../../../core/kernel/day.js';
import type { Client } from '../../platform/database.js';
import type { Then } from '../known-at/known-then.js';
import { liveSums } from './sums.pg.js';

const joined = (some: SumsByGroup, others: SumsByGroup): SumsByGroup => {
  const sums = new Map<string, Sums>(some);
  for (const [group, more] of others) sums.set(group, addSums(sums.get(group) ?? noSums, more));
  return sums;
};

const nothing: SumsByGroup = new Map();

/** Rows may move on between two statements: then more children have been touched, and it is asked again. */
const attempts = 5;

/** The sums of an indicator's figure as known by a position: the rows of most children, and the others as they were. */
export const sumsThen = async (
  client: Client,
  then: Then,
  rowsAt: number,
  indicator: Indicator,
  when: Window,
  by?: string,
): Promise<SumsFor> => {
  let expected = rowsAt;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { without, children } = await then.upToNow(client, expected);
    const live = await liveSums(client, then.authority, indicator, when, by, without);
    if (live === undefined || then.covers(live.position)) {
      const counted = [...children.values()];
      return (measure, part) =>
        joined(live?.sumsFor(measure, part) ?? nothing, sumsOf(measure, counted, when, part));
    }
    expected = live.position;
  }
  throw new Error('the read models moved on faster than they could be read: it may be asked again');
};
