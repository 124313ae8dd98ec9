import { periodsOfCare } from '../../counting/items/care.items.js';
import { categoryOfNeed, ethnicity, sex, uasc } from '../../counting/child-dimensions.js';
import { countInPeriod } from '../../counting/definition.js';
import { childrenWith } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';

export const duringPeriod = countInPeriod({
  id: 'cla-during-period',
  title: 'Children looked after at any time in the period',
  says: 'Distinct children with at least one looked-after day in the period, short breaks apart.',
  better: 'neither',
  source: 'Explore Education Statistics, children looked after at any time in the year',
  notes: ['A child whose care ended on the first day of the period (DEC) was not looked after in it.'],
  counts: children,
  read: childrenWith(periodsOfCare).openInPeriod,
  by: [sex, ethnicity, uasc, categoryOfNeed],
});
