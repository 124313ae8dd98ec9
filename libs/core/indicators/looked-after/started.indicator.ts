import { recordsThatBegin, startsOfCare } from '../../counting/items/care.items.js';
import { careDimensions } from '../../counting/child-dimensions.js';
import { counted, countInPeriod } from '../../counting/definition.js';
import { each, firstOfEachChild } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';

/** The national rule counts a child once a year, by the first start; local reports count every start. Both are given. */
export const started = countInPeriod({
  id: 'cla-started',
  title: 'Children who started to be looked after in the period',
  says: 'Distinct children with a start in the period, each by the first; all starts stand beside it.',
  better: 'neither',
  source: 'Explore Education Statistics, methodology of children looked after',
  notes: [
    'Leaving short breaks (LS V3 or V4 to another status) is a start on the first day of the other status.',
    'A record that begins inside a period of care is no start; it is shown apart.',
  ],
  counts: children,
  read: firstOfEachChild(startsOfCare).startedInPeriod,
  companions: {
    starts: { of: counted(each(startsOfCare).startedInPeriod), part: 'numerator' },
    recordsBeginningInCare: { of: counted(each(recordsThatBegin).startedInPeriod), part: 'numerator' },
  },
  by: careDimensions,
});
