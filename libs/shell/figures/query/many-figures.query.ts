import { Query } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import type { FigureAnswer } from '../figure/figure.query.js';

export interface ManyFiguresFound {
  readonly tag: string;
  /** Undefined where the caller holds this answer already. */
  readonly figures: ReadonlyMap<Asking, FigureAnswer> | undefined;
}

/** Many figures at once: those of one authority are all of one state of the log. */
export class ManyFiguresQuery extends Query<ManyFiguresFound> {
  constructor(
    readonly askings: readonly Asking[],
    /** The request, what was refused of it included: the same text is the same question. */
    readonly question: string,
    /** Tags of answers the caller holds. */
    readonly held: readonly string[] = [],
  ) {
    super();
  }
}
