import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, numberInWords } from '../frame/in-words.js';
import { datesOf, inMonth } from '../months/asked-month.js';
import { words, type Statement } from '../statements/statement.js';
import type { Asked, MissingKind, MissingMonths } from './missing-asked.js';

/** Whoever sees no children, or not all of them, is led nowhere: the rows would be none, or fewer than the number says. */
export interface Sees {
  readonly seesRows: boolean;
}

/** How each kind is said. */
const said: Readonly<Record<MissingKind, { readonly so: string; readonly went: string }>> = {
  missing: { so: 'missing from care', went: 'went missing' },
  away: { so: 'away without authorisation', went: 'went away without authorisation' },
};

/** "No children", "1 child", "24 children". */
const some = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? `No ${many}` : counted(count, one, many);

const were = (count: number): string => (count === 1 ? 'was' : 'were');

const beside = (figure: FigureAnswer, name: string): number => figure.companions[name] ?? 0;

const sentence = (figure: string, href: string | undefined, rest: string, besides: string): Statement => ({
  figure: [words(figure, href)],
  rest: [words(rest)],
  beside: [words(besides)],
});

export interface StatementsAsked extends MissingMonths, Sees {
  readonly kind: MissingKind;
  readonly told: Asked<FigureAnswer>;
}

/** Where the rows behind a number of the month are; behind none there are none. */
const rowsOf = (
  { kind, month, seesRows }: StatementsAsked,
  count: number,
  id: string,
  list = 'numerator',
): string | undefined =>
  seesRows && count > 0 ? hrefs.explain(`cla-${kind}-${id}`, { ...datesOf(month), list }) : undefined;

/** "5 more than in September 2026, when it was 19." A month that goes on is held against nothing. */
const comparedWith = ({ month, before }: MissingMonths, now: number, then: number): string => {
  if (month.soFar) return `In the whole of ${before.name} it was ${numberInWords(then)}.`;
  if (now === then) return `As many as in ${before.name}.`;
  const [by, way] = [Math.abs(now - then), now > then ? 'more' : 'fewer'];
  return `${numberInWords(by)} ${way} than in ${before.name}, when it was ${numberInWords(then)}.`;
};

const children = (asked: StatementsAsked): Statement => {
  const { kind, month, told } = asked;
  const count = told.children.numerator;
  return sentence(
    some(count, 'child', 'children'),
    rowsOf(asked, count, 'children-in-period'),
    `${were(count)} ${said[kind].so} on at least one day ${inMonth(month)}, each counted once.`,
    comparedWith(asked, count, told.childrenBefore.numerator),
  );
};

const incidents = (asked: StatementsAsked): Statement => {
  const { kind, month, told } = asked;
  const [open, began] = [beside(told.children, 'incidentsOpen'), beside(told.children, 'incidentsStarted')];
  const before = open - began;
  return {
    figure: [words(some(open, 'incident'), rowsOf(asked, open, 'incidents-open-in-period'))],
    rest: [
      words(`of being ${said[kind].so} ${were(open)} open ${inMonth(month)}: `),
      words(
        numberInWords(began),
        rowsOf(asked, began, 'incidents-started'),
        began === 1 ? 'incident' : 'incidents',
      ),
      words(` began in the month${before > 0 ? `, ${numberInWords(before)} before it` : ''}.`),
    ],
    beside: [words(comparedWith(asked, open, beside(told.childrenBefore, 'incidentsOpen')))],
  };
};

const moreThanOnce = (asked: StatementsAsked): Statement => {
  const { kind, told } = asked;
  const count = beside(told.children, 'moreThanOnce');
  return sentence(
    some(count, 'child', 'children'),
    rowsOf(asked, count, 'more-than-once'),
    `of the ${numberInWords(told.children.numerator)} ${said[kind].went} more than once.`,
    comparedWith(asked, count, beside(told.childrenBefore, 'moreThanOnce')),
  );
};

const nights = (asked: StatementsAsked): Statement => {
  const { kind, told } = asked;
  const count = beside(told.children, 'nights');
  return sentence(
    some(count, 'night'),
    rowsOf(asked, count, 'nights'),
    `${were(count)} spent ${said[kind].so}, of all children together.`,
    comparedWith(asked, count, beside(told.childrenBefore, 'nights')),
  );
};

interface Longest {
  readonly days: number | undefined;
  readonly goesOn: boolean;
}

/** The longest of those that ended in the month and of those that went on at its close. */
const longestOf = ({ companions }: FigureAnswer): Longest => {
  const [ended, soFar] = [companions['longest'] ?? undefined, companions['longestSoFar'] ?? undefined];
  if (ended === undefined && soFar === undefined) return { days: undefined, goesOn: false };
  return { days: Math.max(ended ?? 0, soFar ?? 0), goesOn: (soFar ?? -1) > (ended ?? -1) };
};

const long = ({ days }: Longest): string => {
  if (days === undefined) return 'None';
  return days === 0 ? 'Less than a day' : counted(days, 'day');
};

const longest = (asked: StatementsAsked): Statement => {
  const { month, before, told } = asked;
  const found = longestOf(told.lengths);
  const then = longestOf(told.lengthsBefore);
  const [ended, open] = [told.lengths.denominator ?? 0, beside(told.lengths, 'stillOpen')];
  return {
    figure: [{ ...words(long(found)), without: 'length' }],
    rest: [
      words(
        found.days === undefined ? 'ended or went on: ' : `is the longest${found.goesOn ? ' so far' : ''}: `,
      ),
      words(counted(ended, 'incident'), rowsOf(asked, ended, 'duration', 'denominator')),
      words(
        ` ended ${inMonth(month)} and ${open === 0 ? 'none' : numberInWords(open)} went on at its close.`,
      ),
    ],
    beside: [
      words(
        then.days === undefined
          ? `None in ${before.name}.`
          : `In ${before.name} it was ${long(then).toLowerCase()}.`,
      ),
    ],
  };
};

const now = ({ kind, month, today, told, seesRows }: StatementsAsked): Statement => {
  const count = told.now.numerator;
  const soFar = told.now.companions['longestSoFar'] ?? undefined;
  const then = beside(told.children, 'missingNow');
  return sentence(
    some(count, 'child', 'children'),
    seesRows && count > 0 ? hrefs.queue('missing-now', { stage: kind }) : undefined,
    `${count === 1 ? 'is' : 'are'} ${said[kind].so} now, on ${dateInWords(today)}${soFar === undefined ? '' : `, the longest for ${counted(soFar, 'day')} so far, today counted`}.`,
    month.soFar ? '' : `At the close of ${dateInWords(datesOf(month).to)} it was ${numberInWords(then)}.`,
  );
};

/** A month of one kind, one sentence a number: never how many children without how many times. */
export const missingStatements = (asked: StatementsAsked): readonly Statement[] =>
  [children, incidents, moreThanOnce, nights, longest, now].map((tell) => tell(asked));
