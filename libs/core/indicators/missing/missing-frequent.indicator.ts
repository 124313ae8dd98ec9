import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import {
  forEachScope,
  frequentCriteria,
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
    ...frequentCriteria(scope, frequentDays),
    companions: {
      frequentIn90Days: {
        of: standing(
          `cla-${scope.prefix}-frequent/${frequentLongDays}-days`,
          frequentCriteria(scope, frequentLongDays),
        ),
        part: 'numerator',
      },
    },
    by: childDimensions,
  }),
);
