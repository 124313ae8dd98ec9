import type { DataOf } from '../events/recorded-event.js';
import type { Range, Weighted } from './chance.js';

export type ByRole = DataOf<'caretally.return-interview-completed.v1'>['byRole'];

/**
 * Return interviews. Published by single councils: 155 of 292 offers taken up (Gateshead), 238 interviews for 685
 * incidents (Devon, 2017-18). What follows a refusal is seldom recorded, which is why it is here.
 */
export const shareNoInterviewRequired = 0.02;
export const whyNoInterviewRequired: Weighted<string> = [
  ['recorded as missing for less than an hour while on the way home', 3],
  ['with a parent by agreement; the carer had not been told', 1],
];

/** Hours from the return. */
export const hoursToOffer: Weighted<Range | undefined> = [
  [[1, 20], 90],
  [[26, 60], 4],
  [undefined, 6],
];
export const answers: Weighted<'accepted' | 'refused' | 'none'> = [
  ['accepted', 64],
  ['refused', 32],
  ['none', 4],
];
export const hoursToAnswer = [0, 6] as const;
export const shareInvitedToOtherAdult = 0.6;

/** Hours from the answer to the interview; from the return where it was never offered and somebody talked with the child. */
export const hoursToInterview: Readonly<
  Record<'accepted' | 'refused' | 'none' | 'not-offered', Weighted<Range | undefined>>
> = {
  accepted: [
    [[1, 32], 88],
    [[60, 200], 9],
    [undefined, 3],
  ],
  refused: [
    [[4, 40], 26],
    [[60, 700], 46],
    [undefined, 28],
  ],
  none: [
    [[30, 500], 60],
    [undefined, 40],
  ],
  'not-offered': [
    [[100, 800], 70],
    [undefined, 30],
  ],
};

export const independentInterviewers: Weighted<ByRole> = [
  ['missing-return-officer', 68],
  ['independent-advocate', 32],
];
/** Those who talk with the child after a refusal; none of them independent. */
export const otherInterviewers: Weighted<ByRole> = [
  ['social-worker', 58],
  ['residential-worker', 28],
  ['foster-carer', 10],
  ['other', 4],
];
/** The child asked for this person. */
export const sharePreferred = 0.25;
