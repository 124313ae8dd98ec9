import { lookedAfter } from '../../counting/asked-of-children.js';
import { childDimensions } from '../../counting/child-dimensions.js';
import { countAtDate } from '../../counting/definition.js';
import { ask } from '../../counting/question.js';
import { children } from '../../counting/unit.js';

/** The stock: UASC, placed with parents, placed for adoption, remanded and missing children are all in it. */
export const numberAtDate = countAtDate({
  id: 'cla-number-at-date',
  title: 'Children looked after on a date',
  says: 'Distinct children with an open period of care at the close of the day, short breaks (LS V3, V4) apart.',
  better: 'neither',
  source: 'SSDA903; Explore Education Statistics, children looked after',
  notes: [
    'A child whose care ended on the day (DEC) is not counted on that day.',
    'A child is not counted from the 18th birthday, even where no end was recorded, except LS V2 in PLACE K2.',
  ],
  counts: children,
  population: [ask('looked after at the close of the day', lookedAfter)],
  by: childDimensions,
});
