import { Query } from '@nestjs/cqrs';

/** What has come from one source. */
export interface SourceHeard {
  readonly source: string;
  readonly events: number;
  /** When the last of them was recorded. */
  readonly lastAt: string;
}

/** Every source of an authority, the one heard of last first. */
export class SourcesOf extends Query<readonly SourceHeard[]> {
  constructor(readonly authority: string) {
    super();
  }
}
