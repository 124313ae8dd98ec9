import type { Answer } from '../kernel/answer.js';
import { both, either } from '../kernel/answer.js';
import type { Day } from '../kernel/day.js';
import { constant, zipTimelines, type Timeline } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { Answers } from './answers.js';
import { childDimensions } from './child-dimensions.js';
import type { Indicator } from './definition.js';
import { notRecorded } from './dimension.js';
import type { AnyItemKind } from './item-kind.js';
import {
  countsIn,
  kindsIn,
  type ChildCriteria,
  type CountMeasure,
  type ItemCriteria,
  type ItemMeasure,
  type Measure,
  type StandingMeasure,
} from './measure.js';
import type { ChildQuestion, ItemQuestion } from './question.js';
import { standingOf, type Standing } from './standing.js';

/** One counted thing: its days, where it stands in each measure that asks about it, and the events behind it. */
export interface TalliedItem {
  readonly kind: string;
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
  readonly closedOn: Day;
  readonly standings: Readonly<Record<string, Standing>>;
  /** By measure: the day at whose close it is settled where the item stands, if that is not so from the start. */
  readonly settles: Readonly<Record<string, Day>>;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly because: readonly RecordedEvent[];
}

/** Where one child stands, day by day, in everything that is counted. */
export interface Tallies {
  readonly standings: ReadonlyMap<string, Timeline<Standing>>;
  readonly items: readonly TalliedItem[];
  readonly dimensions: ReadonlyMap<string, Timeline<string>>;
}

/** A kind of item, with the measures that ask about it. */
interface PlannedKind {
  readonly kind: AnyItemKind;
  readonly asked: readonly ItemMeasure[];
}

/** All that a set of indicators needs evaluated, each measure and each kind of item once. */
export interface Plan {
  readonly standings: readonly StandingMeasure[];
  readonly kinds: readonly PlannedKind[];
}

const measuresOf = (indicators: readonly Indicator[]): readonly Measure[] =>
  indicators.flatMap(({ measure, companions }) => [
    measure,
    ...Object.values(companions).map(({ of }) => of),
  ]);

/** A measure of items among some children needs to know who those are. */
const withAmong = (count: CountMeasure): readonly CountMeasure[] =>
  count.shape === 'items' && count.among ? [count, count.among] : [count];

export const planOf = (indicators: readonly Indicator[]): Plan => {
  const measures = measuresOf(indicators);
  const counts = measures.flatMap(countsIn).flatMap(withAmong);
  const standings = new Map<string, StandingMeasure>();
  const asked = new Map<string, ItemMeasure>();
  for (const count of counts) {
    if (count.shape === 'standing') standings.set(count.key, count);
    else if (count.key !== undefined) asked.set(count.key, count);
  }
  const kinds = new Map(measures.flatMap(kindsIn).map((kind) => [kind.kind, kind]));
  return {
    standings: [...standings.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    kinds: [...kinds.values()]
      .sort((a, b) => (a.kind < b.kind ? -1 : 1))
      .map((kind) => ({
        kind,
        asked: [...asked.values()].filter(({ reading }) =>
          reading.kinds.some((read) => read.kind === kind.kind),
        ),
      })),
  };
};

/** tallies = evaluate(definitions, facts). */
export const talliesOf = (
  record: CaseRecord,
  plan: Plan,
  answers: Answers = new Answers(record),
): Tallies => {
  const answerOf: AnswerOf = ({ timeline }) => answers.of(timeline, timeline);
  return {
    standings: new Map(
      plan.standings.map((measure) => [measure.key, standingFrom(measure, answers, answerOf)]),
    ),
    items: plan.kinds.flatMap((each) => itemsOf(each, record, answers)),
    dimensions: new Map(
      childDimensions.map((dimension) => [dimension.id, answers.of(dimension, dimension.timeline)]),
    ),
  };
};

/** Many measures ask the same (`looked after at the close of the day`): of one record it is answered once. */
type AnswerOf = (question: ChildQuestion) => Timeline<Answer>;

const outside: Timeline<Standing> = constant<Standing>('outside');
const yes: Timeline<Answer> = constant<Answer>('yes');
const no: Timeline<Answer> = constant<Answer>('no');

const allOf = (answers: readonly Timeline<Answer>[]): Timeline<Answer> => {
  const [first = yes, ...rest] = answers;
  return rest.reduce((so, answer) => zipTimelines(so, answer, both), first);
};

const anyOf = (answers: readonly Timeline<Answer>[]): Timeline<Answer> => {
  const [first = no, ...rest] = answers;
  return rest.reduce((so, answer) => zipTimelines(so, answer, either), first);
};

const standingFrom = (measure: StandingMeasure, answers: Answers, answerOf: AnswerOf): Timeline<Standing> => {
  const { population, exclusions = [], numerator = [] } = measure.criteria;
  const parts = [...population, ...exclusions, ...numerator].map(answerOf);
  return answers.from(measure, parts, () => standingTimeline(measure.criteria, answerOf));
};

const standingTimeline = (
  { population, exclusions = [], numerator = [] }: ChildCriteria,
  answerOf: AnswerOf,
): Timeline<Standing> => {
  const inPopulation = allOf(population.map(answerOf));
  if (inPopulation.values.every((answer) => answer === 'no')) return outside;
  const placed = zipTimelines(inPopulation, anyOf(exclusions.map(answerOf)), (answer, excluded) =>
    standingOf(answer, excluded, 'yes'),
  );
  return zipTimelines(placed, allOf(numerator.map(answerOf)), (standing, answer) =>
    standing === 'numerator' && answer !== 'yes' ? 'denominator' : standing,
  );
};

const itemsOf = (planned: PlannedKind, record: CaseRecord, answers: Answers): readonly TalliedItem[] => {
  const { kind, asked } = planned;
  const dimensions = Object.entries(kind.dimensions);
  return answers.each(planned, kind.facts, (thing) => {
    const fact = thing as never;
    const { first, last, closedOn } = kind.days(fact);
    return {
      kind: kind.kind,
      key: kind.key(fact),
      first,
      last,
      closedOn,
      standings: standingsOf(fact, asked, record),
      settles: settlesOf(fact, asked),
      dimensions: dimensionsOf(fact, dimensions, record),
      because: kind.because(fact),
    };
  });
};

const standingsOf = (
  fact: never,
  asked: readonly ItemMeasure[],
  record: CaseRecord,
): TalliedItem['standings'] => {
  const standings: Record<string, Standing> = {};
  for (const { key, criteria } of asked) {
    if (key !== undefined) standings[key] = criteria ? itemStanding(criteria, fact, record) : 'numerator';
  }
  return standings;
};

const settlesOf = (fact: never, asked: readonly ItemMeasure[]): TalliedItem['settles'] => {
  const settles: Record<string, Day> = {};
  for (const { key, criteria } of asked) {
    const on = criteria?.settled?.on(fact);
    if (key !== undefined && on !== undefined) settles[key] = on;
  }
  return settles;
};

type ReadDimension = AnyItemKind['dimensions'][string];

const dimensionsOf = (
  fact: never,
  dimensions: readonly (readonly [string, ReadDimension])[],
  record: CaseRecord,
): TalliedItem['dimensions'] => {
  const values: Record<string, string> = {};
  for (const [id, read] of dimensions) values[id] = read(fact, record) ?? notRecorded;
  return values;
};

type Asked = readonly ItemQuestion<string, never>[] | undefined;

const everyAnswer = (questions: Asked, fact: never, record: CaseRecord): Answer =>
  (questions ?? []).reduce<Answer>((so, question) => both(so, question.answer(fact, record)), 'yes');

const someAnswer = (questions: Asked, fact: never, record: CaseRecord): Answer =>
  (questions ?? []).reduce<Answer>((so, question) => either(so, question.answer(fact, record)), 'no');

const itemStanding = (criteria: ItemCriteria, fact: never, record: CaseRecord): Standing =>
  standingOf(
    everyAnswer(criteria.population, fact, record),
    someAnswer(criteria.exclusions, fact, record),
    everyAnswer(criteria.numerator, fact, record),
  );
