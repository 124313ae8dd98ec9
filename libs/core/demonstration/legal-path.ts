import { addDays, ageOn, type Day } from '../kernel/day.js';
import type { Chance } from './chance.js';
import type { LegalStatus } from './codes-in-use.js';
import type { Path } from './leaving.rates.js';
import {
  beforePlacementOrder,
  byAgreement,
  daysUnder,
  shareByAgreementUntil18,
  shareOfAdoptionsByConsent,
  throughCareProceedings,
} from './legal.rates.js';
import type { LegalStep } from './life-of-a-child.js';

/** What the legal statuses of one period of care depend on. */
interface Proceedings {
  readonly born: Day;
  readonly from: Day;
  readonly until: Day;
  readonly path: Path;
  readonly unaccompanied: boolean;
  readonly placedForAdoptionOn?: Day;
}

export const legalPathOf = (proceedings: Proceedings, chance: Chance): readonly LegalStep[] => {
  const { placedForAdoptionOn, from, until } = proceedings;
  if (placedForAdoptionOn !== undefined) return towardsAdoption(from, placedForAdoptionOn, chance);
  return stepsThrough(sequenceOf(proceedings, chance), from, until, chance);
};

const sequenceOf = (given: Proceedings, chance: Chance): readonly LegalStatus[] => {
  if (given.unaccompanied) return ['V2'];
  if (given.path === 'remand') return ['J1'];
  return chance.among(chance.happens(shareByAgreement(given)) ? byAgreement : throughCareProceedings);
};

const shareByAgreement = ({ path, born, from }: Proceedings): number => {
  if (path === 'home' || path === 'elsewhere') return 0.8;
  if (path !== 'until-18') return 0.05;
  return ageOn(born, from) < 14 ? shareByAgreementUntil18.under14 : shareByAgreementUntil18.from14;
};

const towardsAdoption = (from: Day, placedOn: Day, chance: Chance): readonly LegalStep[] => {
  if (chance.happens(shareOfAdoptionsByConsent)) return [{ on: from, legalStatus: 'V2' }];
  const orderOn = addDays(placedOn, -Math.min(chance.whole(40, 240), placedOn - from - 1));
  const before = stepsThrough(chance.among(beforePlacementOrder), from, orderOn, chance);
  return [...before, { on: orderOn, legalStatus: 'E1' }];
};

const stepsThrough = (
  sequence: readonly LegalStatus[],
  from: Day,
  until: Day,
  chance: Chance,
): readonly LegalStep[] => {
  let on = from;
  return sequence
    .map((legalStatus) => {
      const step = { on, legalStatus };
      const [median, spread, most] = daysUnder[legalStatus] ?? [1, 0, 1];
      on = addDays(on, Math.min(most, chance.lengthAround(median, spread)));
      return step;
    })
    .filter((step) => step.on < until);
};
