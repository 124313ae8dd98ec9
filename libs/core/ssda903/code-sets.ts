import { absenceKinds } from '../events/codes/absence-kind.codes.js';
import { categoriesOfNeed } from '../events/codes/category-of-need.codes.js';
import type { CodeList } from '../events/codes/code-list.js';
import { ethnicities } from '../events/codes/ethnicity.codes.js';
import { legalStatuses } from '../events/codes/legal-status.codes.js';
import { placementChangeReasons } from '../events/codes/placement-change-reason.codes.js';
import { placementProviders } from '../events/codes/placement-provider.codes.js';
import { placementTypes } from '../events/codes/placement-type.codes.js';
import { reasonsCeased } from '../events/codes/reason-ceased.codes.js';

const namesOf = (list: CodeList): readonly string[] => [...list.codes.keys()];

/** Years of 31 March: in which returns a code is allowed. */
interface InReturns {
  readonly from?: number;
  readonly until?: number;
}

/**
 * Placement types by return. The public tools disagree on some years: P2 and H5 were withdrawn on 28 October 2023 and
 * are not looked for after the return to 2024; Z1 gave way to Z11 to Z14 with that to 2026.
 */
const placementReturns: Readonly<Record<string, InReturns>> = {
  P2: { until: 2024 },
  H5: { until: 2024 },
  K3: { from: 2025 },
  Z1: { until: 2025 },
  Z11: { from: 2026 },
  Z12: { from: 2026 },
  Z13: { from: 2026 },
  Z14: { from: 2026 },
};

/** E43 and E44 stood where E45 to E48 stand from the return to 2019. */
const reasonCeasedReturns: Readonly<Record<string, InReturns>> = {
  E43: { until: 2018 },
  E44: { until: 2018 },
};

const allowedIn = (returns: Readonly<Record<string, InReturns>>, code: string, ending: number): boolean => {
  const { from = 0, until = 9999 } = returns[code] ?? {};
  return from <= ending && ending <= until;
};

/** The codes of one column in the return of a year. */
export const codeSets = {
  RNE: () => ['S', 'L', 'P', 'T', 'B', 'U'],
  LS: () => namesOf(legalStatuses),
  CIN: () => namesOf(categoriesOfNeed),
  PLACE: (ending: number) =>
    namesOf(placementTypes).filter((code) => allowedIn(placementReturns, code, ending)),
  PLACE_PROVIDER: () => namesOf(placementProviders),
  REC: (ending: number) => [
    'X1',
    ...namesOf(reasonsCeased).filter((code) => allowedIn(reasonCeasedReturns, code, ending)),
  ],
  REASON_PLACE_CHANGE: () => namesOf(placementChangeReasons),
  MISSING: () => namesOf(absenceKinds),
  ETHNIC: () => namesOf(ethnicities),
  SEX: (ending: number) => (ending >= 2025 ? ['M', 'F', 'U'] : ['1', '2']),
  REVIEW_CODE: () => ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'],
  SW_REASON: () => 'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS'.split(' '),
  IN_TOUCH: () => ['YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM'],
  PREV_PERM: () => ['P1', 'P2', 'P3', 'P4', 'Z1'],
  SDQ_REASON: () => ['SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5'],
  LS_ADOPTR: () => ['L0', 'L11', 'L12', 'L2', 'L3', 'L4'],
  SEX_ADOPTR: () => ['M1', 'F1', 'MM', 'FF', 'MF'],
  REASON_PLACED_CEASED: () => ['RD1', 'RD2', 'RD3', 'RD4'],
} as const satisfies Readonly<Record<string, (ending: number) => readonly string[]>>;

export type CodedColumn = keyof typeof codeSets;

export const codesOf = (column: CodedColumn, ending: number): readonly string[] => codeSets[column](ending);

/** A letter other than I, O, S, eleven digits and a digit or letter; or UN1 to UN5, the reasons why there is none. */
export const isReturnUpn = (text: string): boolean => /^(?:[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]|UN[1-5])$/.test(text);
