import { addDays, birthday, firstDayWithMonthsComplete, never, type Day } from '../kernel/day.js';
import type { Life } from './life-of-a-child.js';
import { nightsToBeEligible } from './pathway.rates.js';
import { ordinaryFrom } from './time-in-care.js';
import { later } from './which-day.js';

/** Looked after at 16 or later, and for thirteen weeks since 14; `never` where that was not reached. */
export const eligibleFrom = (life: Pick<Life, 'born' | 'periods'>): Day => {
  const turns16 = birthday(life.born, 16);
  let nights = 0;
  for (const period of life.periods) {
    const from = later(ordinaryFrom(period) ?? period.until, birthday(life.born, 14));
    const reached = later(addDays(from, nightsToBeEligible - nights), turns16);
    if (reached < period.until) return reached;
    nights += Math.max(0, period.until - from);
  }
  return never;
};

/** Died, taken over by another authority, or found to be an adult all along: nothing more is owed. */
const endings: readonly string[] = ['E2', 'E3', 'E15'];
const home: readonly string[] = ['E4A', 'E4B'];
const monthsAtHome = 6;

/** To 21, for whoever was not back with parents for six months before 18. */
export const supportedUntil = (life: Pick<Life, 'born' | 'periods'>): Day => {
  const last = life.periods.at(-1);
  if (!last || eligibleFrom(life) === never) return last?.until ?? life.born;
  if (endings.includes(last.reason)) return last.until;
  const settledOn = firstDayWithMonthsComplete(last.until, monthsAtHome);
  if (home.includes(last.reason) && settledOn < birthday(life.born, 18)) return settledOn;
  return birthday(life.born, 21);
};
