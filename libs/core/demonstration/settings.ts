import { isFoster, isPlacedForAdoption } from '../events/codes/placement-type.codes.js';
import { ageOn, day, type Day } from '../kernel/day.js';
import type { Chance, Weighted } from './chance.js';
import type { Placement, PlacementType, Provider } from './codes-in-use.js';
import type { Life, PeriodOfCare } from './life-of-a-child.js';
import { legalStatusOn } from './life-of-a-child.js';
import {
  agesOfPlacing,
  firstPlacement,
  homesPerLookedAfterChild,
  laterPlacement,
  poorHomeEvery,
  providers,
  remandPlacement,
  unaccompaniedPlacement,
  untilYear,
  type AgeOfPlacing,
  type Kind,
} from './placement.rates.js';

/** Who is to be placed, and how large the authority is that places them. */
export interface Placing {
  readonly life: Pick<Life, 'number' | 'born' | 'unaccompanied'>;
  readonly period: PeriodOfCare;
  readonly lookedAfter: number;
}

/** Supported accommodation has its own code, for those aged 16 and over, from 28 October 2023. */
export const supportedAccommodationFrom = day('2023-10-28');
const independentLivingUntil = supportedAccommodationFrom;
const otherPlacementUntil = day('2026-03-31');

/** Somewhere the child does not live already. */
export const anotherHome = (
  placing: Placing,
  on: Day,
  now: Placement | undefined,
  chance: Chance,
): Placement => {
  let found = homeOf(placing, kindOn(placing, on, now === undefined, chance), on, chance);
  while (now !== undefined && found.addressKey === now.addressKey) {
    found = homeOf(placing, kindOn(placing, on, false, chance), on, chance);
  }
  return found;
};

export const homeOf = (placing: Placing, kind: Kind, on: Day, chance: Chance): Placement => {
  const type = codeOn(kind, on);
  const provider = providerOf(type, chance);
  const place = whereabouts(placing, type, provider, chance);
  return { type, ...(provider === undefined ? {} : { provider }), ...place };
};

const codeOn = (kind: Kind, on: Day): PlacementType => {
  if (kind !== 'semi-independent') return kind;
  return on < supportedAccommodationFrom ? 'H5' : 'K3';
};

const providerOf = (type: PlacementType, chance: Chance): Provider | undefined => {
  const choices = providers[type];
  return choices && chance.among(choices);
};

const kindOn = ({ life, period }: Placing, on: Day, first: boolean, chance: Chance): Kind => {
  const kind = chance.among(kindsFor(life, period, on, first));
  return isAllowed(kind, period, on) ? kind : 'U6';
};

const kindsFor = (life: Placing['life'], period: PeriodOfCare, on: Day, first: boolean): Weighted<Kind> => {
  const leavingTo = fosterPlacementsBefore[period.reason];
  if (leavingTo !== undefined) return leavingTo;
  if (period.path === 'remand') return remandPlacement;
  const age = ageOn(life.born, on);
  if (life.unaccompanied) return unaccompaniedPlacement[age < 16 ? 'under-16' : 'from-16'];
  return (first ? firstPlacement : laterPlacement)[ageOfPlacing(age)];
};

/** A guardian who was the foster carer (E45, E46) must have been one: only foster placements lead there. */
const fosterPlacementsBefore: Readonly<Record<string, Weighted<Kind> | undefined>> = {
  E45: [['U3', 1]],
  E46: [['U6', 1]],
};

const ageOfPlacing = (age: number): AgeOfPlacing =>
  agesOfPlacing.find((group) => age < untilYear[group]) ?? 'from-16';

/** Placement with parents needs a care order; two codes have a last day. */
const isAllowed = (kind: Kind, period: PeriodOfCare, on: Day): boolean => {
  if (kind === 'P1') return ['C1', 'C2'].includes(legalStatusOn(period.legalStatuses, on) ?? '');
  if (kind === 'P2') return on < independentLivingUntil;
  if (kind === 'Z1') return on <= otherPlacementUntil;
  return true;
};

type Whereabouts = Pick<Placement, 'carerHousehold' | 'urn' | 'addressKey'>;

const whereabouts = (
  { life, lookedAfter }: Placing,
  type: PlacementType,
  provider: Provider | undefined,
  chance: Chance,
): Whereabouts => {
  if (isPlacedForAdoption(type)) return household(`H${life.number}-A`);
  if (['U1', 'U2', 'U3'].includes(type)) return household(`H${life.number}-R${chance.whole(1, 6)}`);
  if (isFoster(type))
    return household(`F${provider ?? ''}-${chance.whole(1, 10 + Math.ceil(lookedAfter * 0.3))}`);
  if (type === 'P1') return { addressKey: `demo-parents-${life.number}-${chance.whole(1, 3)}` };
  const perChild = type === 'K2' ? homesPerLookedAfterChild.K2 : homesPerLookedAfterChild.other;
  const unit = chance.whole(1, 3 + Math.ceil(lookedAfter * perChild));
  return { urn: `DEMO-${type}-${unit}`, addressKey: `demo-${type}-${unit}` };
};

const household = (carerHousehold: string): Whereabouts => ({
  carerHousehold,
  addressKey: `demo-${carerHousehold}`,
});

/** Short breaks are always with the same carer. */
export const shortBreakStay = (child: number): Placement => ({
  type: 'U6',
  provider: 'PR1',
  ...household(`FPR1-B${child}`),
});

/** A children's home that placements do not last in. */
export const isPoorHome = ({ type, urn }: Placement): boolean =>
  type === 'K2' && Number(urn?.split('-').at(-1)) % poorHomeEvery === 0;
