import type { Checks } from '../../shell/http/probes.js';
import type { SourceHeard } from '../../shell/intake/sources/sources-of.query.js';
import type { Counting } from '../../shell/operations/counting-of.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, instantInWords, numberInWords } from '../frame/in-words.js';
import { heardOf } from './heard.js';

/** One thing that should be in order, and how it is. */
export interface Standing {
  readonly what: string;
  readonly well: boolean;
  readonly says: string;
  readonly more: { readonly text: string; readonly href: string } | undefined;
}

export interface StatusTold {
  readonly checks: Checks;
  readonly counting: Counting;
  readonly sources: readonly SourceHeard[];
  /** Events that could not be taken and wait. */
  readonly waiting: number;
  readonly now: number;
}

export interface StatusView {
  readonly title: string;
  readonly says: string;
  readonly asOf: string;
  readonly well: boolean;
  readonly standings: readonly Standing[];
}

const parts = {
  database: { what: 'Database', well: 'The database answers.' },
  migrations: { what: 'Tables', well: 'The tables are those of this version.' },
  jobs: { what: 'Jobs', well: 'Work that is to be done later is taken and handed out.' },
} as const;

const isPart = (name: string): name is keyof typeof parts => name in parts;

const checked = ([name, answer]: readonly [string, string]): Standing => {
  const part = isPart(name) ? parts[name] : { what: name, well: 'It is in order.' };
  const well = answer === 'ok';
  return { what: part.what, well, says: well ? part.well : `It ${wordsOf(answer)}.`, more: undefined };
};

/** What is wrong is told as the end of a sentence about the part: "does not answer". */
const wordsOf = (answer: string): string => (/^(does|is) /.test(answer) ? answer : `has ${answer}`);

const countedStanding = ({ recorded, counted: reached, recordedAt, countedTo }: Counting): Standing => {
  const behind = recorded - reached;
  const more = { text: 'Imports and rebuilds', href: hrefs.imports };
  if (recorded === 0 || recordedAt === null) {
    return { what: 'Counting', well: true, says: 'No event has been recorded yet.', more };
  }
  if (behind === 0) {
    const says = `All ${numberInWords(recorded)} events are counted; the last was recorded on ${instantInWords(recordedAt)}.`;
    return { what: 'Counting', well: true, says, more };
  }
  const upTo = countedTo === null ? 'nothing' : `what was recorded until ${instantInWords(countedTo)}`;
  const says = `${counted(behind, 'event')} still to be counted: people read ${upTo}.`;
  return { what: 'Counting', well: false, says, more };
};

const definitions = (counting: Counting): Standing => {
  const { countedBy, definitions: ours } = counting;
  const well = countedBy === null || countedBy === ours;
  return {
    what: 'Definitions',
    well,
    says: well
      ? `Figures are counted by the definitions of this version (${ours}).`
      : `Figures are still those of earlier definitions (${countedBy}); this version counts by ${ours}. Everything is counted again as soon as a process that counts is running.`,
    more: well
      ? { text: 'Check that every count is the sum of the rows behind it', href: hrefs.sums }
      : { text: 'Imports and rebuilds', href: hrefs.imports },
  };
};

const rebuildStanding = ({ runs }: Counting): readonly Standing[] => {
  const [latest] = runs;
  if (latest === undefined) return [];
  const more = { text: 'Imports and rebuilds', href: hrefs.imports };
  if (latest.endedAt === null) {
    return [{ what: 'Rebuild', well: true, says: 'Everything is being counted again at the moment.', more }];
  }
  if (latest.outcome !== 'failed') return [];
  const says = `The last rebuild failed on ${instantInWords(latest.endedAt)}. Nothing was changed.`;
  return [{ what: 'Rebuild', well: false, says, more }];
};

const sourceStandings = ({ sources, now }: StatusTold): readonly Standing[] =>
  sources.map((source) => {
    const { silent, says, last } = heardOf(source, now);
    return {
      ...{ what: `Source ${source.source}`, well: !silent, more: undefined },
      says: `${says.slice(0, 1).toUpperCase()}${says.slice(1)}: its last event was recorded ${silent ? 'on ' : ''}${last}.`,
    };
  });

const waitingStanding = ({ waiting }: StatusTold): Standing => ({
  what: 'Events that could not be taken',
  well: waiting === 0,
  says:
    waiting === 0
      ? 'None waits.'
      : `${counted(waiting, 'event')} ${waiting === 1 ? 'waits' : 'wait'} for somebody to look.`,
  more: waiting === 0 ? undefined : { text: 'Data quality', href: hrefs.dataQuality },
});

const parkedStanding = ({ parked }: Counting): readonly Standing[] =>
  parked === 0
    ? []
    : [
        {
          ...{ what: 'Children', well: false, more: { text: 'Data quality', href: hrefs.dataQuality } },
          says: `${counted(parked, 'child', 'children')} could not be counted; figures show them as they were before.`,
        },
      ];

/** What is to be looked at comes first. */
const lookFirst = (standings: readonly Standing[]): readonly Standing[] => [
  ...standings.filter(({ well }) => !well),
  ...standings.filter(({ well }) => well),
];

export const statusView = (told: StatusTold): StatusView => {
  const { checks, counting, now } = told;
  const standings = [
    countedStanding(counting),
    definitions(counting),
    ...rebuildStanding(counting),
    ...parkedStanding(counting),
    waitingStanding(told),
    ...sourceStandings(told),
    ...Object.entries(checks).map(checked),
  ];
  const toLookAt = standings.filter(({ well }) => !well).length;
  return {
    title: 'Status',
    says:
      toLookAt === 0
        ? 'All is well.'
        : `${counted(toLookAt, 'thing')} ${toLookAt === 1 ? 'is' : 'are'} to be looked at.`,
    asOf: `As of ${instantInWords(new Date(now).toISOString())}.`,
    well: toLookAt === 0,
    standings: lookFirst(standings),
  };
};
