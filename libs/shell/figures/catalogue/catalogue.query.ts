import { Query } from '@nestjs/cqrs';
import type { Indicator, Kind } from '../../../core/counting/definition.js';
import type { CriterionInWords } from './criteria-in-words.js';

/** What an indicator is, in words. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly unit: string;
  readonly counts: string;
  readonly kind: Kind;
  readonly polarity: Indicator['better'];
  /** Whether it is asked for a date (`on`) or a period (`from`, `to`). */
  readonly takes: Indicator['takes'];
  readonly criteria: readonly CriterionInWords[];
  readonly notes: readonly string[];
  readonly source: string;
  /** Its version, as figures give it. */
  readonly definition: string;
  readonly version: string;
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  readonly companions: readonly string[];
}

/** Every indicator, or the one of an id. */
export class CatalogueQuery extends Query<readonly CatalogueEntry[]> {
  constructor(readonly id?: string) {
    super();
  }
}
