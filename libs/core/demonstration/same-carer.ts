import { isFoster, placementGroupOf } from '../events/codes/placement-type.codes.js';
import { addDays, ageOn, day, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Placement, PlacementType } from './codes-in-use.js';
import type { Stay } from './life-of-a-child.js';
import {
  carerMovesHouseAYear,
  changesProviderAYear,
  daysBeforeMatch,
  shareMatchedLongTerm,
  shareMatchedWithTheOrder,
} from './placement.rates.js';
import { supportedAccommodationFrom, type Placing } from './settings.js';

/** The last day of the code for semi-independent living: by then those who live there have the new code. */
const semiIndependentUntil = day('2024-03-31');

const longTermOf: Readonly<Partial<Record<PlacementType, PlacementType>>> = { U3: 'U1', U6: 'U4' };

/** Adds what changes while the child stays with the same carer: a match, a move of house, an agency, a registration. */
export const withSameCarerChanges = (
  placing: Placing,
  stays: readonly Stay[],
  chance: Chance,
): readonly Stay[] =>
  stays.flatMap((stay, index) => {
    const until = stays[index + 1]?.on ?? placing.period.until;
    return [stay, ...changesDuring(placing, stay, until, chance)];
  });

const changesDuring = (placing: Placing, stay: Stay, until: Day, chance: Chance): readonly Stay[] => {
  const changes = [
    matchedOn(placing, stay, chance),
    ...sometime(stay, until, carerMovesHouseAYear, movedHouse, chance),
    ...(isWithRelatives(stay) ? [] : sometime(stay, until, changesProviderAYear, changedAgency, chance)),
    registeredOn(stay, chance),
  ].filter((change) => change !== undefined);
  return inTurn(
    stay.placement,
    changes.filter(({ on }) => on > addDays(stay.on, 2) && on < addDays(until, -2)),
  );
};

interface Change {
  readonly on: Day;
  readonly to: (now: Placement) => Placement;
}

/** Each change starts from what the one before left; two on one day are one too many. */
const inTurn = (start: Placement, changes: readonly Change[]): readonly Stay[] => {
  const ordered = changes
    .toSorted((one, other) => one.on - other.on)
    .filter((change, index, all) => index === 0 || change.on !== all[index - 1]?.on);
  let placement = start;
  return ordered.map(({ on, to }) => {
    placement = to(placement);
    return { on, placement, change: 'T', endedBecause: 'PLACE' };
  });
};

const matchedOn = ({ life, period }: Placing, stay: Stay, chance: Chance): Change | undefined => {
  const longTerm = longTermOf[stay.placement.type];
  const stays = period.path === 'until-18' && ageOn(life.born, stay.on) < 15;
  if (longTerm === undefined || !stays || !chance.happens(shareMatchedLongTerm)) return undefined;
  const order = period.legalStatuses.find((step) => step.on > stay.on && step.legalStatus === 'C2');
  const withTheOrder = order !== undefined && chance.happens(shareMatchedWithTheOrder);
  const on = withTheOrder ? order.on : addDays(stay.on, chance.lengthAround(...daysBeforeMatch));
  return { on, to: (now) => ({ ...now, type: longTerm }) };
};

const isWithRelatives = (stay: Stay): boolean => placementGroupOf(stay.placement.type) === 'foster-relative';

const sometime = (
  stay: Stay,
  until: Day,
  timesAYear: number,
  to: Change['to'],
  chance: Chance,
): readonly (Change | undefined)[] => {
  if (stay.placement.carerHousehold === undefined || !isFoster(stay.placement.type)) return [];
  const years = Math.ceil((until - stay.on) / 365);
  return Array.from({ length: years }, (_, year) =>
    chance.happens(timesAYear) ? { on: addDays(stay.on, year * 365 + chance.whole(1, 365)), to } : undefined,
  );
};

const movedHouse = (now: Placement): Placement => ({
  ...now,
  addressKey: `${now.addressKey ?? 'demo'}-next`,
});

const changedAgency = (now: Placement): Placement => ({
  ...now,
  provider: now.provider === 'PR4' ? 'PR1' : 'PR4',
});

const registeredOn = (stay: Stay, chance: Chance): Change | undefined => {
  if (stay.placement.type !== 'H5') return undefined;
  const on = addDays(
    supportedAccommodationFrom,
    chance.whole(0, semiIndependentUntil - supportedAccommodationFrom),
  );
  return { on, to: (now) => ({ ...now, type: 'K3' }) };
};
