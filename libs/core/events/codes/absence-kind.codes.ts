import { codeList } from './code-list.js';

export const absenceKinds = codeList('MISSING', [
  { code: 'M', label: 'Missing: not where expected and whereabouts unknown' },
  { code: 'A', label: 'Away from placement without authorisation: whereabouts known or thought known' },
]);
