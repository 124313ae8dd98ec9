import { codeList } from './code-list.js';

export const placementProviders = codeList('PLACE_PROVIDER', [
  { code: 'PR0', label: 'Parent or person with parental responsibility', group: 'parent' },
  {
    code: 'PR1',
    label: 'Own provision, including a regional adoption agency hosted here',
    group: 'in-house',
  },
  { code: 'PR2', label: 'Another authority', group: 'external-public' },
  { code: 'PR3', label: 'Other public body', group: 'external-public' },
  { code: 'PR4', label: 'Private provider', group: 'agency' },
  { code: 'PR5', label: 'Voluntary or third sector provider', group: 'agency' },
]);
