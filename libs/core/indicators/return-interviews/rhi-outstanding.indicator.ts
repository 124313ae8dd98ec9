import { childDimensions } from '../../counting/child-dimensions.js';
import { counted, countOpenAtDate } from '../../counting/definition.js';
import { incidentKind, outstandingInterviews } from '../../counting/items/return-interview.items.js';
import { delay } from '../../counting/length-dimensions.js';
import { childrenWith, each } from '../../counting/reading.js';
import { incidents } from '../../counting/unit.js';
import { source } from './after-return.js';

export const rhiOutstanding = countOpenAtDate({
  id: 'rhi-outstanding',
  title: 'Return interviews outstanding',
  says: 'Incidents after which the hours for the return interview were over and none had been held at the close of the date. The children they are of stand beside it.',
  better: 'lower',
  source,
  notes: [
    'A refusal leaves it outstanding until somebody holds it. It ends when it is held or when care ends.',
    'Inside the hours it is not outstanding yet. The delay is in days since the one on which the hours were over; age, team and placement are those of that day.',
  ],
  counts: incidents,
  read: each(outstandingInterviews).openInPeriod,
  companions: {
    children: { of: counted(childrenWith(outstandingInterviews).openInPeriod), part: 'numerator' },
  },
  by: [delay, incidentKind, ...childDimensions],
});
