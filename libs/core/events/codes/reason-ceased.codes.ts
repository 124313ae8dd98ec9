import { codeList } from './code-list.js';

/**
 * Why a period of care ended. X1 is not here: it ends a row of a file, not a period of care.
 * `group` is the family of domain section 2.6.
 */
export const reasonsCeased = codeList('REC', [
  { code: 'E11', label: 'Adopted, application unopposed', group: 'adoption' },
  { code: 'E12', label: 'Adopted, consent dispensed with', group: 'adoption' },
  // E43 and E44 stood where E45 to E48 stand until the return ending in 2019.
  {
    code: 'E43',
    label: 'Special guardianship to former foster carer (earlier code)',
    until: '2019-03-31',
    group: 'special-guardianship',
  },
  {
    code: 'E44',
    label: 'Special guardianship to other carer (earlier code)',
    until: '2019-03-31',
    group: 'special-guardianship',
  },
  {
    code: 'E45',
    label: 'Special guardianship to former foster carer, relative or friend',
    group: 'special-guardianship',
  },
  { code: 'E46', label: 'Special guardianship to former foster carer, other', group: 'special-guardianship' },
  {
    code: 'E47',
    label: 'Special guardianship to other carer, relative or friend',
    group: 'special-guardianship',
  },
  { code: 'E48', label: 'Special guardianship to other carer, other', group: 'special-guardianship' },
  { code: 'E41', label: 'Child arrangements order', group: 'child-arrangements' },
  { code: 'E4A', label: 'Returned home, planned', group: 'home' },
  { code: 'E4B', label: 'Returned home, unplanned', group: 'home' },
  {
    code: 'E13',
    label: 'To live with a parent, relative or other person without parental responsibility',
    group: 'home-like',
  },
  { code: 'E5', label: 'Independent living with formal support', group: 'independence' },
  { code: 'E6', label: 'Independent living without formal support', group: 'independence' },
  { code: 'E17', label: 'Aged 18 or over and stayed with current carers', group: 'remained' },
  { code: 'E7', label: 'Residential care funded by adult services', group: 'adult-services' },
  { code: 'E9', label: 'Sentenced to custody', group: 'justice' },
  { code: 'E14', label: 'Remand ended', group: 'justice' },
  { code: 'E3', label: 'Care taken over by another authority', group: 'transfer' },
  { code: 'E15', label: 'Age assessed as 18 or over', group: 'other' },
  { code: 'E16', label: 'Moved abroad', group: 'other' },
  { code: 'E2', label: 'Died', group: 'died' },
  { code: 'E8', label: 'Ceased for any other reason', group: 'other' },
]);

export const reasonCeasedGroupOf = (reason: string): string =>
  reasonsCeased.codes.get(reason as 'E8')?.group ?? 'other';
