import { childDimensions } from '../../core/counting/child-dimensions.js';
import type { Indicator } from '../../core/counting/definition.js';
import { notRecorded } from '../../core/counting/dimension.js';
import { kindsIn } from '../../core/counting/measure.js';
import type { Member, MemberItem } from '../../shell/figures/members/members.query.js';
import { hrefs, type Parameters } from '../frame/hrefs.js';
import { dateInWords } from '../frame/in-words.js';
import { countedAs, readingOf } from '../indicator/figure-in-words.js';
import { eventsTogether, eventViews, type EventView } from './events.view.js';

/** One thing that makes a row: an incident, a placement, a plan. */
export interface ItemView {
  readonly what: string;
  readonly when: string;
  /** What it is broken down by itself: "How the incident ended: Returned". */
  readonly says: readonly string[];
}

/** One unit behind a number. */
export interface RowView {
  readonly child: string;
  readonly href: string;
  readonly whyHref: string;
  readonly alsoKnownAs: string | undefined;
  /** Said where a list holds units that are counted and others that are not. */
  readonly counted: boolean | undefined;
  readonly items: readonly ItemView[];
  /** What is known of the child then: "Age: 10 to 15". */
  readonly known: readonly string[];
  /** Only of nights and days: everything else adds one. */
  readonly adds: string | undefined;
  /** Age and legal status: what most children are known by first. */
  readonly inShort: string;
  /** Of many items, how many and when: "12 incidents, 1 May 2026 to 3 June 2026". */
  readonly together: string;
  /** Why it is left out; empty for what is counted. */
  readonly because: string;
  readonly events: readonly EventView[];
  readonly eventsTogether: string;
}

/** "6 October 2026", "from 6 October 2026, still going on", "6 October 2026 to 7 October 2026". */
export const daysInWords = ({ first, last }: Pick<MemberItem, 'first' | 'last'>): string => {
  if (last === undefined) return `from ${dateInWords(first)}, still going on`;
  return first >= last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const ofTheChild = new Set(childDimensions.map(({ id }) => id));

type Keys = Readonly<Record<string, string>>;

/** What is recorded of it, in the words of the dimensions. */
const labelled = ({ by }: Indicator, keys: Keys, wanted: (id: string) => boolean) =>
  by.flatMap(({ id, title, labelOf }) => {
    const key = keys[id];
    if (key === undefined || key === notRecorded || !wanted(id)) return [];
    return [{ title, label: labelOf(key) }];
  });

const inWords = ({ title, label }: { readonly title: string; readonly label: string }): string =>
  `${title}: ${label}`;

/** What an item is called: an incident, a placement. */
export const itemName = ({ measure }: Indicator, { kind }: Pick<MemberItem, 'kind'>): string =>
  capital(kindsIn(measure).find((each) => each.kind === kind)?.unit.one ?? kind);

const itemView = (indicator: Indicator, item: MemberItem): ItemView => ({
  what: itemName(indicator, item),
  when: daysInWords(item),
  says: labelled(indicator, item.dimensions, (id) => !ofTheChild.has(id)).map(inWords),
});

/** Of several items, what was known of the child at the last of them. */
const keysOfChild = ({ dimensions, items = [] }: Member): Keys =>
  dimensions ?? items.at(-1)?.dimensions ?? {};

const addsInWords = ({ measure }: Indicator, { amount }: Member): string | undefined =>
  measure.shape === 'nights' || measure.shape === 'lengths' ? countedAs(amount, measure.unit) : undefined;

const togetherInWords = ({ measure }: Indicator, items: readonly MemberItem[]): string => {
  const [first, last] = [items[0], items.at(-1)];
  const unit = kindsIn(measure).find(({ kind }) => kind === first?.kind)?.unit;
  if (first === undefined || last === undefined || unit === undefined) return '';
  return `${countedAs(items.length, unit)}, the first ${daysInWords(first)}, the last ${daysInWords(last)}`;
};

export interface RowAsked {
  readonly indicator: Indicator;
  readonly list: string;
  /** The dates of the page, for addresses about the same ones. */
  readonly dates: Parameters;
}

export const rowView = (
  { indicator, list, dates }: RowAsked,
  member: Member,
  reasons: readonly string[] = [],
): RowView => {
  const { child, alsoKnownAs, standing, items = [], events } = member;
  const keys = keysOfChild(member);
  const inShort = labelled(indicator, keys, (id) => id === 'ageBand' || id === 'legalStatus');
  const told = eventViews(events);
  const isMixed = list === 'denominator' && readingOf(indicator) === 'percentage';
  return {
    child,
    href: hrefs.child(child),
    whyHref: hrefs.explainChild(indicator.id, child, dates),
    alsoKnownAs: alsoKnownAs?.join(', '),
    counted: isMixed && indicator.measure.shape !== 'ratio' ? standing === 'numerator' : undefined,
    items: items.map((item) => itemView(indicator, item)),
    known: labelled(indicator, keys, (id) => ofTheChild.has(id)).map(inWords),
    inShort: inShort.map(({ title, label }) => `${title} ${label.toLowerCase()}`).join(', '),
    together: togetherInWords(indicator, items),
    adds: addsInWords(indicator, member),
    because: reasons.map(capital).join('; or: '),
    events: told,
    eventsTogether: eventsTogether(told),
  };
};
