import { Query } from '@nestjs/cqrs';
import type { Evidence } from '../../known-at/evidence.js';

/** Something that happened to the child, in words. */
export interface FactTold {
  readonly on: string | null;
  readonly fact: string;
  readonly words: string;
  readonly events: readonly Evidence[];
}

/** An event that no longer stands, and what took its place. */
export interface NoLongerStands {
  readonly event: Evidence;
  /** What it said. */
  readonly words: string;
  readonly how: 'corrected' | 'withdrawn';
  readonly by: readonly Evidence[];
  /** The reason of a withdrawal. */
  readonly because?: string;
}

export interface FindingTold {
  readonly kind: string;
  readonly on: string | null;
  readonly detail: string;
  readonly events: readonly Evidence[];
}

/** The child's history as facts, with contradictions shown. */
export interface TimelineTold {
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly knownAt: string | null;
  readonly position: number;
  readonly facts: readonly FactTold[];
  readonly noLongerStands: readonly NoLongerStands[];
  readonly findings: readonly FindingTold[];
}

/** Undefined where nothing is known of the child. */
export class TimelineQuery extends Query<TimelineTold | undefined> {
  constructor(
    readonly authority: string,
    readonly child: string,
    readonly knownAt: string | undefined,
  ) {
    super();
  }
}
