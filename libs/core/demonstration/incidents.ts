import { addDays, birthday, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Life, PeriodOfCare } from './life-of-a-child.js';
import {
  agesMissing,
  daysMissing,
  incidentsAYear,
  shareAwayThen,
  shareLeavingCareWhileMissing,
  shareReclassified,
  shareReturned,
  shareSometimesAway,
  shareVanished,
  shareWhoGoMissing,
  wentMissingAtAge,
} from './missing.rates.js';

/** One absence, within a period of care. */
export interface Incident {
  readonly kind: 'M' | 'A';
  readonly on: Day;
  readonly until: Day;
  readonly because: 'returned' | 'located' | 'left-care';
  /** Missing until this day and away from it on. */
  readonly awayFrom?: Day;
}

/** What inclines a child to go missing, drawn once for the whole life. */
export interface Inclination {
  readonly goesMissing: boolean;
  readonly sometimesAway: boolean;
}

export const inclinationOf = (chance: Chance): Inclination => ({
  goesMissing: chance.happens(shareWhoGoMissing),
  sometimesAway: chance.happens(shareSometimesAway),
});

export const incidentsDuring = (
  life: Life,
  period: PeriodOfCare,
  inclination: Inclination,
  chance: Chance,
): readonly Incident[] => {
  const starts = [
    ...startsByAge(life, inclination, chance),
    ...lastStart(life, period, inclination, chance),
  ].filter((on) => on > period.from && on < period.until);
  const drawn = starts
    .toSorted((one, other) => one - other)
    .map((on) => incidentFrom(on, inclination, chance));
  return oneAtATime(period, withVanishing(life, period, drawn, chance));
};

const startsByAge = (life: Life, { goesMissing }: Inclination, chance: Chance): readonly Day[] =>
  agesMissing.flatMap((age) => {
    const [median, spread, most] = incidentsAYear;
    const count = Math.min(most, chance.lengthAround(median, spread));
    if (!goesMissing || !chance.happens(wentMissingAtAge[age])) return [];
    return Array.from({ length: count }, () => addDays(birthday(life.born, age), chance.whole(0, 364)));
  });

const lastStart = (
  life: Life,
  { until }: PeriodOfCare,
  { goesMissing }: Inclination,
  chance: Chance,
): readonly Day[] =>
  goesMissing && until > birthday(life.born, 14) && chance.happens(shareLeavingCareWhileMissing)
    ? [addDays(until, -chance.whole(1, 12))]
    : [];

const incidentFrom = (on: Day, { sometimesAway }: Inclination, chance: Chance): Incident => {
  const until = addDays(on, chance.whole(...chance.among(daysMissing)));
  if (sometimesAway && chance.happens(shareAwayThen)) return { kind: 'A', on, until, because: 'returned' };
  const because = chance.happens(shareReturned) ? 'returned' : 'located';
  const reclassified = until > on && chance.happens(shareReclassified);
  const awayFrom = addDays(on, chance.whole(0, until - on));
  return {
    kind: 'M',
    on,
    until,
    because: reclassified ? 'returned' : because,
    ...(reclassified ? { awayFrom } : {}),
  };
};

/** An unaccompanied child who vanishes is missing until the authority closes the case. */
const withVanishing = (
  life: Life,
  period: PeriodOfCare,
  drawn: readonly Incident[],
  chance: Chance,
): readonly Incident[] => {
  const vanished = period.reason === 'E8' && life.unaccompanied && chance.happens(shareVanished);
  if (!vanished || period.until - period.from < 12) return drawn;
  const on = addDays(period.until, -chance.whole(10, Math.min(60, period.until - period.from - 1)));
  const last: Incident = { kind: 'M', on, until: period.until, because: 'left-care' };
  return [...drawn.filter((incident) => incident.on < on), last];
};

/** An incident starts on a day after the one before ended, and none outlasts the period of care. */
const oneAtATime = (period: PeriodOfCare, drawn: readonly Incident[]): readonly Incident[] => {
  const kept: Incident[] = [];
  for (const incident of drawn) {
    const last = kept.at(-1);
    if (last === undefined || last.until < incident.on) kept.push(closedByLeaving(period, incident));
  }
  return kept;
};

const closedByLeaving = ({ until }: PeriodOfCare, incident: Incident): Incident => {
  if (incident.until < until) return incident;
  const { awayFrom, ...rest } = incident;
  const stillAway = awayFrom !== undefined && awayFrom < until ? { awayFrom } : {};
  return { ...rest, ...stillAway, until, because: 'left-care' };
};
