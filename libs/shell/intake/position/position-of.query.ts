import { Query } from '@nestjs/cqrs';

export interface Positions {
  readonly recorded: number;
  readonly projected: number;
}

/** How far an authority's log goes, and how far of it is counted. */
export class PositionOf extends Query<Positions> {
  constructor(readonly authority: string) {
    super();
  }
}
