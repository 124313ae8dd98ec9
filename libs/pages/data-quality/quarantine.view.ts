import type {
  QuarantinePage,
  QuarantineSummary,
} from '../../shell/intake/quarantine/list-quarantined.query.js';
import type { QuarantineCounts } from '../../shell/intake/quarantine/quarantine-counts.query.js';
import { counted, instantInWords } from '../frame/in-words.js';
import { hrefs } from '../frame/hrefs.js';
import { filterOf, type QuarantineAsked, type QuarantineFilter } from './quarantine-asked.js';
import { stateInWords, typeInWords, whereInWords } from './wrong-in-words.js';

/** Something that was wrong with an event: where, and in words. Never what the event says. */
export interface WrongTold {
  readonly where: string;
  readonly pointer: string;
  readonly what: string;
}

export interface QuarantinedRow {
  readonly number: number;
  readonly href: string;
  readonly replayHref: string;
  readonly type: string;
  readonly source: string;
  readonly id: string;
  readonly received: string;
  readonly times: string | undefined;
  readonly state: string;
  readonly waits: boolean;
  /** An event that was refused can be tried again; of two that say different things under one id the first stands. */
  readonly canBeTried: boolean;
  readonly wrong: readonly WrongTold[];
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface QuarantineView {
  readonly title: string;
  readonly shows: string;
  readonly notice: string | undefined;
  readonly asked: QuarantineFilter;
  readonly states: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly types: readonly Choice[];
  readonly rows: readonly QuarantinedRow[];
  readonly nextHref: string | undefined;
  readonly allHref: string | undefined;
  /** What trying all of them again means; undefined where none waits. */
  readonly tryAll: { readonly says: string; readonly after: number | undefined } | undefined;
}

/** The same of an event in a list and on its own page. */
export const rowOf = (event: QuarantineSummary): QuarantinedRow => {
  const { quarantineId: number, kind, state, reasons, timesReceived } = event;
  return {
    ...{ number, source: event.source, id: event.id, type: typeInWords(event.type) },
    href: hrefs.quarantined(number),
    replayHref: hrefs.replay(number),
    received: instantInWords(event.receivedAt),
    times:
      timesReceived === 1
        ? undefined
        : `sent ${String(timesReceived)} times, last on ${instantInWords(event.lastReceivedAt)}`,
    state: stateInWords[state],
    waits: state === 'waiting',
    canBeTried: state === 'waiting' && kind === 'refused',
    wrong: reasons.map(({ pointer, detail }) => ({ where: whereInWords(pointer), pointer, what: detail })),
  };
};

const doneInWords: Readonly<Record<Exclude<QuarantineAsked['done'], undefined | 'many'>, string>> = {
  recorded: 'The event was taken: it is recorded, and counted within moments.',
  duplicate: 'The event had been recorded in the meantime: nothing was left to do.',
  conflict: 'Another event with this source and id is recorded and says something else. That one stands.',
  refused: 'The event is still refused, for the reasons shown. It waits on.',
  discarded: 'The event was discarded, with your reason. It will never be recorded.',
  settled: 'Somebody had settled this event before, and that stands.',
};

/** What became of what was asked for, in a sentence. */
export const noticeOf = ({ done, recorded = 0, left = 0, last }: QuarantineAsked): string | undefined => {
  if (done === undefined) return undefined;
  if (done !== 'many') return doneInWords[done];
  const taken = `${counted(recorded, 'event')} ${recorded === 1 ? 'was' : 'were'} taken`;
  const refused = left === 0 ? 'none is still refused' : `${counted(left, 'event')} still refused`;
  return `${taken}, ${refused}.${last === undefined ? '' : ' There are more: try again goes on with them.'}`;
};

const showsOf = (
  { state, kind, source, type, where }: QuarantineFilter,
  shown: number,
  more: boolean,
): string => {
  const which = {
    waiting: shown === 1 ? 'that waits' : 'that wait',
    replayed: 'taken since',
    discarded: 'discarded',
  }[state];
  const filters = [
    source === undefined ? 'every source' : `source ${source}`,
    type === undefined ? undefined : `“${typeInWords(type)}”`,
    kind === 'conflict' ? 'contradicting another event of the same id' : undefined,
    where === undefined ? undefined : `wrong first in ${whereInWords(where)}`,
  ].filter((part) => part !== undefined);
  return `${counted(shown, 'event')} ${which}, ${filters.join(', ')}${more ? ', and there are more' : ''}`;
};

const tryAllOf = (asked: QuarantineAsked, rows: readonly QuarantinedRow[]): QuarantineView['tryAll'] => {
  if (asked.last !== undefined) return { says: 'Go on with the next', after: asked.last };
  if (!rows.some(({ canBeTried }) => canBeTried)) return undefined;
  return { says: 'Try all of these again', after: undefined };
};

const states = ['waiting', 'replayed', 'discarded'] as const;

/** Those of which events wait, and the one that is asked for even where none does. */
const choicesOf = (
  every: string,
  waiting: readonly string[],
  asked: string | undefined,
  inWords: (value: string) => string,
): readonly Choice[] => [
  { value: '', text: every, selected: asked === undefined },
  ...[...new Set([...waiting, ...(asked === undefined ? [] : [asked])])]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((value) => ({ value, text: inWords(value), selected: value === asked })),
];

export const quarantineView = (
  page: QuarantinePage,
  { counts }: QuarantineCounts,
  asked: QuarantineAsked,
): QuarantineView => {
  const filter = filterOf(asked);
  const { source, type, kind, where } = filter;
  const rows = page.items.map(rowOf);
  const narrowed = [source, type, kind, where].some((part) => part !== undefined);
  return {
    title: 'Events that could not be taken',
    shows: showsOf(filter, rows.length, page.last !== undefined),
    notice: noticeOf(asked),
    asked: filter,
    states: states.map((value) => ({
      ...{ value, text: stateInWords[value], selected: value === filter.state },
    })),
    sources: choicesOf(
      'Every source',
      counts.map((each) => each.source),
      source,
      (value) => value,
    ),
    types: choicesOf(
      'Every kind',
      counts.map((each) => each.type),
      type,
      typeInWords,
    ),
    rows,
    nextHref: page.last === undefined ? undefined : hrefs.quarantine({ ...filter, before: page.last }),
    allHref: narrowed ? hrefs.quarantine({ state: filter.state }) : undefined,
    tryAll: tryAllOf(asked, rows),
  };
};
