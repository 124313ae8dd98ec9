import { codeList } from './code-list.js';

/** How the child took part in a review. */
export const participations = codeList('REVIEW_CODE', [
  { code: 'PN0', label: 'Child aged under 4 at the time of the review' },
  { code: 'PN1', label: 'Attended and spoke for themselves', group: 'took-part' },
  { code: 'PN2', label: 'Attended, views represented by an advocate', group: 'took-part' },
  { code: 'PN3', label: 'Attended, views conveyed without speech', group: 'took-part' },
  { code: 'PN4', label: 'Attended, views not conveyed', group: 'did-not' },
  { code: 'PN5', label: 'Did not attend, briefed an advocate', group: 'took-part' },
  { code: 'PN6', label: 'Did not attend, views conveyed another way', group: 'took-part' },
  { code: 'PN7', label: 'Did not attend, views not conveyed', group: 'did-not' },
]);
