import type { Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** A contradiction in one record, shown to people and never repaired. Words carry ids, dates and codes only. */
export interface Finding {
  /** Stable name of the kind of contradiction. */
  readonly kind: string;
  readonly on: Day | undefined;
  /** What was found, what was expected, what to do. */
  readonly detail: string;
  readonly events: readonly RecordedEvent[];
}

/**
 * The findings that have come true by a day. Folding knows no today, so a record that will contradict itself one day (18
 * with care still open) says so from the start, dated that day.
 */
export const findingsBy = (findings: readonly Finding[], today: Day): readonly Finding[] =>
  findings.filter(({ on }) => on === undefined || on <= today);

/** Collects findings while facts are folded. */
export class Findings {
  readonly all: Finding[] = [];

  add(kind: string, on: Day | undefined, detail: string, events: readonly RecordedEvent[]): void {
    this.all.push({ kind, on, detail, events });
  }
}
