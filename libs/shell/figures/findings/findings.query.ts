import { Query } from '@nestjs/cqrs';

/** A contradiction in the record of one child. */
export interface FindingOfChild {
  readonly child: string;
  readonly kind: string;
  readonly on: string | null;
  readonly detail: string;
  readonly events: readonly { readonly source: string; readonly id: string }[];
}

export interface FindingPlace {
  readonly child: string;
  readonly finding: number;
}

export interface FindingsPage {
  readonly position: number;
  readonly items: readonly FindingOfChild[];
  readonly next: FindingPlace | undefined;
}

/** Contradictions over a whole authority, in order of child. */
export class FindingsQuery extends Query<FindingsPage> {
  constructor(
    readonly authority: string,
    readonly kind: string | undefined,
    readonly after: FindingPlace | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
