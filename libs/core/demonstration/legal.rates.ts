import type { Weighted } from './chance.js';
import type { LegalStatus } from './codes-in-use.js';

/** Ways through the legal statuses. The mix is chosen here: about three in four of the stock come out under care orders. */
export const throughCareProceedings: Weighted<readonly LegalStatus[]> = [
  [['C1', 'C2'], 42],
  [['V2', 'C1', 'C2'], 36],
  [['L1', 'C1', 'C2'], 6],
  [['L1', 'V2', 'C1', 'C2'], 6],
  [['L2', 'C1', 'C2'], 10],
];

export const byAgreement: Weighted<readonly LegalStatus[]> = [
  [['V2'], 74],
  [['L1', 'V2'], 10],
  [['V2', 'C1'], 6],
  [['C1'], 10],
];

export const beforePlacementOrder: Weighted<readonly LegalStatus[]> = [
  [['C1'], 60],
  [['V2', 'C1'], 30],
  [['L2', 'C1'], 10],
];

/**
 * Days before the next status, where there is one: median, spread and the most the law allows. Police protection lasts up
 * to 72 hours, an emergency protection order up to 21 days; care proceedings took 35 to 40 weeks on average in 2024.
 */
export const daysUnder: Readonly<Partial<Record<LegalStatus, readonly [number, number, number]>>> = {
  L1: [2, 0.4, 3],
  L2: [8, 0.5, 21],
  V2: [80, 0.8, 700],
  C1: [255, 0.35, 700],
};

/** Adoption with the parents' consent, without a placement order: rare. */
export const shareOfAdoptionsByConsent = 0.05;
/** Older children who stay until 18 are more often accommodated by agreement. */
export const shareByAgreementUntil18 = { under14: 0.08, from14: 0.7 } as const;
