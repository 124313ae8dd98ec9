import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import {
  forEachScope,
  frequentAtDate,
  frequentDays,
  frequentLongDays,
  frequentStarts,
  missingSource,
} from './absence-scope.js';

export const missingFrequent = forEachScope((scope) =>
  shareAtDate({
    id: `cla-${scope.prefix}-frequent`,
    title: `Children frequently ${scope.words}`,
    says: `Of the children looked after on the date, those with at least ${frequentStarts} incidents that began in the ${frequentDays} days to it. The same for ${frequentLongDays} days stands beside it.`,
    kind: 'stock',
    better: 'lower',
    source: `${missingSource}; threshold: a named choice, no national one was found`,
    counts: children,
    ...frequentAtDate(scope, frequentDays).criteria,
    numerator: frequentAtDate(scope, frequentDays).criteria.numerator ?? [],
    companions: {
      frequentIn90Days: { of: frequentAtDate(scope, frequentLongDays), part: 'numerator' },
    },
    by: childDimensions,
  }),
);
