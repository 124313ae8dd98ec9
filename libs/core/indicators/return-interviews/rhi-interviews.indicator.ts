import { childDimensions } from '../../counting/child-dimensions.js';
import { asked, counted, countInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import {
  independence,
  interviewerRole,
  interviewsHeld,
} from '../../counting/items/return-interview.items.js';
import { childrenWith, each } from '../../counting/reading.js';
import { interviews } from '../../counting/unit.js';
import { source } from './after-return.js';

const id = 'rhi-interviews';
const askInterview = askOf(interviewsHeld);

/** Not known where none of its incidents is on the record: then it may be the interview of another child. */
const aboutCare = askInterview(
  'it is about at least one incident of being missing or away in care',
  ({ incidents }, { returnInterviews: { idsInCare, idsRecorded } }) =>
    incidents.some((incident) => idsInCare.has(incident))
      ? true
      : incidents.some((incident) => idsRecorded.has(incident))
        ? false
        : undefined,
);
const wasIndependent = askInterview('it was held by an independent person', ({ independent }) => independent);

const independent = counted(
  each(interviewsHeld).startedInPeriod,
  asked(`${id}/independent`, { population: [aboutCare], numerator: [wasIndependent] }),
);
const withChildren = counted(
  childrenWith(interviewsHeld).startedInPeriod,
  asked(`${id}/children`, { population: [aboutCare] }),
);

export const rhiInterviews = countInPeriod({
  id,
  title: 'Return interviews held',
  says: 'Return interviews held in the period, each once, however many incidents it was about. Distinct children interviewed stand beside it.',
  better: 'neither',
  source,
  notes: [
    'Placed by the day of the interview. It can therefore not be put over incidents, which are placed by the day of return.',
    'An interview about incidents that are not on the record of the child is shown as unknown and not counted; one about an incident before or after care is not of this count.',
  ],
  counts: interviews,
  read: each(interviewsHeld).startedInPeriod,
  population: [aboutCare],
  companions: {
    independent: { of: independent, part: 'numerator' },
    childrenInterviewed: { of: withChildren, part: 'numerator' },
  },
  by: [interviewerRole, independence, ...childDimensions],
});
