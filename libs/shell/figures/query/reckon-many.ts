import { noSetting } from '../../../core/case-record/setting.fact.js';
import { measuresFor } from '../../../core/counting/assemble.js';
import type { Client } from '../../platform/database.js';
import { isRecalculating, stateAt, type State } from '../../known-at/state.js';
import type { Asking } from '../asking.js';
import type { FigureAnswer } from '../figure/figure.query.js';
import { figureOf, needsSetting, reckonFigure } from '../figure/reckon.js';
import { questionOf, tagOf } from '../figure/tag.js';
import type { FiguresParts } from '../figures-parts.js';
import type { AskedTogether } from './asked-together.js';
import { manySums } from './counting/many-sums.pg.js';

export interface CountedTogether {
  readonly state: State;
  readonly figures: ReadonlyMap<Asking, FigureAnswer>;
}

/** Counts those without a breakdown all at once. */
const countMany = async (
  client: Client,
  askings: readonly Asking[],
  authority: string,
  state: State,
  { thens, settings, digest }: FiguresParts,
): Promise<readonly FigureAnswer[]> => {
  if (askings.length === 0) return [];
  const asked = askings.flatMap(({ indicator, when }) =>
    measuresFor(indicator).map((measure) => ({ measure, when })),
  );
  const isNow = state.position === state.rowsAt;
  const known = isNow ? undefined : await thens.at(authority, state.position).upToNow(client, state.rowsAt);
  const sums = await manySums(client, authority, asked, known);
  const setting = askings.some(({ indicator }) => needsSetting(indicator))
    ? await settings.at(client, authority, state.position)
    : noSetting;
  const recalculating = await isRecalculating(client, authority, state, digest);
  return askings.map((asking) =>
    figureOf(asking, { state, sumsFor: sums(asking.when), setting, recalculating }),
  );
};

interface Question {
  readonly asking: Asking;
  readonly question: string;
  readonly tag: string;
}

const countEach = async (
  client: Client,
  asked: AskedTogether,
  unknown: readonly Asking[],
  state: State,
  parts: FiguresParts,
): Promise<ReadonlyMap<Asking, FigureAnswer>> => {
  const figures = new Map<Asking, FigureAnswer>();
  const together = unknown.filter(({ by }) => by === undefined);
  const counted = await countMany(client, together, asked.authority, state, parts);
  for (const [place, figure] of counted.entries()) {
    const asking = together[place];
    if (asking) figures.set(asking, figure);
  }
  for (const asking of unknown) {
    if (asking.by) figures.set(asking, (await reckonFigure(client, asking, state, parts)).figure);
  }
  return figures;
};

/** Answers from memory what has been asked before at this state, and counts the rest. Its statements have to be of one snapshot. */
export const reckonMany = async (
  client: Client,
  asked: AskedTogether,
  parts: FiguresParts,
): Promise<CountedTogether> => {
  const { answers, digest } = parts;
  const state = await stateAt(client, asked.authority, asked.knownAt);
  const questions = asked.askings.map((asking): Question => ({
    asking,
    question: questionOf(asking),
    tag: tagOf(asking, state, digest),
  }));
  const figures = new Map<Asking, FigureAnswer>();
  for (const { asking, question, tag } of questions) {
    const figure = answers.get(question, tag);
    if (figure) figures.set(asking, figure);
  }
  const unknown = questions.filter(({ asking }) => !figures.has(asking));
  const counted = await countEach(
    client,
    asked,
    unknown.map(({ asking }) => asking),
    state,
    parts,
  );
  for (const { asking, question, tag } of unknown) {
    const figure = counted.get(asking);
    if (!figure) continue;
    figures.set(asking, figure);
    // While definitions change, what was known then depends on which children the rows are from.
    if (figure.recalculating === undefined) answers.keep(question, tag, figure);
  }
  return { state, figures };
};
