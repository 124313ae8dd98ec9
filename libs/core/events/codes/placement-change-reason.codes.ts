import { codeList } from './code-list.js';

/** Why a placement ended. It stands on the row that ends, so on the event that ended it. */
export const placementChangeReasons = codeList('REASON_PLACE_CHANGE', [
  { code: 'CARPL', label: 'Change to or implementation of the care plan' },
  { code: 'CLOSE', label: 'Carer resigned or provision closed' },
  { code: 'ALLEG', label: 'Allegation' },
  { code: 'STAND', label: 'Concern about standards of care' },
  { code: 'APPRR', label: 'Approval removed' },
  { code: 'CREQB', label: "Carer asked for it to end because of the child's behaviour" },
  { code: 'CREQO', label: 'Carer asked for it to end, other reason' },
  { code: 'CHILD', label: 'Child asked for it to end' },
  { code: 'LAREQ', label: 'Authority asked for it to end' },
  { code: 'PLACE', label: 'Status of the placement only, same carer' },
  { code: 'CUSTOD', label: 'Custody arrangement' },
  { code: 'OTHER', label: 'Other' },
]);
