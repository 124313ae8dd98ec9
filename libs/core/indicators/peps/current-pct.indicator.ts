import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import { aDeadlineHasPassed, hasAnUpToDatePlan, lookedAfterAndOfPepAge } from './pep-spans.js';
import { pepSource } from './termly-peps.js';

/** Has no cliff at the start of a term: the plan of the last term is up to date until this one's is due. */
export const pepCurrentPct = shareAtDate({
  id: 'pep-current-pct',
  title: 'Children with an up-to-date personal education plan',
  says: 'Of the children looked after on the date of whom a plan has fallen due, those with a plan signed off for this term, or for the last term while the deadline of this one has not passed.',
  kind: 'stock',
  better: 'higher',
  source: pepSource,
  notes: [
    'A deadline has passed from the day after it; between terms it is the one of the term just over.',
    'Children with no deadline behind them in this period of care, of a first plan or of a term, are left out until there is one.',
    'A plan signed off late is up to date from the day it is signed. A term in which none is required is passed over.',
  ],
  counts: children,
  population: [lookedAfterAndOfPepAge, aDeadlineHasPassed],
  numerator: [hasAnUpToDatePlan],
  by: childDimensions,
});
