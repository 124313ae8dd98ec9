import {
  age,
  changeReason,
  placementEntered,
  placementLeft,
  placementMoves as moveItems,
  planned,
} from '../../counting/items/placement.items.js';
import { ageBand, ethnicity, provider, sex, team, worker } from '../../counting/child-dimensions.js';
import { counted, countInPeriod } from '../../counting/definition.js';
import { childrenWith, each } from '../../counting/reading.js';
import { moves } from '../../counting/unit.js';

export const placementMoves = countInPeriod({
  id: 'cla-placement-moves',
  title: 'Placement moves in the period',
  says: 'Changes of carer inside a period of care with their first day in the period; the age is that on the day of the move.',
  better: 'lower',
  source: 'Local measure on SSDA903 episode rules',
  notes: [
    'Entering care is no move; nor are temporary stays, same-carer changes or changes of legal status.',
  ],
  counts: moves,
  read: each(moveItems).startedInPeriod,
  companions: { children: { of: counted(childrenWith(moveItems).startedInPeriod), part: 'numerator' } },
  by: [
    age,
    ageBand,
    sex,
    ethnicity,
    placementLeft,
    placementEntered,
    changeReason,
    planned,
    provider,
    team,
    worker,
  ],
});
