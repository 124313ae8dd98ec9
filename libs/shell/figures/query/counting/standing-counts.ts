import { noSums, type Sums } from '../../../../core/counting/sums.js';
import type { Standing } from '../../../../core/counting/standing.js';

/** How many units stand where. */
export class StandingCounts {
  readonly #times: Record<Standing, number> = {
    outside: 0,
    excluded: 0,
    unknown: 0,
    'not-yet-due': 0,
    denominator: 0,
    numerator: 0,
  };

  add(standing: Standing, times = 1): void {
    this.#times[standing] += times;
  }

  sums(): Sums {
    const { numerator, denominator, excluded, unknown, 'not-yet-due': notYetDue } = this.#times;
    return { ...noSums, numerator, denominator: denominator + numerator, excluded, notYetDue, unknown };
  }
}
