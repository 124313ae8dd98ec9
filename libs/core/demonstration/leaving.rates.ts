import type { Weighted } from './chance.js';
import type { ReasonCeased } from './codes-in-use.js';
import type { AgeBand } from './starting.rates.js';

/**
 * How periods of care end, and after how long.
 *
 * Published (DfE, year ending March 2025 and the years from 2017): adopted 9 % of those who ceased, special guardianship
 * 12 to 14 %, child arrangements order 3 to 4 %, home as planned 16 to 21 %, home unplanned 3 to 5 %; from entry to placed
 * for adoption 1 year 7 months, from placed to the order 9 months. The split by age is chosen so that these come out.
 */
export type Path =
  'home' | 'special-guardianship' | 'child-arrangements' | 'adoption' | 'until-18' | 'remand' | 'elsewhere';

export const pathsByAge: Readonly<Record<AgeBand, Weighted<Path>>> = {
  'under-1': [
    ['adoption', 32],
    ['special-guardianship', 26],
    ['child-arrangements', 6],
    ['home', 22],
    ['until-18', 7],
    ['elsewhere', 7],
  ],
  '1-4': [
    ['adoption', 15],
    ['special-guardianship', 29],
    ['child-arrangements', 7],
    ['home', 27],
    ['until-18', 15],
    ['elsewhere', 7],
  ],
  '5-9': [
    ['adoption', 2],
    ['special-guardianship', 20],
    ['child-arrangements', 8],
    ['home', 34],
    ['until-18', 28],
    ['elsewhere', 8],
  ],
  '10-15': [
    ['special-guardianship', 5],
    ['child-arrangements', 3],
    ['home', 43],
    ['until-18', 36],
    ['remand', 3],
    ['elsewhere', 10],
  ],
  '16-plus': [
    ['home', 20],
    ['until-18', 64],
    ['remand', 5],
    ['elsewhere', 11],
  ],
};

export const pathsUnaccompanied: Weighted<Path> = [
  ['until-18', 86],
  ['elsewhere', 14],
];

export const reasonsByPath: Readonly<Record<Path, Weighted<ReasonCeased>>> = {
  home: [
    ['E4A', 71],
    ['E4B', 15],
    ['E13', 14],
  ],
  'special-guardianship': [
    ['E45', 48],
    ['E46', 10],
    ['E47', 34],
    ['E48', 8],
  ],
  'child-arrangements': [['E41', 1]],
  adoption: [
    ['E11', 45],
    ['E12', 55],
  ],
  'until-18': [
    ['E17', 27],
    ['E5', 32],
    ['E6', 8],
    ['E7', 6],
    ['E8', 27],
  ],
  remand: [
    ['E14', 70],
    ['E9', 30],
  ],
  elsewhere: [
    ['E8', 66],
    ['E3', 18],
    ['E9', 8],
    ['E16', 4],
    ['E2', 4],
  ],
};

export const reasonsUnaccompaniedElsewhere: Weighted<ReasonCeased> = [
  ['E3', 55],
  ['E15', 25],
  ['E8', 20],
];

/** Days from the start to the end: median and spread of a log-normal; two where short and long stays differ in kind. */
export const daysInCare: Readonly<
  Record<Exclude<Path, 'until-18' | 'adoption'>, Weighted<readonly [number, number]>>
> = {
  home: [
    [[45, 1.1], 55],
    [[330, 0.8], 45],
  ],
  'special-guardianship': [[[480, 0.55], 1]],
  'child-arrangements': [[[400, 0.6], 1]],
  remand: [[[45, 0.7], 1]],
  elsewhere: [[[120, 1], 1]],
};

export const daysToPlacedForAdoption = [560, 0.3] as const;
export const daysFromPlacedToOrder = [262, 0.35] as const;

/** How often a child who left so is looked after again. Breakdown of guardianship is rare, and slow to come. */
export const returnsToCare: Readonly<Partial<Record<ReasonCeased, number>>> = {
  E4A: 0.3,
  E4B: 0.42,
  E13: 0.28,
  E41: 0.06,
  E45: 0.04,
  E47: 0.04,
};

/** Days at home before the return: two thirds within twelve months. */
export const daysBeforeReturn: Weighted<readonly [number, number]> = [
  [[8, 180], 42],
  [[181, 365], 24],
  [[366, 1_100], 34],
];
