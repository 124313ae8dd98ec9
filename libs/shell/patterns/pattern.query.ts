import { Query } from '@nestjs/cqrs';
import type { Window } from '../../core/kernel/day.js';
import type { Pattern } from '../../core/patterns/pattern.js';
import type { PatternRow, PatternView } from '../../core/patterns/pattern-view.js';

/** A pattern in a period, as known at one position of the log. */
export interface PatternAnswer extends PatternView {
  readonly from: string;
  readonly to: string;
  /** Beside those counted, as the indicator tells them. */
  readonly excluded: number;
  readonly notYetDue: number;
  readonly unknown: number;
  readonly knownAt: string | null;
  readonly position: number;
  readonly rows: readonly (PatternRow & { readonly membersHref: string })[];
  /** The rows were counted by other definitions than the present ones, and are being counted again. */
  readonly recalculating?: true;
}

/** Which pattern is asked for. */
export interface AskedPattern {
  readonly authority: string;
  readonly pattern: Pattern;
  readonly when: Window;
  /** An instant, RFC 3339; now where it is left out. */
  readonly knownAt: string | undefined;
}

export class PatternQuery extends Query<PatternAnswer> {
  constructor(readonly asked: AskedPattern) {
    super();
  }
}
