import { codeList } from './code-list.js';

/** From the 2024-25 return; 1 and 2 of earlier returns are M and F. */
export const sexes = codeList('SEX', [
  { code: 'M', label: 'Male' },
  { code: 'F', label: 'Female' },
  { code: 'U', label: 'Unknown' },
]);
