import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import { lookedAfterAndOfPepAge, missedTermsRunning } from './pep-spans.js';
import { pepSource } from './termly-peps.js';

const id = 'pep-consecutive-missed';
const population = [lookedAfterAndOfPepAge];

export const pepConsecutiveMissed = shareAtDate({
  id,
  title: 'Children missing personal education plans in two or more terms running',
  says: 'Of the children looked after on the date at an age at which a plan is owed, those of whom no meeting was held in either of the last two terms in which a plan fell due. The same for three terms stands beside it.',
  kind: 'stock',
  better: 'lower',
  source: pepSource,
  notes: [
    'A term is missed from the day after its last day. Terms cancelled or not required are passed over; terms of an earlier period of care do not count.',
    'A meeting held ends the run when its own term is over: nothing repairs the terms before it.',
  ],
  counts: children,
  population,
  numerator: [missedTermsRunning(2)],
  companions: {
    threeOrMore: {
      of: standing(`${id}/3`, { population, numerator: [missedTermsRunning(3)] }),
      part: 'numerator',
    },
  },
  by: childDimensions,
});
