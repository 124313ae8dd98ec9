import { codeList } from './code-list.js';

/** `group` is the family in which placements are counted (`by=placementGroup`). */
export const placementTypes = codeList('PLACE', [
  { code: 'U1', label: 'Foster placement with relative or friend, long term', group: 'foster-relative' },
  {
    code: 'U2',
    label: 'Foster placement with relative or friend, for adoption or concurrent',
    group: 'foster-relative',
  },
  { code: 'U3', label: 'Foster placement with relative or friend, other', group: 'foster-relative' },
  { code: 'U4', label: 'Foster placement with other carer, long term', group: 'foster-other' },
  {
    code: 'U5',
    label: 'Foster placement with other carer, for adoption or concurrent',
    group: 'foster-other',
  },
  { code: 'U6', label: 'Foster placement with other carer, other', group: 'foster-other' },
  {
    code: 'A3',
    label: 'Placed for adoption with parental consent, current foster carer',
    group: 'placed-for-adoption',
  },
  {
    code: 'A4',
    label: 'Placed for adoption with parental consent, not current foster carer',
    group: 'placed-for-adoption',
  },
  {
    code: 'A5',
    label: 'Placed for adoption under placement order, current foster carer',
    group: 'placed-for-adoption',
  },
  {
    code: 'A6',
    label: 'Placed for adoption under placement order, not current foster carer',
    group: 'placed-for-adoption',
  },
  { code: 'K1', label: "Secure children's home", group: 'homes' },
  { code: 'K2', label: "Children's home", group: 'homes' },
  {
    code: 'K3',
    label: 'Supported accommodation, aged 16 and over',
    from: '2023-10-28',
    recodes: ['H5', 'P2'],
    group: 'semi-independent',
  },
  { code: 'H5', label: 'Semi-independent living', until: '2024-03-31', group: 'semi-independent' },
  { code: 'R1', label: 'Residential care home', group: 'homes' },
  { code: 'R2', label: 'NHS or other health setting', group: 'other-residential' },
  { code: 'R3', label: 'Family centre or mother and baby unit', group: 'homes' },
  { code: 'R5', label: 'Young offender institution or similar', group: 'other-residential' },
  { code: 'S1', label: 'Residential school', group: 'other-residential' },
  { code: 'P1', label: 'Placed with parents or a person with parental responsibility', group: 'parents' },
  { code: 'P2', label: 'Independent living', until: '2023-10-28', group: 'independent' },
  { code: 'P3', label: 'Residential employment', group: 'independent' },
  { code: 'T0', label: 'Temporary stay, any type', group: 'temporary' },
  { code: 'T1', label: 'Temporary stay in hospital', group: 'temporary' },
  { code: 'T2', label: 'Temporary stay on holiday', group: 'temporary' },
  { code: 'T3', label: 'Temporary stay while the usual carer is on holiday', group: 'temporary' },
  { code: 'T4', label: 'Any other temporary stay of seven days or less', group: 'temporary' },
  { code: 'Z1', label: 'Other placement', until: '2026-03-31', group: 'other' },
  // The meanings of Z11 to Z14 are not confirmed; they replace Z1 from the 2025-26 return.
  { code: 'Z11', label: 'Other placement (Z11)', from: '2025-04-01', recodes: ['Z1'], group: 'other' },
  { code: 'Z12', label: 'Other placement (Z12)', from: '2025-04-01', recodes: ['Z1'], group: 'other' },
  { code: 'Z13', label: 'Other placement (Z13)', from: '2025-04-01', recodes: ['Z1'], group: 'other' },
  { code: 'Z14', label: 'Other placement (Z14)', from: '2025-04-01', recodes: ['Z1'], group: 'other' },
]);

export const placementGroupOf = (type: string): string =>
  placementTypes.codes.get(type as 'U1')?.group ?? 'other';

/** T0 to T4: a stay away from a placement that goes on (hospital, holiday), never a placement of its own. */
export const isTemporary = (type: string): boolean => type.startsWith('T');

export const isFoster = (type: string): boolean => type.startsWith('U');

export const isPlacedForAdoption = (type: string): boolean => type.startsWith('A');

/** The groups, in the order in which they are shown. */
export const placementGroups = {
  'foster-relative': 'Foster placement with relative or friend',
  'foster-other': 'Foster placement with other carer',
  'placed-for-adoption': 'Placed for adoption',
  homes: "Secure units, children's homes and family centres",
  'semi-independent': 'Semi-independent and supported accommodation',
  'other-residential': 'Other residential',
  parents: 'Placed with parents',
  independent: 'Independent living and residential employment',
  temporary: 'Temporary stay with no placement known',
  other: 'Other placement',
} as const;
