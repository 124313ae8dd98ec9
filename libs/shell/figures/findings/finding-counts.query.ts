import { Query } from '@nestjs/cqrs';

/** How often records contradict themselves in one way. */
export interface FindingCount {
  readonly kind: string;
  readonly findings: number;
  readonly children: number;
}

/** Contradictions over a whole authority by their kind, the most frequent first. */
export class FindingCountsQuery extends Query<readonly FindingCount[]> {
  constructor(readonly authority: string) {
    super();
  }
}
