import type { DataOf, EventType } from '../events/recorded-event.js';
import type { Day } from '../kernel/day.js';

/** Something that is to be written down: an event without its record (id, who told it and when). */
export type Happening<Type extends EventType = EventType> = {
  readonly [Each in Type]: {
    readonly type: Each;
    /** The day on which it could first be written down. */
    readonly day: Day;
    /** Milliseconds, where it is known to the minute. */
    readonly at?: number;
    readonly data: DataOf<Each>;
    /** Written down about the wrong child, and withdrawn when somebody noticed. */
    readonly neverHappened?: true;
  };
}[Type];

/** A happening and whom it happened to: `child/D00001`. */
export interface Told {
  readonly subject: string;
  readonly happening: Happening;
}
