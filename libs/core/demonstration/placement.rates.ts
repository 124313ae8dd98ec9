import type { Weighted } from './chance.js';
import type { PlacementType, Provider, WhyPlacementEnded } from './codes-in-use.js';

/**
 * Where children live, how long they stay and why they move.
 *
 * Published (DfE, March 2025): foster placements 67 %, secure and children's homes 12 %; three or more placements in 12
 * months 10 %; long-term stability 69 %; 18 % of recorded placement changes were of status only (25 % in the year in which
 * supported accommodation got its own code). The splits by age and the lengths are chosen so that these come out.
 */
export const agesOfPlacing = ['baby', 'young', 'teenager', 'from-16'] as const;
export type AgeOfPlacing = (typeof agesOfPlacing)[number];

/** The first year of age that is no longer in the group. */
export const untilYear: Readonly<Record<AgeOfPlacing, number>> = {
  baby: 1,
  young: 10,
  teenager: 16,
  'from-16': 18,
};

/** `semi-independent` stands for the code of the day: H5, then K3. */
export type Kind = PlacementType | 'semi-independent';

export const firstPlacement: Readonly<Record<AgeOfPlacing, Weighted<Kind>>> = {
  baby: [
    ['U6', 58],
    ['U3', 20],
    ['U5', 6],
    ['R3', 8],
    ['P1', 8],
  ],
  young: [
    ['U6', 66],
    ['U3', 27],
    ['P1', 5],
    ['R3', 2],
  ],
  teenager: [
    ['U6', 66],
    ['U3', 13],
    ['K2', 24],
    ['S1', 1],
    ['P1', 2],
    ['Z1', 1],
  ],
  'from-16': [
    ['semi-independent', 50],
    ['U6', 30],
    ['U3', 4],
    ['K2', 12],
    ['P2', 2],
    ['Z1', 2],
  ],
};

export const laterPlacement: Readonly<Record<AgeOfPlacing, Weighted<Kind>>> = {
  baby: [
    ['U6', 55],
    ['U3', 25],
    ['U5', 8],
    ['P1', 12],
  ],
  young: [
    ['U6', 42],
    ['U4', 28],
    ['U3', 9],
    ['U1', 8],
    ['P1', 18],
    ['K2', 4],
  ],
  teenager: [
    ['U6', 40],
    ['U4', 16],
    ['U3', 4],
    ['U1', 2],
    ['K2', 42],
    ['K1', 1],
    ['S1', 2],
    ['P1', 9],
  ],
  'from-16': [
    ['semi-independent', 52],
    ['U6', 18],
    ['U4', 8],
    ['K2', 25],
    ['P1', 3],
    ['P2', 2],
    ['R2', 1],
    ['Z1', 2],
  ],
};

export const unaccompaniedPlacement: Readonly<Record<'under-16' | 'from-16', Weighted<Kind>>> = {
  'under-16': [
    ['U6', 94],
    ['K2', 6],
  ],
  'from-16': [
    ['semi-independent', 68],
    ['U6', 30],
    ['K2', 2],
  ],
};

export const remandPlacement: Weighted<Kind> = [
  ['R5', 50],
  ['K2', 30],
  ['K1', 20],
];

/** Blank for temporary and other placements, which carry no provider in the return. */
export const providers: Readonly<Partial<Record<PlacementType, Weighted<Provider>>>> = {
  U1: [['PR1', 1]],
  U2: [['PR1', 1]],
  U3: [['PR1', 1]],
  ...Object.fromEntries(
    ['U4', 'U5', 'U6'].map((type) => [
      type,
      [
        ['PR1', 56],
        ['PR4', 36],
        ['PR5', 6],
        ['PR2', 2],
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['A3', 'A4', 'A5', 'A6'].map((type) => [
      type,
      [
        ['PR1', 50],
        ['PR2', 30],
        ['PR5', 20],
      ],
    ]),
  ),
  K1: [['PR2', 1]],
  K2: [
    ['PR4', 78],
    ['PR1', 14],
    ['PR5', 8],
  ],
  K3: [
    ['PR4', 70],
    ['PR5', 20],
    ['PR1', 10],
  ],
  H5: [
    ['PR4', 70],
    ['PR5', 20],
    ['PR1', 10],
  ],
  P1: [['PR0', 1]],
  P2: [['PR1', 1]],
  R2: [['PR3', 1]],
  R3: [
    ['PR4', 70],
    ['PR1', 30],
  ],
  R5: [['PR3', 1]],
  S1: [['PR4', 1]],
};

/** Days in one place (median, spread): a bridging placement at the start, then a lasting one, or one that does not last. */
export const daysInPlace = { bridging: [38, 1], lasting: [2_000, 1.1], unsettled: [85, 0.9] } as const;
/** That the first place is a bridge to another, and that the second is. */
export const shareBridging = [0.38, 0.22] as const;
export const shareUnsettled = { under10: 0.06, from10: 0.27 } as const;
/** Moved on to supported accommodation between 16 and 17 and a half. */
export const shareMovingOnAt16 = 0.36;

/** Moves that somebody had planned: fewer out of a children's home for a teenager, and hardly any out of a few homes. */
export const sharePlanned = { usual: 0.72, teenagerFromHome: 0.5, fromPoorHome: 0.08 } as const;
/** Homes for each looked-after child: most children's homes have a handful of places for several authorities. */
export const homesPerLookedAfterChild = { K2: 0.016, other: 0.1 } as const;
/** Every so many-th children's home is one that placements do not last in. */
export const poorHomeEvery = 4;

export const whyMoved: Weighted<WhyPlacementEnded> = [
  ['CARPL', 43],
  ['CREQB', 13],
  ['CREQO', 10],
  ['LAREQ', 9],
  ['CLOSE', 7],
  ['CHILD', 6],
  ['OTHER', 6],
  ['STAND', 2],
  ['ALLEG', 2],
  ['APPRR', 1],
  ['CUSTOD', 1],
];

/** Of adopters: foster carers of the child already. */
export const shareAdoptedByCarer = 0.16;

/** Changes under the same carer. */
export const shareMatchedLongTerm = 0.6;
/** Matched on the day of the care order: one event (U). */
export const shareMatchedWithTheOrder = 0.15;
export const daysBeforeMatch = [280, 0.5] as const;
export const carerMovesHouseAYear = 0.1;
export const changesProviderAYear = 0.03;

/** Temporary stays for each year in one place: hospital, holiday, carer's holiday, other. */
export const temporaryStaysAYear = 0.12;
export const temporaryStays: Weighted<{
  readonly type: PlacementType;
  readonly nights: readonly [number, number];
}> = [
  [{ type: 'T1', nights: [1, 20] }, 25],
  [{ type: 'T2', nights: [7, 14] }, 20],
  [{ type: 'T3', nights: [5, 16] }, 35],
  [{ type: 'T4', nights: [1, 7] }, 20],
];
