import type { Indicator } from '../counting/definition.js';
import { noSetting, type Setting } from '../case-record/setting.fact.js';
import { clustersOf, gatheredByCluster, type Clusters } from './clustered.js';
import type { CountedPattern } from './counted-pattern.js';
import { isKeyOf, type AboutKind, type Pattern } from './pattern.js';
import {
  isNobodys,
  ranked,
  rankOf,
  ruleInWords,
  shareOf,
  type Counts,
  type Ranked,
  type Ranking,
  type Share,
} from './ranked.js';
import { keysAwaitingAnswer, takenFurther, type Escalations, type TakenFurther } from './taken-further.js';

/** Of those found, how many are of each further kind. */
export type OfWhich = Readonly<Record<string, number>>;

interface Row extends Ranked {
  readonly label: string;
  readonly ofWhich: OfWhich;
}

export interface PatternRow extends Row {
  /** Whom it is about; none where it is not recorded. */
  readonly subject?: string;
  readonly cluster?: { readonly cluster: string; readonly name: string };
  readonly escalations: readonly TakenFurther[];
}

export interface ClusterRow extends Row {
  /** The keys of the rows gathered in it. */
  readonly rows: readonly string[];
  readonly escalations: readonly TakenFurther[];
}

/** The whole by another dimension, in its own order. */
export interface Besides {
  readonly by: string;
  readonly title: string;
  readonly rows: readonly (Ranked & { readonly label: string })[];
}

export interface PatternView {
  readonly pattern: string;
  readonly title: string;
  readonly says: string;
  readonly indicator: string;
  readonly by: string;
  readonly about: AboutKind;
  readonly enough: number;
  readonly rule: string;
  /** What each name in `ofWhich` means. */
  readonly ofWhich: Readonly<Record<string, string>>;
  readonly all: Share & { readonly ofWhich: OfWhich };
  readonly rows: readonly PatternRow[];
  readonly clusters?: readonly ClusterRow[];
  readonly besides: readonly Besides[];
}

/** The criteria asked of those found, in words. */
const wordsOf = ({ measure }: Indicator): string => {
  const criteria = measure.shape === 'items' ? measure.criteria : undefined;
  return (criteria?.numerator ?? []).map(({ words }) => words).join('; ');
};

export const ofWhichInWords = ({ counts }: Pattern): PatternView['ofWhich'] =>
  Object.fromEntries(counts.ofWhich.map(({ name, indicator }) => [name, wordsOf(indicator)]));

const sumUnder = (counts: ReadonlyMap<string, number>, keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);

const ofWhichUnder = ({ ofWhich }: CountedPattern, keys: readonly string[]): OfWhich =>
  Object.fromEntries([...ofWhich].map(([name, counts]) => [name, sumUnder(counts, keys)]));

interface Told {
  readonly pattern: Pattern;
  readonly counted: CountedPattern;
  readonly ranking: Ranking;
  readonly clusters: Clusters;
  readonly escalations: Escalations;
}

const subjectsOf = ({ about }: Pattern, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => !isNobodys(key)).map((key) => `${about}/${key}`);

const rowOf = (row: Ranked, { pattern, counted, clusters, escalations }: Told): PatternRow => {
  const { key } = row;
  const [subject] = subjectsOf(pattern, [key]);
  const cluster = pattern.clustered ? clusters.clusterOf(key) : undefined;
  return {
    ...row,
    label: (pattern.clustered ? clusters.nameOf(key) : undefined) ?? pattern.by.labelOf(key),
    ...(subject !== undefined && { subject }),
    ofWhich: ofWhichUnder(counted, [key]),
    ...(cluster && { cluster: { cluster: cluster.cluster, name: cluster.name } }),
    escalations: subject === undefined ? [] : takenFurther(escalations, [subject]),
  };
};

/** What is counted, and whoever still owes an answer. Of one kind of subject there may be rows of several patterns. */
const rowsToShow = (
  pattern: Pattern,
  { rows }: CountedPattern,
  escalations: Escalations,
): readonly Counts[] => {
  const counts = rows.filter(({ of }) => of > 0);
  const waiting = keysAwaitingAnswer(escalations).filter(
    (key) => isKeyOf(pattern, key) && !counts.some((row) => row.key === key),
  );
  return [...counts, ...waiting.map((key) => ({ key, found: 0, of: 0 }))];
};

const clusterRows = (rows: readonly Counts[], told: Told, setting: Setting): readonly ClusterRow[] => {
  const gathered = new Map(gatheredByCluster(rows, told.clusters).map((each) => [each.key, each]));
  const names = new Map(setting.clusters.map(({ cluster, name }) => [cluster, name]));
  return ranked([...gathered.values()], told.ranking).map((row) => {
    const keys = gathered.get(row.key)?.rows ?? [];
    return {
      ...row,
      label: names.get(row.key) ?? 'In no cluster',
      rows: keys,
      ofWhich: ofWhichUnder(told.counted, keys),
      escalations: takenFurther(told.escalations, subjectsOf(told.pattern, keys)),
    };
  });
};

/** Everything that is told of a pattern in a period: the rows that stand out first. */
export const patternView = (
  pattern: Pattern,
  counted: CountedPattern,
  escalations: Escalations,
  setting: Setting = noSetting,
): PatternView => {
  const ranking: Ranking = { all: counted.all, enough: pattern.enough };
  const told: Told = { pattern, counted, ranking, clusters: clustersOf(setting), escalations };
  const rows = rowsToShow(pattern, counted, escalations);
  const { id, title, says, indicator, by, about, enough, clustered } = pattern;
  return {
    ...{ pattern: id, title, says, indicator: indicator.id, by: by.id, about, enough },
    rule: ruleInWords(ranking),
    ofWhich: ofWhichInWords(pattern),
    all: {
      ...shareOf(counted.all),
      ofWhich: ofWhichUnder(
        counted,
        rows.map(({ key }) => key),
      ),
    },
    rows: ranked(rows, ranking).map((row) => rowOf(row, told)),
    ...(clustered && { clusters: clusterRows(rows, told, setting) }),
    besides: counted.besides.map((each) => ({
      ...{ by: each.by.id, title: each.by.title },
      rows: each.rows
        .filter(({ of }) => of > 0)
        .map((row) => ({ ...rankOf(row, ranking), label: each.by.labelOf(row.key) })),
    })),
  };
};
