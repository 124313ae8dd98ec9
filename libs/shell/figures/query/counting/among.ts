import type { Day } from '../../../../core/kernel/day.js';
import { valueAt, type Timeline } from '../../../../core/kernel/timeline.js';
import { isInDenominator, type Standing } from '../../../../core/counting/standing.js';

/** Which children are in the denominator of a measure at the close of a day. */
export class Among {
  readonly #standings = new Map<string, Map<number, Timeline<Standing>>>();
  readonly #found = new Map<string, ReadonlySet<number>>();

  add(measure: string, child: number, standings: Timeline<Standing>): void {
    const ofMeasure = this.#standings.get(measure) ?? new Map<number, Timeline<Standing>>();
    this.#standings.set(measure, ofMeasure);
    ofMeasure.set(child, standings);
  }

  on(measure: string, day: Day): ReadonlySet<number> {
    const key = `${measure} ${day}`;
    const found = this.#found.get(key) ?? this.#find(measure, day);
    this.#found.set(key, found);
    return found;
  }

  #find(measure: string, day: Day): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [child, standings] of this.#standings.get(measure) ?? []) {
      if (isInDenominator(valueAt(standings, day))) found.add(child);
    }
    return found;
  }
}
