import { Query } from '@nestjs/cqrs';
import type { BreakdownEntry } from '../../../core/counting/figure.js';
import type { Kind } from '../../../core/counting/definition.js';
import type { Asking } from '../asking.js';

/** One number that says what it counts. */
export interface FigureAnswer {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly on?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** What the denominator is, where it is an estimate. */
  readonly denominatorIs?: string;
  readonly excluded: number;
  readonly notYetDue: number;
  readonly unknown: number;
  readonly companions: Readonly<Record<string, number | null>>;
  /** When the last event counted was recorded; null before the first. */
  readonly knownAt: string | null;
  readonly position: number;
  readonly definition: string;
  readonly breakdown?: readonly BreakdownEntry[];
  /** The rows were counted by other definitions than the present ones, and are being counted again. */
  readonly recalculating?: true;
}

export interface FigureFound {
  readonly tag: string;
  /** Undefined where the caller holds this answer already. */
  readonly figure: FigureAnswer | undefined;
}

export class FigureQuery extends Query<FigureFound> {
  constructor(
    readonly asking: Asking,
    /** Tags of answers the caller holds. */
    readonly held: readonly string[] = [],
    /** Counted by this position of the log: that of a page of members, so that both are of one state. */
    readonly position?: number,
  ) {
    super();
  }
}
