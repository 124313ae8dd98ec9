import { notRecorded } from '../../core/counting/dimension.js';
import { inNoCluster } from '../../core/patterns/ranked.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords, numberInWords } from '../frame/in-words.js';
import type { Statement } from '../statements/statement.js';
import { unanswered } from './escalation.view.js';
import { schoolRow, type PatternRowTold, type SchoolRow } from './school-row.js';
import type { SchoolsTold, TermTold } from './schools-told.js';
import { termStatements } from './term-statements.js';
import { bySchool, waitingOf, weekBands, type Waiting } from './waiting-plans.js';

export interface SchoolGroup {
  readonly title: string;
  readonly rows: readonly SchoolRow[];
}

export interface ClusterView {
  readonly name: string;
  readonly href: string;
  readonly schools: string;
  readonly standsOut: boolean;
  /** "11 of 12 (91.7%)": not signed off, of those held. */
  readonly term: string;
  readonly waitedForSchool: string;
  readonly waitsNow: string;
  readonly unanswered: number;
}

export interface SchoolsView {
  readonly title: string;
  readonly shows: string;
  readonly freshness: string;
  readonly term: { readonly name: string; readonly statements: readonly Statement[] } | undefined;
  readonly rule: readonly string[];
  readonly clusters: readonly ClusterView[];
  /** The cluster that schools are kept to, and the way back to all. */
  readonly only: { readonly name: string; readonly href: string } | undefined;
  readonly bands: readonly string[];
  readonly groups: readonly SchoolGroup[];
  readonly together: {
    readonly term: string;
    readonly total: string;
    /** For whom, then for how long. */
    readonly parts: readonly string[];
    readonly href: string | undefined;
  };
}

export interface SchoolsShown {
  readonly cluster: string | undefined;
  /** Whether the rows behind every number are for the visitor to see. */
  readonly seesRows: boolean;
}

const outOf = (found: number, of: number, share: number | null): string =>
  of === 0
    ? 'none held'
    : `${numberInWords(found)} of ${numberInWords(of)}${share === null ? '' : ` (${numberInWords(share)}%)`}`;

/** A school stands out by numbers large enough to mean something; in words, and with what chance does by itself. */
const ruleOf = ({ name, pattern: { enough, all } }: TermTold): readonly string[] => [
  `A school or cluster stands out when at least ${numberInWords(enough)} plans were held there in the ${name}, and its share not signed off is so far above that of all together (${all.share === null ? 'none held' : `${numberInWords(all.share)}%`}) that chance is no likely reason.`,
  'Of forty schools that are no different from the rest, one stands out by chance alone: ask why before it is taken further.',
];

const groupTitles = {
  standsOut: 'Stand out',
  enough: 'Enough plans to compare, by share not signed off',
  few: 'Too few plans to compare',
  none: 'No plan held in the term, but something waits',
  nobody: 'No school recorded',
} as const;
type Group = keyof typeof groupTitles;

const groupOf = (key: string, pattern: PatternRowTold | undefined): Group => {
  if (key === notRecorded) return 'nobody';
  if (pattern === undefined || pattern.of === 0) return 'none';
  if (pattern.standsOut) return 'standsOut';
  return pattern.enough ? 'enough' : 'few';
};

interface Told extends SchoolsTold, SchoolsShown {
  readonly waitingAt: (key: string) => Waiting;
  readonly isIn: (key: string, cluster: string) => boolean;
  readonly patternOf: (key: string) => PatternRowTold | undefined;
  /** In the order of the pattern, then those of which only something waits. */
  readonly keys: readonly string[];
}

/** The one cluster a school counts in: the pattern says, and of a school that is not in it what was published. */
const clusterOf = (told: SchoolsTold, key: string, pattern: PatternRowTold | undefined): string => {
  const published = told.clusters.find(({ schools }) => schools.some(({ urn }) => urn === key));
  return (pattern ?? { cluster: published }).cluster?.cluster ?? inNoCluster;
};

const gathered = (told: SchoolsTold, shown: SchoolsShown): Told => {
  const rows = bySchool(told.rows);
  const patterns = new Map(told.term?.pattern.rows.map((row) => [row.key, row]));
  const isIn = (key: string, cluster: string): boolean => clusterOf(told, key, patterns.get(key)) === cluster;
  const keys = [...new Set([...patterns.keys(), ...[...rows.keys()].toSorted()])];
  return {
    ...told,
    ...shown,
    waitingAt: (key) => waitingOf(rows.get(key) ?? []),
    patternOf: (key) => patterns.get(key),
    keys: keys.filter((key) => shown.cluster === undefined || isIn(key, shown.cluster)),
    isIn,
  };
};

const groupsOf = (told: Told): readonly SchoolGroup[] =>
  (Object.keys(groupTitles) as Group[]).flatMap((group) => {
    const keys = told.keys.filter((key) => groupOf(key, told.patternOf(key)) === group);
    const rows = keys.map((key) =>
      schoolRow({ ...told, key, pattern: told.patternOf(key), waiting: told.waitingAt(key) }),
    );
    return rows.length === 0 ? [] : [{ title: groupTitles[group], rows }];
  });

const clustersOf = (told: Told): readonly ClusterView[] =>
  (told.term?.pattern.clusters ?? []).map((row) => {
    const keys = told.keys.filter((key) => told.isIn(key, row.key));
    const waitsNow = keys.reduce((sum, key) => sum + told.waitingAt(key).total, 0);
    return {
      name: row.label,
      href: hrefs.schools({ cluster: row.key, team: told.team }),
      schools: counted(keys.filter((key) => key !== notRecorded).length, 'school'),
      standsOut: row.standsOut,
      term: outOf(row.found, row.of, row.share),
      waitedForSchool: numberInWords(row.ofWhich['waitedForSchool'] ?? 0),
      waitsNow: numberInWords(waitsNow),
      unanswered: unanswered(row.escalations).length,
    };
  });

const togetherOf = (told: Told): SchoolsView['together'] => {
  const patterns = told.keys.map(told.patternOf);
  const sum = (part: 'found' | 'of'): number => patterns.reduce((all, row) => all + (row?.[part] ?? 0), 0);
  const { total, waits, weeks } = waitingOf(
    told.rows.filter(({ school }) => told.keys.includes(school ?? notRecorded)),
  );
  return {
    term: outOf(sum('found'), sum('of'), null),
    total: numberInWords(total),
    parts: [...Object.values(waits), ...Object.values(weeks)].map(numberInWords),
    href:
      told.cluster === undefined && total > 0 ? hrefs.queue('peps-unsigned', { team: told.team }) : undefined,
  };
};

const showsOf = ({ today, team, term }: SchoolsTold, only: string | undefined): string =>
  [
    'Plans whose meeting was held and that are not signed off: ',
    term === undefined ? '' : `those of the ${term.name}, and `,
    `those that wait on ${dateInWords(today)}`,
    `, ${only ?? 'every school'}, ${team === undefined ? 'every team' : `team ${team}`}.`,
  ].join('');

/** Schools, and clusters of schools, by the plans that were held and not signed off. */
export const schoolsView = (schools: SchoolsTold, shown: SchoolsShown): SchoolsView => {
  const told = gathered(schools, shown);
  const clusters = clustersOf(gathered(schools, { ...shown, cluster: undefined }));
  const { term, knownAt, team } = schools;
  const href = hrefs.schools({ cluster: shown.cluster, team });
  const only = shown.cluster === undefined ? undefined : clusters.find((each) => each.href === href);
  return {
    title: 'PEP sign-off by school',
    shows: showsOf(schools, only?.name),
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    term: term && { name: term.name, statements: termStatements(term, shown.seesRows) },
    rule: term === undefined ? [] : ruleOf(term),
    clusters,
    only:
      shown.cluster === undefined
        ? undefined
        : { name: only?.name ?? shown.cluster, href: hrefs.schools({ team }) },
    bands: weekBands.map(({ short }) => short),
    groups: groupsOf(told),
    together: togetherOf(told),
  };
};
