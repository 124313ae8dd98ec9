import { Query } from '@nestjs/cqrs';

/** A child whose events could not be folded: counted as of an earlier position until the fault is mended. */
export interface ParkedChild {
  readonly child: string;
  readonly countedUpTo: number;
  readonly failedAt: number;
  readonly reason: string;
  readonly parkedAt: string;
}

export class ParkedQuery extends Query<readonly ParkedChild[]> {
  constructor(readonly authority: string) {
    super();
  }
}
