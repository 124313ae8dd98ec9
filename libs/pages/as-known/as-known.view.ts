import type { Indicator } from '../../core/counting/definition.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { listed } from '../../shell/figures/members/measure-of-members.js';
import type { MembersPage } from '../../shell/figures/members/members.query.js';
import { freshnessOf } from '../explanation/explanation.view.js';
import { datesAddress, numberAddress, type NumberRead } from '../explanation/number-asked.js';
import { listNames, rowUnit } from '../explanation/list-in-words.js';
import { hrefs } from '../frame/hrefs.js';
import { allOf, counted, knownInWords, numberInWords } from '../frame/in-words.js';
import { countedAs, figureInWords, type FigureWords } from '../indicator/figure-in-words.js';
import { mistakesView, noMistakes, type MistakesView } from '../indicator/mistakes.view.js';
import { whenInWords } from '../indicator/series.js';
import type { AsKnownAsked, AsKnownMistake, TwoRead } from './as-known-asked.js';
import { changeView, type ChangeTold, type ChangeView } from './change.view.js';
import type { Difference } from './difference.js';
import type { UnitOfList } from './units-of-list.js';

/** Changes on one page. */
export const rowsOnPage = 10;

/** A number as known on one day, and every row of it. */
export interface KnownTold {
  readonly page: MembersPage;
  readonly figure: FigureAnswer;
  readonly units: readonly UnitOfList[];
}

export interface AsKnownTold {
  readonly read: TwoRead;
  readonly then: KnownTold;
  readonly now: KnownTold;
  readonly difference: Difference<UnitOfList>;
  /** Those of this page. */
  readonly changes: readonly ChangeTold[];
  /** How many come before them. */
  readonly from: number;
}

/** A step from what was to what is. */
export interface StepView {
  readonly says: string;
  readonly sign: string;
  readonly count: string;
  readonly isSum: boolean;
  /** The rows of a sum; undefined where it has none. */
  readonly href: string | undefined;
}

export interface KnownView {
  readonly when: string;
  readonly figure: FigureWords;
  /** Undefined where nothing is there to list. */
  readonly href: string | undefined;
  readonly freshness: string;
}

export interface ComparedView {
  readonly shows: string;
  readonly sentence: string;
  readonly then: KnownView;
  readonly now: KnownView;
  readonly list: string;
  readonly steps: readonly StepView[];
  readonly changes: readonly ChangeView[];
  readonly shown: string;
  readonly next: string | undefined;
  readonly before: string | undefined;
}

export interface AsKnownView {
  readonly title: string;
  readonly backHref: string;
  readonly takes: Indicator['takes'];
  readonly asked: AsKnownAsked;
  readonly mistakes: MistakesView;
  readonly andMistake: string | undefined;
  readonly lists: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  /** The same two days with the times at which they end, to be changed; undefined where times are given. */
  readonly timesHref: string | undefined;
  readonly compared: ComparedView | undefined;
}

const dayOf = ({ known }: NumberRead): string => (known === undefined ? 'now' : `on ${knownInWords(known)}`);

const knownView = (read: NumberRead, { figure, page, units }: KnownTold): KnownView => ({
  when: `As known ${dayOf(read)}`,
  figure: figureInWords(read.asking.indicator, figure),
  href: units.length === 0 ? undefined : hrefs.explain(read.asking.indicator.id, numberAddress(read)),
  freshness: freshnessOf(page.knownAt),
});

/** What is summed up: rows, or their nights. */
const amount = ({ read }: AsKnownTold, count: number): string => {
  const { measure } = read.now.asking.indicator;
  return countedAs(count, measure.shape === 'nights' ? measure.unit : rowUnit(read.now));
};

/** "3 came in, 1 fell out"; nothing where nothing did. */
const movedInWords = ({ cameIn, fellOut, otherwise }: Difference<UnitOfList>): string => {
  const parts = [
    ...(cameIn === 0 ? [] : [`${numberInWords(cameIn)} came in`]),
    ...(fellOut === 0 ? [] : [`${numberInWords(fellOut)} fell out`]),
    ...(otherwise === 0
      ? []
      : [`${numberInWords(Math.abs(otherwise))} ${otherwise > 0 ? 'more' : 'fewer'} of what stayed`]),
  ];
  return parts.length === 0 ? 'nothing came in and nothing fell out' : parts.join(', ');
};

/** "150 incidents as known on 1 October 2026, 152 as known now: 3 came in, 1 fell out". */
const sentenceOf = (told: AsKnownTold): string => {
  const { read, difference } = told;
  const then = `${amount(told, difference.then)} as known ${dayOf(read.then)}`;
  const now = `${numberInWords(difference.now)} as known ${dayOf(read.now)}`;
  return `${then}, ${now}: ${movedInWords(difference)}`;
};

const stepsOf = ({ read, difference }: AsKnownTold): readonly StepView[] => {
  const { then, cameIn, fellOut, otherwise, now } = difference;
  const { id } = read.now.asking.indicator;
  const step = (says: string, sign: string, count: number, sum?: NumberRead): StepView => ({
    ...{ says, sign, count: numberInWords(count), isSum: sum !== undefined },
    href: sum && count > 0 ? hrefs.explain(id, numberAddress(sum)) : undefined,
  });
  return [
    step(`As known ${dayOf(read.then)}`, '', then, read.then),
    step('Came in', '+', cameIn),
    step('Fell out', '−', fellOut),
    ...(otherwise === 0
      ? []
      : [step('More or fewer of what stayed', otherwise > 0 ? '+' : '−', Math.abs(otherwise))]),
    step(`As known ${dayOf(read.now)}`, '=', now, read.now),
  ];
};

const addressOf = ({ then, now }: TwoRead) => ({ ...numberAddress(then), and: now.known });

const shownOf = ({ difference, changes, from }: AsKnownTold): string => {
  const all = difference.changed.length;
  if (all === changes.length) return `${allOf(all, 'change')} shown`;
  return `${numberInWords(from + 1)} to ${numberInWords(from + changes.length)} of ${counted(all, 'change')} shown`;
};

const comparedView = (told: AsKnownTold, { page }: AsKnownAsked): ComparedView => {
  const { read, then, now, difference, changes, from } = told;
  const { asking, terms, list } = read.now;
  const at = (number: number): string =>
    hrefs.asKnown(asking.indicator.id, { ...addressOf(read), page: number });
  return {
    shows: whenInWords(asking.indicator, asking.when, terms),
    sentence: sentenceOf(told),
    then: knownView(read.then, then),
    now: knownView(read.now, now),
    list: `${listNames[list]}: ${rowUnit(read.now).many}`,
    steps: stepsOf(told),
    changes: changes.map((each) => changeView(told.read, each)),
    shown: shownOf(told),
    next: from + changes.length < difference.changed.length ? at(page + 1) : undefined,
    before: page > 1 ? at(page - 1) : undefined,
  };
};

const listsOf = ({ measure }: Indicator, list: NumberRead['list']): AsKnownView['lists'] =>
  (['numerator', 'denominator', 'excluded', 'not-yet-due', 'unknown'] as const)
    .filter((value) => listed(measure, value) !== undefined)
    .map((value) => ({ value, text: listNames[value], selected: value === list }));

const frameOf = (indicator: Indicator, asked: AsKnownAsked): AsKnownView => ({
  title: indicator.title,
  backHref: hrefs.indicator(indicator.id),
  takes: indicator.takes,
  asked,
  mistakes: noMistakes,
  andMistake: undefined,
  lists: listsOf(indicator, asked.list),
  timesHref: undefined,
  compared: undefined,
});

/** The form alone, with what is wrong in it. */
export const mistakenAsKnown = (
  indicator: Indicator,
  asked: AsKnownAsked,
  mistakes: readonly AsKnownMistake[],
): AsKnownView => {
  const others = mistakes.flatMap(({ field, says }) => (field === 'and' ? [] : [{ field, says }]));
  const said = mistakes.find(({ field }) => field === 'and')?.says;
  const { list, of } = mistakesView(others);
  return {
    ...frameOf(indicator, asked),
    mistakes: { of, list: said === undefined ? list : [...list, { href: '#and', text: said }] },
    andMistake: said,
  };
};

const endOf = (day: string): string => `${day}T23:59`;

const timesHrefOf = ({ then, now }: TwoRead): string | undefined =>
  then.known.includes('T')
    ? undefined
    : hrefs.asKnown(then.asking.indicator.id, {
        ...numberAddress(then),
        known: endOf(then.known),
        and: now.known && endOf(now.known),
      });

/** One number as known on two days, and what makes the difference, to the last unit. */
export const asKnownView = (told: AsKnownTold, asked: AsKnownAsked): AsKnownView => {
  const { then } = told.read;
  const { indicator } = then.asking;
  return {
    ...frameOf(indicator, { ...asked, ...datesAddress(then) }),
    backHref: hrefs.indicator(indicator.id, { ...datesAddress(then), known: undefined }),
    timesHref: timesHrefOf(told.read),
    compared: comparedView(told, asked),
  };
};
