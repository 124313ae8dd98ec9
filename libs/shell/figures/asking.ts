import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import type { Window } from '../../core/kernel/day.js';

/** Which figure is asked for. */
export interface Asking {
  readonly authority: string;
  readonly indicator: Indicator;
  /** Of one day where the indicator takes a date. */
  readonly when: Window;
  readonly by: Dimension | undefined;
  /** An instant, RFC 3339; now where it is left out or not yet past. */
  readonly knownAt: string | undefined;
}
