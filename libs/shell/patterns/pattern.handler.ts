import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate } from '../../core/kernel/day.js';
import { countedPattern } from '../../core/patterns/counted-pattern.js';
import type { Breakdown } from '../../core/patterns/pattern.js';
import { patternView, type PatternRow } from '../../core/patterns/pattern-view.js';
import type { FigureAnswer } from '../figures/figure/figure.query.js';
import type { Asking } from '../figures/asking.js';
import { reckonMany } from '../figures/query/reckon-many.js';
import { stateAt } from '../known-at/state.js';
import type { Client } from '../platform/database.js';
import { escalationsIn, readTakenFurther } from './escalations.pg.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { PatternQuery, type AskedPattern, type PatternAnswer } from './pattern.query.js';

type FigureOf = (breakdown: Breakdown) => FigureAnswer;

/** Where exactly the children found in a row are listed, as known at the same time. */
const membersHref = ({ key }: PatternRow, { authority, pattern, when, knownAt }: AskedPattern): string => {
  const asked = new URLSearchParams({
    authority,
    from: isoDate(when.from),
    to: isoDate(when.to),
    by: pattern.by.id,
    key,
    ...(knownAt !== undefined && { knownAt }),
  });
  return `/indicators/${pattern.indicator.id}/members?${asked.toString()}`;
};

@QueryHandler(PatternQuery)
export class PatternHandler implements IQueryHandler<PatternQuery> {
  constructor(@Inject(PATTERNS_PARTS) private readonly parts: PatternsParts) {}

  execute({ asked }: PatternQuery): Promise<PatternAnswer> {
    const { database } = this.parts.figures;
    // Its figures are counted one after another: in one snapshot they are of one position.
    return database.withAuthority(asked.authority, (client) => this.#answer(client, asked), {
      keepPlans: true,
      oneSnapshot: true,
    });
  }

  async #answer(client: Client, asked: AskedPattern): Promise<PatternAnswer> {
    const { authority, pattern, when, knownAt } = asked;
    const state = await stateAt(client, authority, knownAt);
    const figureOf = await this.#figures(client, asked);
    // What is said is in the log, and no row waits to be counted for it: now is the end of the log.
    const upTo = knownAt === undefined ? undefined : state.position;
    const said = await readTakenFurther(client, authority, pattern, upTo);
    const setting = await this.parts.figures.settings.at(client, authority, state.position);
    const view = patternView(pattern, countedPattern(pattern, figureOf), escalationsIn(said), setting);
    const {
      excluded,
      notYetDue,
      unknown,
      knownAt: known,
      position,
      recalculating,
    } = figureOf(pattern.counts.rows);
    return {
      ...view,
      ...{ from: isoDate(when.from), to: isoDate(when.to) },
      ...{ excluded, notYetDue, unknown, knownAt: known, position },
      rows: view.rows.map((row) => ({ ...row, membersHref: membersHref(row, asked) })),
      ...(recalculating && { recalculating }),
    };
  }

  /** Once counted at a state of the log they are remembered, as figures of a page are. */
  async #figures(client: Client, asked: AskedPattern): Promise<FigureOf> {
    const { authority, pattern, when, knownAt } = asked;
    const { rows, ofWhich, besides } = pattern.counts;
    const askings = new Map(
      [rows, ...ofWhich, ...besides].map((each): [Breakdown, Asking] => [
        each,
        { authority, indicator: each.indicator, when, by: each.by, knownAt },
      ]),
    );
    const together = { authority, knownAt, askings: [...askings.values()] };
    const { figures } = await reckonMany(client, together, this.parts.figures);
    return (breakdown) => {
      const asking = askings.get(breakdown);
      const figure = asking && figures.get(asking);
      if (figure) return figure;
      throw new Error(`a figure by ${breakdown.by.id} was asked for that ${pattern.id} is not made of`);
    };
  }
}
