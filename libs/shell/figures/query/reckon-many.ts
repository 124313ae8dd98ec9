import { setImmediate } from 'node:timers/promises';
import { noSetting } from '../../../core/case-record/setting.fact.js';
import { measuresFor } from '../../../core/counting/assemble.js';
import { addMonths } from '../../../core/kernel/day.js';
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

/** What figures that end within so many months look at is held in memory at once. */
const monthsTogether = 36;

/** In months. */
const longestTogether = 24;

/** So many are counted before others have their turn. */
const figuresAtOnce = 100;

/** Those that end within some months of each other. */
const closeTogether = (askings: readonly Asking[]): readonly (readonly Asking[])[] => {
  const groups: Asking[][] = [];
  for (const asking of [...askings].sort((a, b) => a.when.to - b.when.to)) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && asking.when.to < addMonths(first.when.to, monthsTogether)) last.push(asking);
    else groups.push([asking]);
  }
  return groups;
};

type Figures = Map<Asking, FigureAnswer>;

/** As many at once as are close together. */
const countTogether = async (
  client: Client,
  authority: string,
  askings: readonly Asking[],
  state: State,
  { thens, settings, digest, rows }: FiguresParts,
): Promise<Figures> => {
  const figures: Figures = new Map();
  if (askings.length === 0) return figures;
  const isNow = state.position === state.rowsAt;
  const known = isNow ? undefined : await thens.at(authority, state.position).upToNow(client, state.rowsAt);
  const setting = askings.some(({ indicator }) => needsSetting(indicator))
    ? await settings.at(client, authority, state.position)
    : noSetting;
  const recalculating = await isRecalculating(client, authority, state, digest);
  for (const group of closeTogether(askings)) {
    const asked = group.flatMap(({ indicator, when }) =>
      measuresFor(indicator).map((measure) => ({ measure, when })),
    );
    const sums = await manySums(client, authority, asked, rows, known);
    for (const [place, asking] of group.entries()) {
      // Whoever asks for one figure meanwhile does not wait for all of these.
      if (place % figuresAtOnce === figuresAtOnce - 1) await setImmediate();
      figures.set(asking, figureOf(asking, { state, sumsFor: sums(asking.when), setting, recalculating }));
    }
  }
  return figures;
};

/** A breakdown, and a figure of years, which looks at more than is to be held in memory, are counted one by one. */
const isCountedAlone = ({ by, when }: Asking): boolean =>
  by !== undefined || when.to >= addMonths(when.from, longestTogether);

const countAll = async (
  client: Client,
  authority: string,
  askings: readonly Asking[],
  state: State,
  parts: FiguresParts,
): Promise<Figures> => {
  const together = askings.filter((asking) => !isCountedAlone(asking));
  const figures = await countTogether(client, authority, together, state, parts);
  for (const asking of askings.filter(isCountedAlone)) {
    figures.set(asking, (await reckonFigure(client, asking, state, parts)).figure);
  }
  return figures;
};

/** Answers from memory what has been asked before at this state, and counts the rest. Its statements have to be of one snapshot. */
export const reckonMany = async (
  client: Client,
  { authority, knownAt, askings }: AskedTogether,
  parts: FiguresParts,
): Promise<CountedTogether> => {
  const { answers, digest } = parts;
  const state = await stateAt(client, authority, knownAt);
  const questions = askings.map((asking) => ({
    asking,
    question: questionOf(asking),
    tag: tagOf(asking, state, digest),
  }));
  const figures: Figures = new Map();
  for (const { asking, question, tag } of questions) {
    const figure = answers.get(question, tag);
    if (figure) figures.set(asking, figure);
  }
  const unknown = questions.filter(({ asking }) => !figures.has(asking));
  const toCount = unknown.map(({ asking }) => asking);
  const counted = await countAll(client, authority, toCount, state, parts);
  for (const { asking, question, tag } of unknown) {
    const figure = counted.get(asking);
    if (!figure) continue;
    figures.set(asking, figure);
    // While definitions change, what was known then depends on which children the rows are from.
    if (figure.recalculating === undefined) answers.keep(question, tag, figure);
  }
  return { state, figures };
};
