import type { Answer } from '../kernel/answer.js';
import type { Window } from '../kernel/day.js';
import { valueAt } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { unitsOf } from './count.js';
import type { Indicator } from './definition.js';
import {
  countsIn,
  type CountMeasure,
  type ItemMeasure,
  type Measure,
  type StandingMeasure,
} from './measure.js';
import type { ChildQuestion, ItemQuestion } from './question.js';
import type { Pick } from './reading.js';
import type { Standing } from './standing.js';
import type { TalliedItem, Tallies } from './tallies.js';

/** Three verdicts, and `unknown` where the record does not say. Questions after the one that settles it are not reached. */
export type Verdict = Answer | 'not reached';

export interface ExplainedCriterion {
  readonly asks: 'population' | 'exclusion' | 'numerator';
  readonly words: string;
  readonly verdict: Verdict;
  readonly because: readonly RecordedEvent[];
}

/** Why one child, or one item of theirs, stands where it does in one measure. */
export interface Explained {
  readonly counts: string;
  readonly item: TalliedItem | undefined;
  readonly standing: Standing;
  readonly criteria: readonly ExplainedCriterion[];
}

interface Asked {
  readonly asks: ExplainedCriterion['asks'];
  readonly words: string;
  readonly answer: Answer;
  readonly because: readonly RecordedEvent[];
}

/** A population ends at its first no, exclusions at the first yes; the numerator is only asked of who is left. */
const settles: Readonly<Record<Asked['asks'], Answer>> = {
  population: 'no',
  exclusion: 'yes',
  numerator: 'no',
};

const verdictsOf = (asked: readonly Asked[]): readonly ExplainedCriterion[] => {
  let settled = false;
  return asked.map(({ asks, words, answer, because }) => {
    if (settled) return { asks, words, verdict: 'not reached', because: [] };
    settled = answer === settles[asks];
    return { asks, words, verdict: answer, because };
  });
};

const aboutChild = (
  asks: Asked['asks'],
  questions: readonly ChildQuestion[] | undefined,
  record: CaseRecord,
  { to }: Window,
): readonly Asked[] =>
  (questions ?? []).map((question) => ({
    asks,
    words: question.words,
    answer: valueAt(question.timeline(record), to),
    because: question.evidence(record, to),
  }));

const explainStanding = (
  { key, criteria, unit }: StandingMeasure,
  record: CaseRecord,
  tallies: Tallies,
  when: Window,
): Explained => {
  const timeline = tallies.standings.get(key);
  return {
    counts: unit.one,
    item: undefined,
    standing: timeline ? valueAt(timeline, when.to) : 'outside',
    criteria: verdictsOf([
      ...aboutChild('population', criteria.population, record, when),
      ...aboutChild('exclusion', criteria.exclusions, record, when),
      ...aboutChild('numerator', criteria.numerator, record, when),
    ]),
  };
};

const pickWords: Readonly<Record<Pick, string>> = {
  started: 'began in the period',
  ended: 'ended in the period',
  open: 'has a day in the period',
};

const aboutItem = (
  asks: Asked['asks'],
  questions: readonly ItemQuestion<string, never>[] | undefined,
  fact: never,
  record: CaseRecord,
  because: readonly RecordedEvent[],
): readonly Asked[] =>
  (questions ?? []).map(({ words, answer }) => ({ asks, words, answer: answer(fact, record), because }));

/** The fact an item was taken from: one or none, as a list, for its type is known to its kind only. */
const factsOf = (measure: ItemMeasure, item: TalliedItem, record: CaseRecord): readonly never[] => {
  const kind = measure.reading.kinds.find((each) => each.kind === item.kind);
  return kind ? (kind.facts(record) as readonly never[]).filter((fact) => kind.key(fact) === item.key) : [];
};

/** Every item of the child that the measure could read, with why it is or is not counted. */
const explainItems = (
  measure: ItemMeasure,
  record: CaseRecord,
  tallies: Tallies,
  when: Window,
): readonly Explained[] => {
  const counted = unitsOf(measure, tallies, when);
  const { criteria, reading, unit } = measure;
  return tallies.items
    .filter(({ kind }) => reading.kinds.some((each) => each.kind === kind))
    .map((item) => {
      const one = counted.find(({ items }) => items.includes(item));
      const picked = isPickedAlone(measure, item, tallies, when);
      const inPeriod: Asked = {
        asks: 'population',
        words: `${kindMeans(measure, item)}: ${pickWords[reading.pick]}`,
        answer: picked ? 'yes' : 'no',
        because: item.because,
      };
      const rest = factsOf(measure, item, record).flatMap((fact) =>
        criteriaOfItem(criteria, fact, record, item.because),
      );
      return {
        counts: unit.one,
        item,
        standing: one?.standing ?? 'outside',
        criteria: verdictsOf([inPeriod, ...gatherQuestion(measure, picked, one !== undefined), ...rest]),
      };
    });
};

const isPickedAlone = (measure: ItemMeasure, item: TalliedItem, tallies: Tallies, when: Window): boolean =>
  unitsOf(
    { ...measure, key: undefined, criteria: undefined, reading: { ...measure.reading, gather: 'each' } },
    { ...tallies, items: [item] },
    when,
  ).length > 0;

const kindMeans = (measure: ItemMeasure, item: TalliedItem): string =>
  measure.reading.kinds.find(({ kind }) => kind === item.kind)?.means ?? item.kind;

/** Where children are counted by their items, whether this item is the one (or one of the many) that counts. */
const gatherQuestion = (
  { reading: { gather } }: ItemMeasure,
  picked: boolean,
  counts: boolean,
): readonly Asked[] => {
  if (!picked || gather === 'each' || gather === 'child' || gather === 'every') return [];
  const words =
    gather === 'first'
      ? 'it is the first of the child in the period'
      : gather === 'last'
        ? 'it is the last of the child in the period'
        : `the child has at least ${gather.atLeast} of them in the period`;
  return [{ asks: 'population', words, answer: counts ? 'yes' : 'no', because: [] }];
};

const criteriaOfItem = (
  criteria: ItemMeasure['criteria'],
  fact: never,
  record: CaseRecord,
  because: readonly RecordedEvent[],
): readonly Asked[] => [
  ...aboutItem('population', criteria?.population, fact, record, because),
  ...aboutItem('exclusion', criteria?.exclusions, fact, record, because),
  ...aboutItem('numerator', criteria?.numerator, fact, record, because),
];

const explainCount = (
  measure: CountMeasure,
  record: CaseRecord,
  tallies: Tallies,
  when: Window,
): readonly Explained[] =>
  measure.shape === 'standing'
    ? [explainStanding(measure, record, tallies, when)]
    : explainItems(measure, record, tallies, when);

const explainAmounts = (measure: Measure, tallies: Tallies, when: Window): readonly Explained[] => {
  if (measure.shape !== 'nights' && measure.shape !== 'lengths') return [];
  return unitsOf(measure, tallies, when).map(({ amount, items, standing }) => ({
    counts: `${amount} ${amount === 1 ? measure.unit.one : measure.unit.many}`,
    item: items[0],
    standing,
    criteria: [],
  }));
};

/** Each criterion of an indicator in words, answered for one child. A ratio explains its numerator, then its denominator. */
export const explain = (
  { measure }: Indicator,
  record: CaseRecord,
  tallies: Tallies,
  when: Window,
): readonly Explained[] => [
  ...countsIn(measure).flatMap((count) => explainCount(count, record, tallies, when)),
  ...explainAmounts(measure, tallies, when),
];

/** The events behind one child's standing at a date: what its criteria rest on. */
export const evidenceOfStanding = (
  { criteria }: StandingMeasure,
  record: CaseRecord,
  { to }: Window,
): readonly RecordedEvent[] => [
  ...new Set(
    [...criteria.population, ...(criteria.numerator ?? [])].flatMap((question) =>
      question.evidence(record, to),
    ),
  ),
];
