import { indicatorOf } from '../../shell/figures/asking-of-request.js';
import type { Asking } from '../../shell/figures/asking.js';
import { team } from '../../core/counting/child-dimensions.js';
import type { Day } from '../../core/kernel/day.js';

/** Looked-after children at the close of a day, by team: one definition, whoever counts them. */
export const heldOn = (authority: string, on: Day): Asking => ({
  ...{ authority, indicator: indicatorOf('cla-number-at-date'), when: { from: on, to: on } },
  ...{ by: team, knownAt: undefined },
});
