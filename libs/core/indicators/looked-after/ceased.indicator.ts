import {
  agedOut,
  endsOfCare,
  endsWithoutReason,
  reasonCeased,
  reasonCeasedGroup,
} from '../../counting/items/care.items.js';
import { careDimensions } from '../../counting/child-dimensions.js';
import { counted, countInPeriod } from '../../counting/definition.js';
import { each, lastOfEachChild } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';

const told = {
  better: 'neither',
  source: 'Explore Education Statistics, methodology of children looked after; SSDA903 REC',
  notes: [
    'The national rule counts a child once a year, by the last end; all ends stand beside it.',
    'Turning 18 is no REC code: break down by agedOut to see who left on the 18th birthday.',
    'Someone counted here may be looked after again at the end of the period.',
  ],
  counts: children,
  read: lastOfEachChild(endsOfCare).startedInPeriod,
  companions: {
    ceases: { of: counted(each(endsOfCare).startedInPeriod), part: 'numerator' },
    endedWithoutReason: { of: counted(each(endsWithoutReason).startedInPeriod), part: 'numerator' },
  },
} as const;

export const ceased = countInPeriod({
  ...told,
  id: 'cla-ceased',
  title: 'Children who ceased to be looked after in the period',
  says: 'Distinct children whose period of care ended in the period (REC other than X1), each by the last end.',
  by: [...careDimensions, reasonCeased, reasonCeasedGroup, agedOut],
});

export const ceasedByReason = countInPeriod({
  ...told,
  id: 'cla-ceased-by-reason',
  title: 'Children who ceased to be looked after, by why',
  says: 'The children of cla-ceased, meant to be asked by reasonCeased, reasonCeasedGroup or agedOut.',
  by: [reasonCeasedGroup, reasonCeased, agedOut],
});
