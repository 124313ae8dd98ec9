import { codeList } from './code-list.js';

/** Main reason for being looked after, fixed for a whole period of care. */
export const categoriesOfNeed = codeList('CIN', [
  { code: 'N1', label: 'Abuse or neglect' },
  { code: 'N2', label: "Child's disability" },
  { code: 'N3', label: "Parent's illness or disability" },
  { code: 'N4', label: 'Family in acute stress' },
  { code: 'N5', label: 'Family dysfunction' },
  { code: 'N6', label: 'Socially unacceptable behaviour' },
  { code: 'N7', label: 'Low income' },
  { code: 'N8', label: 'Absent parenting' },
]);
