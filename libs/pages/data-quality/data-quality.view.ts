import type { FindingCount } from '../../shell/figures/findings/finding-counts.query.js';
import type { SourceHeard } from '../../shell/intake/sources/sources-of.query.js';
import type { QuarantineCounts } from '../../shell/intake/quarantine/quarantine-counts.query.js';
import { counted } from '../frame/in-words.js';
import type { WithoutRows } from '../frame/figure.js';
import { hrefs } from '../frame/hrefs.js';
import { freshnessOf, heardOf, type Heard } from '../status/heard.js';
import { whereOf } from './quarantine-asked.js';
import { kindInWords, typeInWords, whereInWords } from './wrong-in-words.js';

/** What the page is told. */
export interface DataQualityTold {
  readonly quarantine: QuarantineCounts;
  readonly findings: readonly FindingCount[];
  readonly sources: readonly SourceHeard[];
  readonly parked: number;
  readonly countedTo: string | null;
  readonly now: number;
  /** Whether who looks may see which children it is about. */
  readonly seesChildren: boolean;
}

export interface WaitingRow {
  readonly source: string;
  readonly type: string;
  readonly where: string;
  readonly what: string;
  readonly events: number;
  readonly href: string;
}

export interface FindingRow {
  readonly kind: string;
  readonly findings: number;
  readonly children: number;
  readonly href: string | undefined;
}

export interface BigNumber {
  readonly value: number;
  readonly says: string;
  readonly late: boolean;
  readonly href: string | undefined;
  readonly without?: WithoutRows;
}

export interface DataQualityView {
  readonly title: string;
  readonly says: string;
  readonly freshness: string;
  readonly numbers: readonly BigNumber[];
  readonly waiting: readonly WaitingRow[];
  readonly waitingHref: string;
  readonly findings: readonly FindingRow[];
  readonly listHref: string | undefined;
  readonly sources: readonly Heard[];
  readonly parked: { readonly says: string; readonly href: string | undefined } | undefined;
}

const waitingHref = hrefs.quarantine({ state: 'waiting' });

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((so, row) => so + of(row), 0);

const numbersOf = (
  { quarantine, findings, parked, seesChildren }: DataQualityTold,
  silent: number,
): readonly BigNumber[] => [
  {
    ...{ value: quarantine.waiting, says: 'events could not be taken and wait', late: true },
    href: waitingHref,
  },
  {
    value: sum(findings, (row) => row.findings),
    ...{
      says: 'contradictions in the records of children',
      late: false,
      href: undefined,
      without: 'together',
    },
  },
  { value: silent, says: 'sources are silent', late: true, href: undefined, without: 'together' },
  {
    ...{ value: parked, says: 'children could not be counted', late: true },
    href: seesChildren && parked > 0 ? hrefs.notCounted : undefined,
  },
];

const waitingRows = ({ quarantine }: DataQualityTold): readonly WaitingRow[] =>
  quarantine.counts.map(({ source, type, kind, pointer, detail, events }) => ({
    ...{ source, type: typeInWords(type), where: whereInWords(pointer), events },
    what: kind === 'conflict' ? 'Another event has this source and id, and says something else' : detail,
    href: hrefs.quarantine({ state: 'waiting', source, type, kind, where: whereOf(pointer) }),
  }));

const saysOf = ({ quarantine }: DataQualityTold, silent: number): string => {
  const waits =
    quarantine.waiting === 0
      ? 'Every event that arrived was taken'
      : `${counted(quarantine.waiting, 'event')} could not be taken and ${quarantine.waiting === 1 ? 'waits' : 'wait'} for somebody to look`;
  if (silent === 0) return `${waits}. Every source was heard of in the last days.`;
  return `${waits}. ${counted(silent, 'source')} ${silent === 1 ? 'has' : 'have'} gone silent.`;
};

const parkedOf = ({ parked, seesChildren }: DataQualityTold): DataQualityView['parked'] =>
  parked === 0
    ? undefined
    : {
        says: `${counted(parked, 'child', 'children')} could not be counted: figures show them as they were before.`,
        href: seesChildren ? hrefs.notCounted : undefined,
      };

export const dataQualityView = (told: DataQualityTold): DataQualityView => {
  const { seesChildren } = told;
  const sources = told.sources.map((source) => heardOf(source, told.now));
  const silent = sources.filter((source) => source.silent).length;
  return {
    title: 'Data quality',
    says: saysOf(told, silent),
    freshness: freshnessOf(told.countedTo),
    numbers: numbersOf(told, silent),
    waiting: waitingRows(told),
    waitingHref,
    findings: told.findings.map(({ kind, findings, children }) => ({
      ...{ kind: kindInWords(kind), findings, children },
      href: seesChildren ? hrefs.contradictions(kind) : undefined,
    })),
    listHref: seesChildren ? hrefs.queue('contradictions') : undefined,
    sources,
    parked: parkedOf(told),
  };
};
