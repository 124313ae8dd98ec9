import { addDays, birthday, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { LegalStep, PeriodOfCare } from './life-of-a-child.js';

/**
 * Short breaks for a disabled child: an agreement (V4), or each stay recorded (V3). A stay lasts at most 17 days, all
 * stays of twelve months at most 75; both lie well below that here.
 */
export const shortBreaksFrom = (born: Day, from: Day, chance: Chance): readonly PeriodOfCare[] => {
  const turns18 = birthday(born, 18);
  const planned = addDays(from, chance.lengthAround(800, 0.6));
  const until = planned < turns18 ? planned : turns18;
  return chance.happens(0.5) ? [agreement(from, until, chance)] : stays(from, until, chance);
};

const agreement = (from: Day, until: Day, chance: Chance): PeriodOfCare => {
  // The agreed limits were passed: from that day it is ordinary accommodation, and a start.
  const becameOrdinaryOn = addDays(from, 200);
  const becomesOrdinary = until > addDays(becameOrdinaryOn, 60) && chance.happens(0.08);
  return shortBreak(from, until, [
    { on: from, legalStatus: 'V4' },
    ...(becomesOrdinary ? [{ on: becameOrdinaryOn, legalStatus: 'V2' as const }] : []),
  ]);
};

const stays = (from: Day, until: Day, chance: Chance): readonly PeriodOfCare[] => {
  const found: PeriodOfCare[] = [];
  let on = from;
  while (on < until) {
    const home = addDays(on, chance.whole(1, 4));
    found.push(shortBreak(on, home, [{ on, legalStatus: 'V3' }]));
    on = addDays(home, chance.whole(20, 70));
  }
  return found;
};

const shortBreak = (from: Day, until: Day, legalStatuses: readonly LegalStep[]): PeriodOfCare => ({
  from,
  until,
  path: 'short-break',
  reason: 'E4A',
  categoryOfNeed: 'N2',
  legalStatuses,
});
