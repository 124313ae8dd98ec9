import { fallingDueIn, fallingDueStages } from './falling-due.js';
import { queue } from './queue.js';

const daysBefore = 7;

export const visits = queue({
  id: 'visits',
  title: 'Visits to looked-after children due',
  says: 'Visits that are overdue or due within the next seven days. A visit leaves the list when the child was seen, moves or leaves care; a visit at which the child was not seen takes nothing off it.',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
  stages: fallingDueStages(daysBefore),
  clock: 'days',
  ...fallingDueIn(
    ({ visits }) => visits.cycles,
    { first: 'First visit in the placement', next: 'Visit to the child' },
    daysBefore,
  ),
});
