import { addDays, ageOn, birthday, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { CategoryOfNeed, ReasonCeased } from './codes-in-use.js';
import {
  daysBeforeReturn,
  daysFromPlacedToOrder,
  daysInCare,
  daysToPlacedForAdoption,
  pathsByAge,
  pathsUnaccompanied,
  reasonsByPath,
  reasonsUnaccompaniedElsewhere,
  returnsToCare,
  type Path,
} from './leaving.rates.js';
import { legalPathOf } from './legal-path.js';
import type { PeriodOfCare } from './life-of-a-child.js';
import { ageBands, categoriesOfNeed, yearsOfBand, type AgeBand } from './starting.rates.js';

interface Child {
  readonly born: Day;
  readonly unaccompanied: boolean;
}

/** Every period of care of a child who first starts on `from`. */
export const careHistoryOf = (child: Child, from: Day, chance: Chance): readonly PeriodOfCare[] => {
  const periods: PeriodOfCare[] = [];
  let next: Day | undefined = from;
  while (next !== undefined) {
    const period = periodFrom(child, next, chance);
    periods.push(period);
    next = returnAfter(child, period, chance);
  }
  return periods;
};

const periodFrom = (child: Child, from: Day, chance: Chance): PeriodOfCare => {
  const path = chance.among(
    child.unaccompanied ? pathsUnaccompanied : pathsByAge[ageBandOn(child.born, from)],
  );
  const ending = endingOf(child, from, path, chance);
  const legalStatuses = legalPathOf({ ...child, ...ending, from, path }, chance);
  return { from, path, ...ending, categoryOfNeed: needOf(child, chance), legalStatuses };
};

const ageBandOn = (born: Day, on: Day): AgeBand =>
  ageBands.find((band) => ageOn(born, on) <= yearsOfBand[band][1]) ?? '16-plus';

const needOf = (child: Child, chance: Chance): CategoryOfNeed =>
  child.unaccompanied ? 'N8' : chance.among(categoriesOfNeed);

type Ending = Pick<PeriodOfCare, 'until' | 'reason' | 'placedForAdoptionOn'>;

/** Care ends on the 18th birthday at the latest, whatever was planned. */
const endingOf = (child: Child, from: Day, path: Path, chance: Chance): Ending => {
  const turns18 = birthday(child.born, 18);
  const planned = plannedEnding(child, from, path, chance);
  if (planned !== undefined && planned.until < turns18) return planned;
  return { until: turns18, reason: chance.among(reasonsByPath['until-18']) };
};

const plannedEnding = (child: Child, from: Day, path: Path, chance: Chance): Ending | undefined => {
  if (path === 'until-18') return undefined;
  if (path === 'adoption') return adoption(from, chance);
  const [median, spread] = chance.among(daysInCare[path]);
  return {
    until: addDays(from, chance.lengthAround(median, spread)),
    reason: reasonFor(child, path, chance),
  };
};

const adoption = (from: Day, chance: Chance): Ending => {
  const placedForAdoptionOn = addDays(from, Math.max(30, chance.lengthAround(...daysToPlacedForAdoption)));
  const until = addDays(placedForAdoptionOn, Math.max(70, chance.lengthAround(...daysFromPlacedToOrder)));
  return { until, placedForAdoptionOn, reason: chance.among(reasonsByPath.adoption) };
};

const reasonFor = (child: Child, path: Path, chance: Chance): ReasonCeased =>
  chance.among(
    child.unaccompanied && path === 'elsewhere' ? reasonsUnaccompaniedElsewhere : reasonsByPath[path],
  );

const returnAfter = (child: Child, period: PeriodOfCare, chance: Chance): Day | undefined => {
  if (!chance.happens(returnsToCare[period.reason] ?? 0)) return undefined;
  const back = addDays(period.until, chance.whole(...chance.among(daysBeforeReturn)));
  return back < addDays(birthday(child.born, 18), -14) ? back : undefined;
};
