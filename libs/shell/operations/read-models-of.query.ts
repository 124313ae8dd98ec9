import { Query } from '@nestjs/cqrs';

/** How the read models of one authority stand. */
export interface ReadModels {
  readonly authority: string;
  /** The generation that figures are read from; 0 before the first event is counted. */
  readonly generation: number;
  readonly recorded: number;
  readonly projected: number;
  /** Counted by other code than this: being counted again. */
  readonly stale: boolean;
  /** Measures whose counts are not the sum of the rows behind them: none, where all is well. */
  readonly differs: readonly string[];
  readonly parked: number;
}

export class ReadModelsOf extends Query<ReadModels> {
  constructor(readonly authority: string) {
    super();
  }
}
