import type { Weighted } from './chance.js';

/**
 * Who goes missing, how often and for how long.
 *
 * Published (DfE, year ending March 2025): 11 % of the children looked after during the year went missing, 6.8 incidents
 * each; away without authorisation 2 to 3 %, 4.5 each; about 90 % of incidents lasted up to two days. How the incidents
 * spread over the children is chosen here: a heavy tail, so that the average is made by a few.
 */
export const agesMissing = [10, 11, 12, 13, 14, 15, 16, 17] as const;
type AgeMissing = (typeof agesMissing)[number];

/** Some children go missing and most never do. */
export const shareWhoGoMissing = 0.4;

/** For one who does: went missing at this age at all. */
export const wentMissingAtAge: Readonly<Record<AgeMissing, number>> = {
  10: 0.07,
  11: 0.13,
  12: 0.28,
  13: 0.5,
  14: 0.62,
  15: 0.68,
  16: 0.66,
  17: 0.56,
};

/** Incidents in such a year of age: median, spread, and an end to the tail. */
export const incidentsAYear = [4.8, 1.5, 110] as const;

/** First and last day apart. */
export const daysMissing: Weighted<readonly [number, number]> = [
  [[0, 0], 44],
  [[1, 1], 36],
  [[2, 2], 10],
  [[3, 6], 6],
  [[7, 24], 3.2],
  [[25, 110], 0.8],
];

/** Of the children who go missing: those recorded as away for part of their incidents. */
export const shareSometimesAway = 0.22;
export const shareAwayThen = 0.6;
/** Of those located: back again; the others were found, and that is where the record ends. */
export const shareReturned = 0.93;
/** Located and known to be safe, but not back: missing until then, away from then on. */
export const shareReclassified = 0.03;

/** Unaccompanied children whose care ended for another reason (E8): vanished weeks before, and never found. */
export const shareVanished = 0.15;
/** Left care (most often at 18) while missing. */
export const shareLeavingCareWhileMissing = 0.03;
/** The time of day is known. */
export const shareWithTime = 0.85;
