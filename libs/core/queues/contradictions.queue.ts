import { isoDate, never } from '../kernel/day.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { Finding } from '../case-record/finding.js';
import { queue, type QueueEntry } from './queue.js';

export const contradictions = queue({
  id: 'contradictions',
  title: 'Looked-after children whose record contradicts itself',
  says: 'What contradicts itself in the record of a looked-after child, one entry each, from the day it is about, or from the start of care where it is about no day. It leaves the list when the record is corrected or care ends; a child who turned 18 with no end of care recorded stays on it until one is.',
  source: 'Findings of the case record',
  stages: { contradicted: { title: 'To be corrected', late: false } },
  clock: 'days',
  facts: ({ findings }) => keyed(findings),
  entry: (finding, record) => entryOf(finding, record),
});

interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings alike are told apart by a number. */
const keyed = (findings: readonly Finding[]): readonly KeyedFinding[] => {
  const keys = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const times = (keys.get(key) ?? 0) + 1;
    keys.set(key, times);
    return { key: times === 1 ? key : `${key} ${times}`, finding };
  });
};

/** Room is left for a number: a key is named in promises, where it has a hundred characters. */
const longestKey = 96;

const keyOf = ({ kind, on, events }: Finding): string =>
  [kind, on === undefined ? 'undated' : isoDate(on), events[0]?.id ?? '']
    .join(' ')
    .trimEnd()
    .slice(0, longestKey);

const entryOf = ({ key, finding }: KeyedFinding, { periodsOfCare }: CaseRecord): QueueEntry | undefined => {
  const { kind, on, detail, events } = finding;
  const [first] = periodsOfCare;
  if (!first) return undefined;
  return {
    key,
    what: whatOf(kind),
    since: on ?? first.from,
    due: undefined,
    stages: periodsOfCare.map(({ from, to, ending }) => ({
      id: 'contradicted',
      from: on !== undefined && on > from ? on : from,
      to: ending.how === 'turned-18' ? never : to,
      why: detail,
      waitingOn: 'whoever keeps the record',
    })),
    because: events,
  };
};

/** `turned-18-still-open` as "Turned 18 still open". */
const whatOf = (kind: string): string => {
  const words = kind.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};
