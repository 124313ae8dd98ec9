import { Query } from '@nestjs/cqrs';
import type { ExplainedCriterion } from '../../../core/counting/explain.js';
import type { Kind } from '../../../core/counting/definition.js';
import type { Standing } from '../../../core/counting/standing.js';
import type { Asking } from '../asking.js';
import type { Evidence } from '../../known-at/evidence.js';

export interface CriterionTold extends Omit<ExplainedCriterion, 'because'> {
  readonly events: readonly Evidence[];
}

/** Why the child, or one item, stands where it does. */
export interface AnswerTold {
  readonly counts: string;
  readonly item?: {
    readonly kind: string;
    readonly first: string;
    readonly last?: string;
    readonly closedOn?: string;
  };
  readonly standing: Standing;
  readonly criteria: readonly CriterionTold[];
  readonly events: readonly Evidence[];
}

export interface Explanation {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly on?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly knownAt: string | null;
  readonly position: number;
  readonly definition: string;
  readonly recalculating?: true;
  /** Every way in which the child could count: once, or item by item. Empty where there is nothing of the kind. */
  readonly explained: readonly AnswerTold[];
}

/** Undefined where nothing is known of the child. */
export class ExplanationQuery extends Query<Explanation | undefined> {
  constructor(
    readonly asking: Asking,
    readonly child: string,
  ) {
    super();
  }
}
