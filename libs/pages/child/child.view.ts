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
  readonly newerHref: string | undefined;
  readonly olderHref: string | undefined;
  /** Every entry on one page; undefined where they are. */
  readonly allHref: string | undefined;
  readonly clearHref: string | undefined;
}

const orderTexts = { happened: 'As it happened', known: 'As we knew it' } as const;
const orderSays = {
  happened: 'by the day it happened, the newest first',
  known: 'by the day it was recorded, the newest first',
} as const;

/** Entries on a page. */
const atOnce = 100;

interface PageOfItems {
  readonly items: readonly TimelineItem[];
  readonly number: number;
  readonly last: number;
}

const pageOf = (all: readonly TimelineItem[], { page }: ChildAsked): PageOfItems => {
  const last = Math.max(1, Math.ceil(all.length / atOnce));
  if (page === 'all') return { items: all, number: 1, last: 1 };
  const number = Math.min(Number(page), last);
  return { items: all.slice((number - 1) * atOnce, number * atOnce), number, last };
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

const rangeOf = ({ items, number }: PageOfItems, all: number): string => {
  if (items.length === all) return counted(all, 'entry', 'entries');
  const before = (number - 1) * atOnce;
  return `${String(before + 1)} to ${String(before + items.length)} of ${counted(all, 'entry', 'entries')}`;
};

const showsOf = (asked: ChildAsked, page: PageOfItems, all: number): string =>
  [
    rangeOf(page, all),
    ...(asked.kind === undefined ? [] : [textOfKind(asked.kind).toLowerCase()]),
    orderSays[asked.order],
    ...(asked.known === undefined ? [] : [`as known on ${dateInWords(asked.known)}`]),
  ].join(', ');

/** The record of one child: how the case stands, what is owed, and all that was recorded. */
export const childView = ({ timeline, standing, owed }: ChildTold, asked: ChildAsked): ChildView => {
  const { child, knownAt, alsoKnownAs } = timeline;
  const { order, kind, known } = asked;
  const here = (changes: Partial<ChildAsked>): string => hrefs.child(child, { ...asked, ...changes });
  const all = itemsOf(timeline, order).filter((item) => kind === undefined || item.kind === kind);
  const page = pageOf(all, asked);
  return {
    title: `Child ${child}`,
    alsoKnownAs: alsoKnownAs?.join(', '),
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    asked,
    summary: summaryOf(standing),
    owed: owedNow(owed, known),
    stays: staysOf(standing),
    contradictions: timeline.findings.length,
    contradictionsHref: here({ kind: 'record', page: '1' }),
    orders: (['happened', 'known'] as const).map((each) => ({
      ...{ text: orderTexts[each], href: here({ order: each, page: '1' }), current: each === order },
    })),
    kinds: [
      { value: '', text: 'Everything', selected: kind === undefined },
      ...kinds.map((value) => ({ value, text: textOfKind(value), selected: value === kind })),
    ],
    shows: showsOf(asked, page, all.length),
    years: yearsOf(page.items, order),
    newerHref: page.number > 1 ? here({ page: String(page.number - 1) }) : undefined,
    olderHref: page.number < page.last ? here({ page: String(page.number + 1) }) : undefined,
    allHref: page.last > 1 ? here({ page: 'all' }) : undefined,
    clearHref: kind !== undefined || known !== undefined ? hrefs.child(child, { order }) : undefined,
  };
};
