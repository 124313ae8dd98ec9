import { addDays, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { LegalStep, PeriodOfCare, Stay } from './life-of-a-child.js';
import { temporaryStays, temporaryStaysAYear } from './placement.rates.js';

/** Days kept free around a temporary stay, so that it neither begins nor ends a period of care or a placement. */
const margin = 8;

/** Adds hospital, holidays and other short stays away, each with its return to the same place. */
export const withTemporaryStays = (
  period: PeriodOfCare,
  stays: readonly Stay[],
  chance: Chance,
): readonly Stay[] =>
  stays.flatMap((stay, index) => {
    const until = stays[index + 1]?.on ?? period.until;
    const years = Math.ceil((until - stay.on) / 365);
    const away = Array.from({ length: years }, (_, year) =>
      chance.happens(temporaryStaysAYear) ? awayInYear(stay, addDays(stay.on, year * 365), chance) : [],
    );
    return [stay, ...away.filter((both) => fits(both, stay.on, until, period.legalStatuses)).flat()];
  });

const awayInYear = (stay: Stay, yearFrom: Day, chance: Chance): readonly Stay[] => {
  const { type, nights } = chance.among(temporaryStays);
  const on = addDays(yearFrom, chance.whole(margin, 365 - 3 * margin));
  const back = addDays(on, chance.whole(...nights));
  return [
    { on, placement: { type }, change: 'P', planned: type !== 'T1' },
    { on: back, placement: stay.placement, change: 'P' },
  ];
};

const fits = (both: readonly Stay[], from: Day, until: Day, orders: readonly LegalStep[]): boolean =>
  both.every(
    ({ on }) =>
      on >= addDays(from, margin) &&
      on <= addDays(until, -margin) &&
      orders.every((order) => order.on !== on),
  );
