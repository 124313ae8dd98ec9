import type { Answer } from '../kernel/answer.js';
import { both, either } from '../kernel/answer.js';
import type { Day } from '../kernel/day.js';
import { constant, zipTimelines, type Timeline } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { childDimensions } from './child-dimensions.js';
import type { Indicator } from './definition.js';
import { notRecorded } from './dimension.js';
import type { AnyItemKind } from './item-kind.js';
import {
  countsIn,
  kindsIn,
  type ChildCriteria,
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
  readonly dimensions: Readonly<Record<string, string>>;
  readonly because: readonly RecordedEvent[];
}

/** Where one child stands, day by day, in everything that is counted. */
export interface Tallies {
  readonly standings: ReadonlyMap<string, Timeline<Standing>>;
  readonly items: readonly TalliedItem[];
  readonly dimensions: ReadonlyMap<string, Timeline<string>>;
}

/** All that a set of indicators needs evaluated, each measure and each kind of item once. */
export interface Plan {
  readonly standings: readonly StandingMeasure[];
  readonly kinds: readonly { readonly kind: AnyItemKind; readonly asked: readonly ItemMeasure[] }[];
}

const measuresOf = (indicators: readonly Indicator[]): readonly Measure[] =>
  indicators.flatMap(({ measure, companions }) => [
    measure,
    ...Object.values(companions).map(({ of }) => of),
  ]);

export const planOf = (indicators: readonly Indicator[]): Plan => {
  const measures = measuresOf(indicators);
  const counts = measures.flatMap(countsIn);
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
export const talliesOf = (record: CaseRecord, plan: Plan): Tallies => ({
  standings: new Map(plan.standings.map(({ key, criteria }) => [key, standingTimeline(criteria, record)])),
  items: plan.kinds.flatMap(({ kind, asked }) => itemsOf(kind, asked, record)),
  dimensions: new Map(childDimensions.map(({ id, timeline }) => [id, timeline(record)])),
});

const outside: Timeline<Standing> = constant<Standing>('outside');

const allOf = (questions: readonly ChildQuestion[], record: CaseRecord): Timeline<Answer> =>
  questions
    .map((question) => question.timeline(record))
    .reduce((a, b) => zipTimelines(a, b, both), constant<Answer>('yes'));

const standingTimeline = (criteria: ChildCriteria, record: CaseRecord): Timeline<Standing> => {
  const population = allOf(criteria.population, record);
  if (!population.values.some((answer) => answer !== 'no')) return outside;
  const excluded = (criteria.exclusions ?? [])
    .map((question) => question.timeline(record))
    .reduce((a, b) => zipTimelines(a, b, either), constant<Answer>('no'));
  const placed = zipTimelines(population, excluded, (inPopulation, isExcluded) =>
    standingOf(inPopulation, isExcluded, 'yes'),
  );
  if (!criteria.numerator) return placed;
  return zipTimelines(placed, allOf(criteria.numerator, record), (standing, answer) =>
    standing === 'numerator' && answer !== 'yes' ? 'denominator' : standing,
  );
};

const itemsOf = (
  kind: AnyItemKind,
  asked: readonly ItemMeasure[],
  record: CaseRecord,
): readonly TalliedItem[] =>
  (kind.facts(record) as readonly never[]).map((fact) => ({
    kind: kind.kind,
    key: kind.key(fact),
    ...kind.days(fact),
    standings: Object.fromEntries(
      asked.map(({ key, criteria }) => [key, criteria ? itemStanding(criteria, fact, record) : 'numerator']),
    ),
    dimensions: Object.fromEntries(
      Object.entries(kind.dimensions).map(([id, read]) => [id, read(fact, record) ?? notRecorded]),
    ),
    because: kind.because(fact),
  }));

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
