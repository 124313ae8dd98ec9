import { isFoster } from '../events/codes/placement-type.codes.js';
import { addDays, ageOn, birthday, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { Placement } from './codes-in-use.js';
import type { Stay } from './life-of-a-child.js';
import {
  daysInPlace,
  shareAdoptedByCarer,
  shareMovingOnAt16,
  shareBridging,
  sharePlanned,
  shareUnsettled,
  whyMoved,
} from './placement.rates.js';
import { anotherHome, homeOf, isPoorHome, type Placing } from './settings.js';

/** The places a child lived in during one period of care, each with another carer than the one before. */
export const placementsOf = (placing: Placing, chance: Chance): readonly Stay[] => {
  const { life, period } = placing;
  const end = period.placedForAdoptionOn ?? period.until;
  const unsettled = chance.happens(shareUnsettled[ageOn(life.born, period.from) < 10 ? 'under10' : 'from10']);
  const stays: Stay[] = [
    { on: period.from, placement: anotherHome(placing, period.from, undefined, chance), change: 'S' },
  ];
  for (;;) {
    const on = moveAfter(placing, stays, unsettled, chance);
    if (on >= addDays(end, -3)) break;
    stays.push(moveOn(placing, on, stays.at(-1), chance));
  }
  return withAdopters(placing, withMoveOnAt16(placing, stays, chance), chance);
};

const moveAfter = ({ period }: Placing, stays: readonly Stay[], unsettled: boolean, chance: Chance): Day => {
  const since = stays.at(-1)?.on ?? period.from;
  const bridging = chance.happens(shareBridging[stays.length - 1] ?? 0);
  const [median, spread] = daysInPlace[bridging ? 'bridging' : unsettled ? 'unsettled' : 'lasting'];
  return withTheOrder(ordersOf(period), addDays(since, chance.lengthAround(median, spread)), since, chance);
};

/** A move and a new order often fall on one day: that is one event (B), not two. */
const withTheOrder = (orders: readonly Day[], on: Day, since: Day, chance: Chance): Day => {
  const near = orders.find((order) => order > since && Math.abs(order - on) <= 20);
  return near !== undefined && chance.happens(0.4) ? near : on;
};

const ordersOf = (period: Placing['period']): readonly Day[] => period.legalStatuses.map((step) => step.on);

const moveOn = (placing: Placing, on: Day, before: Stay | undefined, chance: Chance): Stay => {
  const planned = chance.happens(sharePlanned[whereFrom(placing, on, before?.placement)]);
  return {
    on,
    placement: anotherHome(placing, on, before?.placement, chance),
    change: 'P',
    endedBecause: chance.among(whyMoved),
    planned,
    ...(planned ? {} : { emergency: chance.happens(0.3) }),
  };
};

const whereFrom = ({ life }: Placing, on: Day, before: Placement | undefined): keyof typeof sharePlanned => {
  if (before?.type !== 'K2' || ageOn(life.born, on) < 12) return 'usual';
  return isPoorHome(before) ? 'fromPoorHome' : 'teenagerFromHome';
};

const withMoveOnAt16 = (placing: Placing, stays: readonly Stay[], chance: Chance): readonly Stay[] => {
  const { life, period } = placing;
  const on = addDays(birthday(life.born, 16), chance.whole(20, 500));
  const last = stays.at(-1);
  const stays16 = ageOn(life.born, period.from) < 16 && period.until === birthday(life.born, 18);
  if (!stays16 || last === undefined || last.on >= on || !chance.happens(shareMovingOnAt16)) return stays;
  const placement = homeOf(placing, 'semi-independent', on, chance);
  return [...stays, { on, placement, change: 'P', endedBecause: 'CARPL', planned: true }];
};

/** Adopters who were the child's foster carers already keep the household: the status changes, the carer does not. */
const withAdopters = (placing: Placing, stays: readonly Stay[], chance: Chance): readonly Stay[] => {
  const { period } = placing;
  const on = period.placedForAdoptionOn;
  const last = stays.at(-1);
  if (on === undefined || last === undefined) return stays;
  const underOrder = period.legalStatuses.some((step) => step.legalStatus === 'E1' && step.on <= on);
  if (isFoster(last.placement.type) && chance.happens(shareAdoptedByCarer)) {
    const placement = { ...last.placement, type: underOrder ? ('A5' as const) : ('A3' as const) };
    return [...stays, { on, placement, change: 'T', endedBecause: 'PLACE' }];
  }
  const placement = homeOf(placing, underOrder ? 'A6' : 'A4', on, chance);
  return [...stays, { on, placement, change: 'P', endedBecause: 'CARPL', planned: true }];
};
