import { childDimensions } from '../../counting/child-dimensions.js';
import { shareAtDate, standing } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import { forEachScope, frequentCriteria, missingSource } from './absence-scope.js';

export const missingFrequent = forEachScope((scope) =>
  shareAtDate({
    id: `cla-${scope.prefix}-frequent`,
    version: '2',
    title: `Children frequently ${scope.words}`,
    says: 'Of the children looked after on the date, those with at least as many incidents that began in the days to it as the policy in force on the date asks for: 3 in 30 days unless set. The same for the longer look back, 90 days unless set, stands beside it.',
    kind: 'stock',
    better: 'lower',
    source: `${missingSource}; threshold: a named choice, no national one was found`,
    notes: [
      'Policies frequently-missing-starts, frequently-missing-days and frequently-missing-long-days. Each day is told by the values in force on it, wherever the incidents began.',
      'The companion keeps its name where the authority has set a longer look back of other than 90 days.',
    ],
    counts: children,
    ...frequentCriteria(scope, 'short'),
    companions: {
      frequentIn90Days: {
        of: standing(`cla-${scope.prefix}-frequent/long`, frequentCriteria(scope, 'long')),
        part: 'numerator',
      },
    },
    by: childDimensions,
  }),
);
