import { addMonths, day, isoDate } from '../../core/kernel/day.js';
import type { CaseTold } from '../../shell/figures/timeline/case.query.js';
import type { TimelineTold } from '../../shell/figures/timeline/timeline.query.js';
import type { ObligationsTold } from '../../shell/queues/obligations/obligations.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { staysOf, summaryOf, type StayRow, type SummaryLine } from './case-summary.js';
import type { ChildAsked } from './child-asked.js';
import { kinds, textOfKind } from './kinds.js';
import { owedNow, type OwedRow } from './owed-now.js';
import { dayOf, itemsOf, type TimelineItem } from './timeline-items.js';

export interface ChildTold {
  readonly timeline: TimelineTold;
  readonly standing: CaseTold;
  readonly owed: ObligationsTold;
}

/** What happened, or was recorded, on one day. */
export interface TimelineDay {
  readonly words: string;
  readonly items: readonly (TimelineItem & { readonly happenedWords: string | undefined })[];
}

export interface TimelineYear {
  readonly year: string;
  readonly days: readonly TimelineDay[];
}

export interface ChildView {
  readonly title: string;
  readonly alsoKnownAs: string | undefined;
  readonly freshness: string;
  readonly asked: ChildAsked;
  readonly summary: readonly SummaryLine[];
  readonly owed: readonly OwedRow[];
  readonly stays: readonly StayRow[];
  readonly contradictions: number;
  readonly contradictionsHref: string;
  readonly orders: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly shows: string;
  readonly years: readonly TimelineYear[];
  readonly everHref: string | undefined;
  readonly everText: string;
  readonly clearHref: string | undefined;
}

const orderTexts = { happened: 'As it happened', known: 'As we knew it' } as const;
const orderSays = {
  happened: 'by the day it happened, the newest first',
  known: 'by the day it was recorded, the newest first',
} as const;

const monthsShown = 24;

/** Without a day there is no telling how long ago it is. */
const isRecent =
  (on: string, order: ChildAsked['order']) =>
  (item: TimelineItem): boolean => {
    const first = isoDate(addMonths(day(on), -monthsShown));
    return (dayOf(item, order) ?? first) >= first;
  };

const daysOf = (items: readonly TimelineItem[], order: ChildAsked['order']): readonly TimelineDay[] => {
  const byDay = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const on = dayOf(item, order) ?? '';
    byDay.set(on, [...(byDay.get(on) ?? []), item]);
  }
  return [...byDay].map(([on, of]) => ({
    words: on === '' ? 'No day recorded' : dateInWords(on),
    items: of.map((item) => ({
      ...item,
      happenedWords: item.happened === undefined ? undefined : dateInWords(item.happened),
    })),
  }));
};

const yearsOf = (items: readonly TimelineItem[], order: ChildAsked['order']): readonly TimelineYear[] => {
  const years = [...new Set(items.map((item) => dayOf(item, order)?.slice(0, 4) ?? ''))];
  return years.map((year) => ({
    year: year === '' ? 'Without a day' : year,
    days: daysOf(
      items.filter((item) => (dayOf(item, order)?.slice(0, 4) ?? '') === year),
      order,
    ),
  }));
};

const showsOf = (asked: ChildAsked, shown: number, all: number): string =>
  [
    shown === all
      ? counted(all, 'entry', 'entries')
      : `${String(shown)} of ${counted(all, 'entry', 'entries')}`,
    ...(shown === all ? [] : ['those of the last two years']),
    ...(asked.kind === undefined ? [] : [textOfKind(asked.kind).toLowerCase()]),
    orderSays[asked.order],
    ...(asked.known === undefined ? [] : [`as known on ${dateInWords(asked.known)}`]),
  ].join(', ');

/** The record of one child: how the case stands, what is owed, and all that was recorded. */
export const childView = ({ timeline, standing, owed }: ChildTold, asked: ChildAsked): ChildView => {
  const { child, knownAt, alsoKnownAs } = timeline;
  const { order, kind, known, since } = asked;
  const here = (changes: Partial<ChildAsked>): string => hrefs.child(child, { ...asked, ...changes });
  const all = itemsOf(timeline, order).filter((item) => kind === undefined || item.kind === kind);
  const shown = since === 'ever' ? all : all.filter(isRecent(standing.on, order));
  return {
    title: `Child ${child}`,
    alsoKnownAs: alsoKnownAs?.join(', '),
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    asked,
    summary: summaryOf(standing),
    owed: owedNow(owed, known),
    stays: staysOf(standing),
    contradictions: timeline.findings.length,
    contradictionsHref: here({ kind: 'record', since: 'ever' }),
    orders: (['happened', 'known'] as const).map((each) => ({
      ...{ text: orderTexts[each], href: here({ order: each }), current: each === order },
    })),
    kinds: [
      { value: '', text: 'Everything', selected: kind === undefined },
      ...kinds.map((value) => ({ value, text: textOfKind(value), selected: value === kind })),
    ],
    shows: showsOf(asked, shown.length, all.length),
    years: yearsOf(shown, order),
    everHref: shown.length < all.length ? here({ since: 'ever' }) : undefined,
    everText: `Show all ${counted(all.length, 'entry', 'entries')}`,
    clearHref: kind !== undefined || known !== undefined ? hrefs.child(child, { order }) : undefined,
  };
};
