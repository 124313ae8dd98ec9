import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import type { TimelineTold } from '../../shell/figures/timeline/timeline.query.js';
import type { Evidence } from '../../shell/known-at/evidence.js';
import { dateInWords, datesInWords, instantInWords } from '../frame/in-words.js';
import type { ChildAsked } from './child-asked.js';
import { kindOf, type Kind } from './kinds.js';

/** One line of a timeline: what stands, what was struck out, or a contradiction. */
export interface TimelineItem {
  readonly state: 'stands' | 'struck' | 'contradiction';
  readonly kind: Kind;
  /** Undefined where it has no day. */
  readonly happened: string | undefined;
  readonly recordedDay: string | undefined;
  readonly words: string;
  /** Why it no longer stands. */
  readonly note: string | undefined;
  /** "Recorded 5 June 2025 at 09:12 by urn:…". */
  readonly recorded: string;
}

const asSentence = (words: string): string => {
  const text = datesInWords(words);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const recordedDayOf = (event: Evidence | undefined): string | undefined =>
  event?.recordedAt ? isoDate(londonDay(Date.parse(event.recordedAt))) : undefined;

const recordedWords = (event: Evidence | undefined): string =>
  event?.recordedAt ? `recorded ${instantInWords(event.recordedAt)}, ${event.source}` : 'not recorded yet';

const recordedBy = (event: Evidence | undefined) => ({
  recordedDay: recordedDayOf(event),
  recorded: recordedWords(event),
});

/** Of several events behind a fact, the one of its day. */
const eventOfDay = (events: readonly Evidence[], on: string | null): Evidence | undefined =>
  events.find((event) => event.on === on) ?? events[0];

/** `caretally.child-visited.v1` as `child-visited`. */
const nameOf = ({ type }: Evidence): string => type.split('.')[1] ?? type;

const standing = ({ facts }: TimelineTold): readonly TimelineItem[] =>
  facts.map(({ on, fact, words, events }) => ({
    ...({ state: 'stands', kind: kindOf(fact), happened: on ?? undefined } as const),
    ...{ words: asSentence(words), note: undefined },
    ...recordedBy(eventOfDay(events, on)),
  }));

const noteOf = ({ how, by, because }: TimelineTold['noLongerStands'][number]): string => {
  const day = recordedDayOf(by.at(-1));
  const when = day === undefined ? '' : ` on ${dateInWords(day)}`;
  return `${how === 'corrected' ? 'Corrected' : 'Withdrawn'}${when}${because === undefined ? '' : `: ${because}`}`;
};

const struck = ({ noLongerStands }: TimelineTold): readonly TimelineItem[] =>
  noLongerStands.map((each) => ({
    ...({ state: 'struck', kind: kindOf(nameOf(each.event)), happened: each.event.on } as const),
    ...{ words: asSentence(each.words), note: noteOf(each) },
    ...recordedBy(each.event),
  }));

const contradicting = ({ findings }: TimelineTold): readonly TimelineItem[] =>
  findings.map(({ on, detail, events }) => ({
    ...({ state: 'contradiction', kind: 'record', happened: on ?? undefined } as const),
    ...{ words: asSentence(detail), note: undefined },
    ...recordedBy(events.at(-1)),
  }));

/** The day an item is put under. */
export const dayOf = ({ happened, recordedDay }: TimelineItem, order: ChildAsked['order']) =>
  order === 'happened' ? happened : recordedDay;

const newestFirst =
  (order: ChildAsked['order']) =>
  (a: TimelineItem, b: TimelineItem): number => {
    const [one, other] = [dayOf(a, order) ?? '', dayOf(b, order) ?? ''];
    if (one !== other) return one < other ? 1 : -1;
    const [first, second] = [a.happened ?? '', b.happened ?? ''];
    return first === second ? 0 : first < second ? 1 : -1;
  };

/** Everything that was ever recorded, the newest first; what has no day comes last. */
export const itemsOf = (told: TimelineTold, order: ChildAsked['order']): readonly TimelineItem[] =>
  [...contradicting(told), ...struck(told), ...standing(told)].sort(newestFirst(order));
