import { fallingDueIn, fallingDueStages } from './falling-due.js';
import { queue } from './queue.js';

const daysBefore = 14;

export const healthAssessments = queue({
  id: 'health-assessments',
  title: 'Health assessments of looked-after children due',
  says: 'Health assessments that are overdue or due within the next 14 days. An assessment leaves the list when it is completed or care ends; one refused is still due.',
  source: 'Promoting the health and wellbeing of looked-after children (2022)',
  stages: fallingDueStages(daysBefore),
  clock: 'days',
  ...fallingDueIn(
    ({ health }) => health.cycles,
    { initial: 'Initial health assessment', review: 'Review health assessment' },
    daysBefore,
  ),
});
