import { categoriesOfNeed } from './category-of-need.codes.js';
import { codeOf, labelOf, misuseOn } from './code-list.js';
import { ethnicities } from './ethnicity.codes.js';
import { isShortBreak, legalStatuses } from './legal-status.codes.js';
import { placementChangeReasons } from './placement-change-reason.codes.js';
import { placementProviders } from './placement-provider.codes.js';
import {
  isFoster,
  isPlacedForAdoption,
  isTemporary,
  placementGroupOf,
  placementGroups,
  placementTypes,
} from './placement-type.codes.js';
import { reasonCeasedGroupOf, reasonsCeased } from './reason-ceased.codes.js';

const codesOf = (list: { readonly codes: ReadonlyMap<string, unknown> }): string =>
  [...list.codes.keys()].join(' ');

describe('codes at a date', () => {
  it('takes independent living (P2) until 28 October 2023 and not after', () => {
    expect(misuseOn(placementTypes, 'P2', '2023-10-28')).toBeUndefined();
    expect(misuseOn(placementTypes, 'P2', '2023-10-29')).toBe(
      'PLACE P2 may not be used after 2023-10-28: found on 2023-10-29',
    );
  });

  it('takes semi-independent living (H5) until the end of the 2023-24 return', () => {
    expect(misuseOn(placementTypes, 'H5', '2024-03-31')).toBeUndefined();
    expect(misuseOn(placementTypes, 'H5', '2024-04-01')).toBe(
      'PLACE H5 may not be used after 2024-03-31: found on 2024-04-01',
    );
  });

  it('takes a code before its time where it recodes an older one back to the start of the stay', () => {
    expect(misuseOn(placementTypes, 'K3', '2021-05-04')).toBeUndefined();
    expect(misuseOn(placementTypes, 'Z11', '2024-01-01')).toBeUndefined();
  });

  it('takes other placements (Z1) until the end of the 2025-26 return', () => {
    expect(misuseOn(placementTypes, 'Z1', '2026-03-31')).toBeUndefined();
    expect(misuseOn(placementTypes, 'Z1', '2026-04-01')).toBeDefined();
  });

  it('takes the earlier special guardianship codes until 2019', () => {
    expect(misuseOn(reasonsCeased, 'E43', '2019-03-31')).toBeUndefined();
    expect(misuseOn(reasonsCeased, 'E44', '2019-04-01')).toBeDefined();
  });

  it('binds a first day where nothing is recoded', () => {
    const list = { field: 'X', codes: new Map([['A', { code: 'A', label: 'a', from: '2025-04-01' }]]) };
    expect(misuseOn(list, 'A', '2025-04-01')).toBeUndefined();
    expect(misuseOn(list, 'A', '2025-03-31')).toBe(
      'X A may not be used before 2025-04-01: found on 2025-03-31',
    );
  });

  it('leaves codes it does not know to the schema', () => {
    expect(misuseOn(placementTypes, 'Q9', '2025-01-01')).toBeUndefined();
    expect(codeOf(placementTypes).safeParse('Q9').success).toBe(false);
  });
});

describe('the code lists', () => {
  it('hold the codes of their fields', () => {
    expect(codesOf(legalStatuses)).toBe('C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3');
    expect(codesOf(categoriesOfNeed)).toBe('N1 N2 N3 N4 N5 N6 N7 N8');
    expect(codesOf(placementProviders)).toBe('PR0 PR1 PR2 PR3 PR4 PR5');
    expect(codesOf(placementTypes)).toBe(
      'U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 K1 K2 K3 H5 R1 R2 R3 R5 S1 P1 P2 P3 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14',
    );
    expect(codesOf(reasonsCeased)).toBe(
      'E11 E12 E43 E44 E45 E46 E47 E48 E41 E4A E4B E13 E5 E6 E17 E7 E9 E14 E3 E15 E16 E2 E8',
    );
    expect(codesOf(placementChangeReasons)).toBe(
      'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
    );
    expect(ethnicities.codes.size).toBe(20);
  });

  it('do not take the end of a row (X1) for the end of care', () => {
    expect(codesOf(reasonsCeased).split(' ')).not.toContain('X1');
  });

  it('name their codes, and an unknown code by itself', () => {
    expect(labelOf(legalStatuses, 'C2')).toBe('Full care order');
    expect(labelOf(legalStatuses, 'Q9')).toBe('Q9');
  });

  it('put every placement into a group that is shown', () => {
    const shown: readonly string[] = Object.keys(placementGroups);
    expect(
      [...placementTypes.codes.keys()].filter((code) => !shown.includes(placementGroupOf(code))),
    ).toEqual([]);
  });
});

describe('families of codes', () => {
  it('sees short breaks in V3 and V4 only', () => {
    expect([...legalStatuses.codes.keys()].filter(isShortBreak)).toEqual(['V3', 'V4']);
  });

  it('sees temporary stays in T0 to T4', () => {
    expect([...placementTypes.codes.keys()].filter(isTemporary)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
  });

  it('sees foster care in U1 to U6 and adoption placements in A3 to A6', () => {
    expect([...placementTypes.codes.keys()].filter(isFoster)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5', 'U6']);
    expect([...placementTypes.codes.keys()].filter(isPlacedForAdoption)).toEqual(['A3', 'A4', 'A5', 'A6']);
  });

  it('gathers special guardianship under old and new codes', () => {
    expect(
      [...reasonsCeased.codes.keys()].filter((code) => reasonCeasedGroupOf(code) === 'special-guardianship'),
    ).toEqual(['E43', 'E44', 'E45', 'E46', 'E47', 'E48']);
  });
});
