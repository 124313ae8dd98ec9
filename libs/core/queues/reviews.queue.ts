import { fallingDueIn, fallingDueStages } from './falling-due.js';
import { queue } from './queue.js';

const daysBefore = 14;

export const reviews = queue({
  id: 'reviews',
  title: 'Looked-after reviews due',
  says: 'Reviews of looked-after children that are overdue or due within the next 14 days. A review leaves the list when it is held or care ends.',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
  stages: fallingDueStages(daysBefore),
  clock: 'days',
  ...fallingDueIn(
    ({ reviews }) => reviews.cycles,
    {
      first: 'First looked-after review',
      second: 'Second looked-after review',
      later: 'Looked-after review',
    },
    daysBefore,
  ),
});
