import type { Range, Weighted } from './chance.js';

/**
 * How personal education plans come about, term by term.
 *
 * Published: 60 % of electronic plans complete, not signed off by schools (Haringey, year to September 2019). Nobody
 * publishes the steps: nearly nine meetings in ten held, so that most of what is missing is the signature.
 */
export interface Habit {
  /** The meeting is held in the term. */
  readonly held: number;
  /** Of plans handed in: signed within days, or weeks late; the rest is never signed. */
  readonly signedSoon: number;
  readonly signedLate: number;
  /** Of plans handed in: the use of pupil premium is shown at once. */
  readonly premiumShown: number;
}

export const habits = {
  usual: { held: 0.9, signedSoon: 0.84, signedLate: 0.155, premiumShown: 0.82 },
  slow: { held: 0.86, signedSoon: 0.42, signedLate: 0.57, premiumShown: 0.6 },
  poor: { held: 0.74, signedSoon: 0.22, signedLate: 0.74, premiumShown: 0.45 },
} as const satisfies Readonly<Record<string, Habit>>;

const slowCluster = 'east';
const poorSchools = ['north primary 2', 'south college 0', 'west secondary 1', 'riverside secondary 0'];

/** One cluster is slow as a whole, and four schools elsewhere are worse: a pattern that is there to be found. */
export const habitOf = (cluster: string, phase: string, index: number): Habit => {
  if (poorSchools.includes(`${cluster} ${phase} ${index}`)) return habits.poor;
  return habits[cluster === slowCluster ? 'slow' : 'usual'];
};

export const shareInSpecialSchool = 0.08;
/** Of moves to another home: also to another school. */
export const shareChangingSchoolWithHome = 0.3;

/** The first plan: within the ten working days, or after them. */
export const shareFirstPepInTime = 0.74;
export const daysToFirstPep: Readonly<Record<'inTime' | 'late', Range>> = { inTime: [4, 13], late: [15, 45] };

/** Of plans whose meeting is not held in the term: begun at least. */
export const shareBegunOnly = 0.6;
export const shareNotRequired = 0.008;
export const whyNotRequired: Weighted<string> = [
  ['in hospital for the whole term', 2],
  ['educated abroad for the term', 1],
];

export const daysToHandIn: Weighted<Range | undefined> = [
  [[0, 8], 95.8],
  [[14, 60], 4],
  [undefined, 0.2],
];
export const daysToRating = [1, 7] as const;
export const ratings: Weighted<'red' | 'amber' | 'green'> = [
  ['green', 60],
  ['amber', 29],
  ['red', 11],
];
/** Red is put right before it is signed, and some amber. */
export const shareReturned = { red: 1, amber: 0.2, green: 0 } as const;
export const ratingsPutRight: Weighted<'red' | 'amber' | 'green'> = [
  ['green', 75],
  ['amber', 25],
];
export const whyReturned: Weighted<string> = [
  ['the use of pupil premium is not shown', 45],
  ['targets are not specific to the child', 30],
  ['the voice of the child is missing', 25],
];
export const daysToPutRight = [3, 12] as const;

export const daysToSign: Readonly<Record<'soon' | 'late', Range>> = { soon: [1, 12], late: [20, 110] };
/** Signed by the virtual school instead, mostly where there is no designated teacher to ask. */
export const shareSignedByVirtualSchool = 0.12;
