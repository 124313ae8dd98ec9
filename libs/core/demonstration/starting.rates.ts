import type { Weighted } from './chance.js';
import type { CategoryOfNeed, Ethnicity, Sex } from './codes-in-use.js';

/**
 * Who starts to be looked after, and how often.
 *
 * Published: Children looked after in England including adoptions, 2019 to 2025 (DfE): 0.39 to 0.42 starts and 0.38 to
 * 0.42 ceases a year for each child looked after. The splits by age, sex, ethnicity and need follow the shape of the same
 * tables, rounded here; none is a claim about a real place.
 */

/** First starts; returns to care come on top (about one start in twelve) and bring the rate to about 0.40. */
export const firstStartsAYearPerLookedAfterChild = 0.36;

/** Unaccompanied asylum-seeking children: about 8 % of the stock, but one start in six, because they start late. */
export const shareUnaccompanied = 0.165;

/** Children with short breaks (V3, V4) for each looked-after child: their own stream, in no published count. */
export const shortBreakChildrenPerLookedAfterChild = 0.04;

export const ageBands = ['under-1', '1-4', '5-9', '10-15', '16-plus'] as const;
export type AgeBand = (typeof ageBands)[number];

export const yearsOfBand: Readonly<Record<AgeBand, readonly [number, number]>> = {
  'under-1': [0, 0],
  '1-4': [1, 4],
  '5-9': [5, 9],
  '10-15': [10, 15],
  '16-plus': [16, 17],
};

export const ageAtFirstStart: Weighted<AgeBand> = [
  ['under-1', 23],
  ['1-4', 19],
  ['5-9', 19],
  ['10-15', 29],
  ['16-plus', 10],
];

export const unaccompaniedAgeAtStart: Weighted<number> = [
  [14, 6],
  [15, 16],
  [16, 46],
  [17, 32],
];

export const sexes: Weighted<Sex> = [
  ['M', 53],
  ['F', 47],
];

export const sexesUnaccompanied: Weighted<Sex> = [
  ['M', 95],
  ['F', 5],
];

export const ethnicities: Weighted<Ethnicity> = [
  ['WBRI', 52],
  ['WOTH', 6],
  ['WIRI', 1],
  ['WROM', 1],
  ['MWBC', 7],
  ['MWBA', 3],
  ['MOTH', 4],
  ['AIND', 1],
  ['APKN', 2],
  ['ABAN', 2],
  ['AOTH', 2],
  ['BCRB', 7],
  ['BAFR', 7],
  ['BOTH', 3],
  ['OOTH', 1],
  ['NOBT', 1],
];

export const ethnicitiesUnaccompanied: Weighted<Ethnicity> = [
  ['AOTH', 28],
  ['BAFR', 30],
  ['OOTH', 34],
  ['WOTH', 8],
];

export const categoriesOfNeed: Weighted<CategoryOfNeed> = [
  ['N1', 68],
  ['N2', 3],
  ['N3', 3],
  ['N4', 8],
  ['N5', 15],
  ['N6', 1],
  ['N8', 2],
];
