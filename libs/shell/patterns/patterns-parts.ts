import type { EventLog } from '../event-log/event-log.js';
import type { FiguresParts } from '../figures/figures-parts.js';

/** What patterns stand on: figures, the log that what is taken further goes into, and the clock. */
export interface PatternsParts {
  readonly figures: FiguresParts;
  readonly eventLog: EventLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export const PATTERNS_PARTS = Symbol('patterns parts');
