import { Query } from '@nestjs/cqrs';
import type { Evidence } from '../../known-at/evidence.js';

export interface PolicyTold {
  readonly policy: string;
  readonly decides: string;
  /** What holds on the day asked about. */
  readonly value: unknown;
  /** What holds where nobody has set it. */
  readonly otherwise: unknown;
  readonly set: readonly { readonly from: string; readonly value: unknown; readonly event: Evidence }[];
}

export interface TermTold {
  readonly term: string;
  readonly from: string;
  readonly to: string;
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  readonly event: Evidence;
}

/** What holds for a whole authority, as known at a time. */
export interface SettingTold {
  readonly on: string;
  readonly knownAt: string | null;
  readonly position: number;
  readonly policies: readonly PolicyTold[];
  readonly terms: readonly TermTold[];
  readonly bankHolidays: readonly { readonly on: string; readonly name: string }[];
  /** Calendar years whose bank holidays are loaded: no deadline is reckoned beyond them. */
  readonly bankHolidayYears: readonly number[];
  readonly schoolClusters: readonly {
    readonly cluster: string;
    readonly name: string;
    readonly schools: readonly { readonly urn: string; readonly name?: string | undefined }[];
  }[];
  readonly populationEstimates: readonly {
    readonly on: string;
    readonly value: number;
    readonly publishedOn: string;
    readonly event: Evidence;
  }[];
  readonly findings: readonly {
    readonly kind: string;
    readonly on: string | null;
    readonly detail: string;
    readonly events: readonly Evidence[];
  }[];
}

export class SettingQuery extends Query<SettingTold> {
  constructor(
    readonly authority: string,
    /** YYYY-MM-DD: the day on which policies are in force. */
    readonly on: string,
    readonly knownAt: string | undefined,
  ) {
    super();
  }
}
