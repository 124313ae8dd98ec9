import type { Day } from '../../../../core/kernel/day.js';
import { valueAt } from '../../../../core/kernel/timeline.js';
import { isInDenominator } from '../../../../core/counting/standing.js';
import type { KeptTo } from './held-items.js';
import type { RowsByChild } from './rows-of-children.js';

/** Which children are in the denominator of a measure at the close of a day. */
export class Among {
  readonly #found = new Map<string, KeptTo>();

  constructor(readonly children: RowsByChild) {}

  on(measure: string, day: Day): KeptTo {
    const name = `${measure} ${day}`;
    const found = this.#found.get(name) ?? { name, children: this.#find(measure, day) };
    this.#found.set(name, found);
    return found;
  }

  #find(measure: string, day: Day): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [child, { standings }] of this.children) {
      const timeline = standings.get(measure);
      if (timeline && isInDenominator(valueAt(timeline, day))) found.add(child);
    }
    return found;
  }
}
