import { addDays, addMonths, birthday, type Day } from '../kernel/day.js';
import { careHistoryOf } from './care-history.js';
import { chanceFor, type Chance } from './chance.js';
import { supportedUntil } from './leaving-care.js';
import type { Life } from './life-of-a-child.js';
import { shortBreaksFrom } from './short-breaks.js';
import {
  ageAtFirstStart,
  ethnicities,
  ethnicitiesUnaccompanied,
  firstStartsAYearPerLookedAfterChild,
  sexes,
  sexesUnaccompanied,
  shareUnaccompanied,
  shortBreakChildrenPerLookedAfterChild,
  unaccompaniedAgeAtStart,
  yearsOfBand,
} from './starting.rates.js';

/** Long enough before the record begins that everyone of that time has left: the stock at the start is what remains. */
const yearsBefore = 18;
const daysPerYear = 365.25;
/** Short breaks last 2.2 years on average (a median of 800 days, and nobody past 18). */
const shortBreakYears = 2.4;

export interface Span {
  readonly seed: number;
  readonly from: Day;
  readonly to: Day;
  readonly lookedAfter: number;
}

/** Everyone whose care, or support after it, touches the span, in the order in which they come to be known, from 1. */
export const livesWithin = (span: Span): readonly Life[] => {
  const starting = arrivals(span, span.lookedAfter * firstStartsAYearPerLookedAfterChild).map(
    ({ on, chance }) => lookedAfterFrom(on, chance),
  );
  const shortBreaksAYear = (span.lookedAfter * shortBreakChildrenPerLookedAfterChild) / shortBreakYears;
  const resting = arrivals(span, shortBreaksAYear, 1).map(({ on, chance }) =>
    withShortBreaksFrom(on, chance),
  );
  return [...starting, ...resting]
    .map((life) => ({ ...life, periods: life.periods.filter((period) => period.from <= span.to) }))
    .filter((life) => life.periods.length > 0 && supportedUntil(life) > span.from)
    .toSorted((one, other) => firstKnown(one, span) - firstKnown(other, span))
    .map((life, index) => ({ ...life, number: index + 1 }));
};

/** The day on which the record first speaks of a child: the day it begins, for those already in care. */
export const firstKnown = (life: Pick<Life, 'periods'>, { from }: Pick<Span, 'from'>): Day => {
  const started = life.periods[0]?.from ?? from;
  return started > from ? started : from;
};

interface Arrival {
  readonly on: Day;
  readonly chance: Chance;
}

/** One in each equal stretch of time, on a day of its own: as uneven as real starts within a month, steady over a year. */
const arrivals = ({ seed, from, to }: Span, aYear: number, stream = 0): readonly Arrival[] => {
  const begin = addMonths(from, -12 * yearsBefore);
  const stretch = daysPerYear / aYear;
  return Array.from({ length: Math.floor((to - begin) / stretch) }, (_, index) => {
    const chance = chanceFor(seed, index, stream);
    return { on: addDays(begin, Math.floor((index + chance.fraction()) * stretch)), chance };
  });
};

type UnnumberedLife = Omit<Life, 'number'>;

const lookedAfterFrom = (on: Day, chance: Chance): UnnumberedLife => {
  const unaccompanied = chance.happens(shareUnaccompanied);
  const [youngest, oldest] = unaccompanied
    ? unaccompaniedYears(chance)
    : yearsOfBand[chance.among(ageAtFirstStart)];
  const born = bornFor(chance.whole(youngest, oldest), on, chance);
  return {
    born,
    unaccompanied,
    sex: chance.among(unaccompanied ? sexesUnaccompanied : sexes),
    ethnicity: chance.among(unaccompanied ? ethnicitiesUnaccompanied : ethnicities),
    periods: careHistoryOf({ born, unaccompanied }, on, chance),
  };
};

const unaccompaniedYears = (chance: Chance): readonly [number, number] => {
  const years = chance.among(unaccompaniedAgeAtStart);
  return [years, years];
};

/** A day of birth for somebody of this age; nobody starts in the last fortnight before turning 18. */
const bornFor = (years: number, on: Day, chance: Chance): Day => {
  const born = addDays(addMonths(on, -12 * years), -chance.whole(1, 350));
  return birthday(born, 18) > addDays(on, 14) ? born : addDays(born, 30);
};

const withShortBreaksFrom = (on: Day, chance: Chance): UnnumberedLife => {
  const born = bornFor(chance.whole(5, 14), on, chance);
  return {
    born,
    unaccompanied: false,
    sex: chance.among(sexes),
    ethnicity: chance.among(ethnicities),
    periods: shortBreaksFrom(born, on, chance),
  };
};
