import type { Indicator } from '../../core/counting/definition.js';
import type { CatalogueEntry } from '../../shell/figures/catalogue/catalogue.query.js';
import { cursorOf } from '../../shell/figures/members/asked-of-members.js';
import { hrefs } from '../frame/hrefs.js';
import { allOf, counted, instantInWords, knownInWords, numberInWords } from '../frame/in-words.js';
import { definitionInWords } from '../indicator/definition-in-words.js';
import type { Mistake } from '../indicator/dates-asked.js';
import { countedAs, figureInWords, readingOf } from '../indicator/figure-in-words.js';
import { mistakesView, noMistakes, type MistakesView } from '../indicator/mistakes.view.js';
import { partsOfFigure } from '../indicator/parts-of-figure.js';
import { whenInWords } from '../indicator/series.js';
import { asText } from './as-text.js';
import type { NumberView, PartLeftOutView } from './number.view.js';
import { sizes, type ExplainedAsked, type Refused, type Size } from './explained-asked.js';
import { isLeftOut, type LeftOutTold, type PartLeftOut } from './left-out.js';
import { listNames, rowUnit } from './list-in-words.js';
import { datesAddress, numberAddress, type NumberRead } from './number-asked.js';
import { rowView } from './row.view.js';
import type { NumberTold } from './tell-number.js';

/** Everything a page of an explanation is made from. */
export interface ToldOfNumber {
  readonly entry: CatalogueEntry;
  readonly read: NumberRead;
  readonly size: Size;
  readonly cursor: string | undefined;
  readonly told: NumberTold;
  readonly rows: readonly LeftOutTold[];
  readonly leftOut: readonly PartLeftOut[];
}

export interface ExplanationView {
  readonly title: string;
  readonly backHref: string;
  readonly mistakes: MistakesView;
  readonly asked: ExplainedAsked;
  readonly takes: Indicator['takes'];
  readonly sizes: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  /** The child that was asked about and nobody knows. */
  readonly refused: Refused | undefined;
  /** What has been told of the number; undefined where its dates could not be read. */
  readonly number: NumberView | undefined;
}

const groupOf = (read: NumberRead): NumberView['group'] => {
  const { asking, key } = read;
  if (asking.by === undefined || key === undefined) return undefined;
  return {
    words: `${asking.by.title.toLowerCase()}: ${asking.by.labelOf(key)}`,
    allHref: hrefs.explain(asking.indicator.id, { ...numberAddress(read), by: undefined, key: undefined }),
  };
};

/** "October 2026, age: 16 and over, as known on 1 November 2026". */
const showsOf = (read: NumberRead): string =>
  [
    whenInWords(read.asking.indicator, read.asking.when, read.terms),
    groupOf(read)?.words,
    read.known === undefined ? undefined : `as known on ${knownInWords(read.known)}`,
  ]
    .filter((each) => each !== undefined)
    .join(', ');

/** "276 ÷ 511 × 100 = 54". */
const formulaOf = (indicator: Indicator, { figure }: NumberTold): string | undefined => {
  const { value, numerator, denominator } = figure;
  if (value === null || denominator === null) return undefined;
  const times = { percentage: ' × 100', rate: ' × 10,000', average: '' } as const;
  const reading = readingOf(indicator);
  if (reading === 'count' || reading === 'length') return undefined;
  const [over, per] = [numberInWords(numerator), numberInWords(denominator)];
  return `${over} ÷ ${per}${times[reading]} = ${numberInWords(value)}`;
};

const isWhole = ({ cursor, told }: ToldOfNumber): boolean => cursor === undefined && told.next === undefined;

/** "25 of 276 rows shown", and where all are, of how many children they are. */
const shownOf = (all: ToldOfNumber): string => {
  const { told, rows, read } = all;
  if (!isWhole(all)) return `${numberInWords(rows.length)} of ${counted(told.rows, 'row')} shown`;
  const children = new Set(rows.map(({ member }) => member.child)).size;
  const unit = rowUnit(read);
  if (unit.name === 'child') return `${allOf(rows.length, 'row')} shown`;
  return `${allOf(rows.length, 'row')} shown: ${countedAs(rows.length, unit)} of ${counted(children, 'child', 'children')}`;
};

const leftOutView = ({ read }: ToldOfNumber, { list, rows, shown }: PartLeftOut): PartLeftOutView => {
  const { indicator } = read.asking;
  const unit = rowUnit({ ...read, list });
  const asked = { indicator, list, dates: datesAddress(read) };
  return {
    title: `${listNames[list]}: ${countedAs(rows, unit)}`,
    shown: shown.length === rows ? '' : `${numberInWords(shown.length)} of ${numberInWords(rows)} shown`,
    href: hrefs.explain(indicator.id, { ...numberAddress(read), list }),
    rows: shown.map(({ member, reasons }) => rowView(asked, member, reasons)),
  };
};

const isCurrent = ({ list, asking }: NumberRead, name: string): boolean =>
  listNames[list] === name ||
  (readingOf(asking.indicator) === 'length' && name === 'Counted' && list === 'denominator');

const numberView = (all: ToldOfNumber): NumberView => {
  const { entry, read, told, size, leftOut, cursor } = all;
  const { asking, list } = read;
  const { indicator } = asking;
  const address = { ...numberAddress(read), size: size === '10' ? undefined : size };
  const asked = { indicator, list, dates: datesAddress(read) };
  const rows = all.rows.map(({ member, reasons }) => rowView(asked, member, reasons));
  const parts = partsOfFigure(indicator, told.figure, (which) =>
    hrefs.explain(indicator.id, { ...address, list: which }),
  );
  const view: Omit<NumberView, 'text'> = {
    figure: figureInWords(indicator, told.figure),
    shows: showsOf(read),
    says: entry.says,
    freshness: freshnessOf(told.page.knownAt),
    recalculating: told.figure.recalculating === true,
    group: groupOf(read),
    parts: parts.map((part) => ({ ...part, current: isCurrent(read, part.name) })),
    definition: definitionInWords(entry),
    formula: formulaOf(indicator, told),
    notes: entry.notes,
    source: entry.source,
    version: entry.version,
    listTitle: `${listNames[list]}: ${countedAs(told.rows, rowUnit(read))}`,
    shown: shownOf(all),
    adds: rows.some(({ adds }) => adds !== undefined),
    reasons: isLeftOut(list),
    rows,
    next: told.next && hrefs.explain(indicator.id, { ...address, cursor: cursorOf(told.next, read) }),
    first: cursor === undefined ? undefined : hrefs.explain(indicator.id, address),
    leftOut: leftOut.map((part) => leftOutView(all, part)),
    files: [
      { text: 'CSV', href: hrefs.explainFile(indicator.id, 'csv', numberAddress(read)) },
      { text: 'Excel', href: hrefs.explainFile(indicator.id, 'xlsx', numberAddress(read)) },
    ],
    asKnownHref: hrefs.asKnown(indicator.id, { ...numberAddress(read), known: undefined }),
    askHref: hrefs.explain(indicator.id),
    hidden: Object.entries(numberAddress(read)).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value: String(value) }],
    ),
  };
  return { ...view, text: asText(entry.title, view) };
};

export const freshnessOf = (knownAt: string | null): string =>
  knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`;

const sizeWords: Readonly<Record<Size, string>> = {
  '10': '10',
  '25': '25',
  '100': '100',
  all: 'Up to 1,000',
};

const frameOf = (indicator: Indicator, asked: ExplainedAsked): ExplanationView => ({
  title: indicator.title,
  backHref: hrefs.indicator(indicator.id),
  mistakes: noMistakes,
  asked,
  takes: indicator.takes,
  sizes: sizes.map((value) => ({ value, text: sizeWords[value], selected: value === asked.size })),
  refused: undefined,
  number: undefined,
});

/** The form alone, with what is wrong in it. */
export const mistakenView = (
  indicator: Indicator,
  asked: ExplainedAsked,
  mistakes: readonly Mistake[],
): ExplanationView => ({ ...frameOf(indicator, asked), mistakes: mistakesView(mistakes) });

/** A number, what it is made of, and the rows behind it. */
export const explanationView = (
  all: ToldOfNumber,
  asked: ExplainedAsked,
  refused?: Refused,
): ExplanationView => {
  const { indicator } = all.read.asking;
  const dates = datesAddress(all.read);
  return {
    ...frameOf(indicator, { ...asked, ...dates }),
    backHref: hrefs.indicator(indicator.id, dates),
    refused,
    number: numberView(all),
  };
};
