import type { QueryBus } from '@nestjs/cqrs';
import type { CountMeasure } from '../../core/counting/measure.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import {
  ExplanationQuery,
  type AnswerTold,
  type Explanation,
} from '../../shell/figures/explanation/explanation.query.js';
import type { AskedOfEveryPage } from '../../shell/figures/members/asked-of-members.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';
import type { Member } from '../../shell/figures/members/members.query.js';
import { firstRows } from './tell-number.js';

/** Parts of a figure that are neither counted nor counted out of. */
export const listsLeftOut = ['excluded', 'not-yet-due', 'unknown'] as const;
export type ListLeftOut = (typeof listsLeftOut)[number];

export const isLeftOut = (list: List): list is ListLeftOut => listsLeftOut.some((each) => each === list);

/** Something that is not counted, and why. */
export interface LeftOutTold {
  readonly member: Member;
  /** In words of the definition; more than one only where it is not asked which. */
  readonly reasons: readonly string[];
}

export interface PartLeftOut {
  readonly list: ListLeftOut;
  readonly rows: number;
  readonly shown: readonly LeftOutTold[];
}

/** Rows of each part that are shown beside the number; the others are one link away. */
const shownBeside = 3;
/** Asking which criterion it was costs as much as folding the child: beyond so many rows, all that it may be are named. */
const askedAtMost = 100;

const countOf = ({ asking, list }: AskedOfEveryPage): CountMeasure | undefined => {
  const measure = listed(asking.indicator.measure, list)?.measure;
  return measure && 'criteria' in measure ? measure : undefined;
};

/** All that the definition could have said to leave something in this part. */
const possible = (count: CountMeasure, list: ListLeftOut): readonly string[] => {
  const { population = [], exclusions = [] } = count.criteria ?? {};
  const words: Readonly<Record<ListLeftOut, readonly string[]>> = {
    excluded: exclusions.map((each) => each.words),
    unknown: [...population, ...exclusions].map((each) => `not recorded: ${each.words}`),
    'not-yet-due':
      count.shape === 'items' && count.criteria?.settled ? [count.criteria.settled.words] : ['not yet due'],
  };
  return words[list];
};

const isAbout = ({ item }: AnswerTold, { items }: Member): boolean =>
  item === undefined ||
  items?.some(({ kind, first, last }) => kind === item.kind && first === item.first && last === item.last) ===
    true;

/** The one criterion that decided. */
const decided = ({ explained }: Explanation, member: Member): readonly string[] => {
  const about = explained.find((each) => each.standing === member.standing && isAbout(each, member));
  const found = about?.criteria.find(
    ({ asks, verdict }) =>
      (asks === 'exclusion' && verdict === 'yes') || (asks !== 'numerator' && verdict === 'unknown'),
  );
  if (found === undefined) return [];
  return [found.verdict === 'unknown' ? `not recorded: ${found.words}` : found.words];
};

/** Why each of these rows is left out: read from the definition where it can be one thing only, else asked of the child. */
export const withReasons = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  members: readonly Member[],
): Promise<readonly LeftOutTold[]> => {
  const { asking, list } = asked;
  const count = countOf(asked);
  const all = count && isLeftOut(list) ? possible(count, list) : [];
  if (all.length < 2 || members.length > askedAtMost) {
    return members.map((member) => ({ member, reasons: all }));
  }
  const explanations = new Map<string, Explanation | undefined>();
  for (const { child } of members) {
    if (explanations.has(child)) continue;
    explanations.set(child, await queries.execute(new ExplanationQuery(asking, child)));
  }
  return members.map((member) => {
    const explanation = explanations.get(member.child);
    const reasons = explanation ? decided(explanation, member) : [];
    return { member, reasons: reasons.length > 0 ? reasons : all };
  });
};

const rowsOf: Readonly<Record<ListLeftOut, (figure: FigureAnswer) => number>> = {
  excluded: ({ excluded }) => excluded,
  'not-yet-due': ({ notYetDue }) => notYetDue,
  unknown: ({ unknown }) => unknown,
};

/** Whatever a number leaves out, part by part, by the position it was counted at. */
export const tellLeftOut = async (
  queries: QueryBus,
  asked: AskedOfEveryPage,
  figure: FigureAnswer,
): Promise<readonly PartLeftOut[]> => {
  const parts: PartLeftOut[] = [];
  for (const list of listsLeftOut) {
    const rows = rowsOf[list](figure);
    if (rows === 0) continue;
    const question = { ...asked, list };
    const members = await firstRows(queries, question, figure.position, shownBeside);
    parts.push({ list, rows, shown: await withReasons(queries, question, members) });
  }
  return parts;
};
