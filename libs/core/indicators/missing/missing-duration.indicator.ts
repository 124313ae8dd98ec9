import { lengthsInPeriod, lengthsOf } from '../../counting/definition.js';
import { forEachScope, incidentDimensions, missingSource } from './absence-scope.js';

export const missingDuration = forEachScope((scope) =>
  lengthsInPeriod({
    id: `cla-${scope.prefix}-duration`,
    title: `How long children were ${scope.words}`,
    says: 'Days from the start to the end of each incident that ended in the period: the median. Those still open at the close of the last day stand beside it, so far.',
    better: 'lower',
    source: missingSource,
    notes: [
      'The numerator is the days in all, the denominator the incidents. An incident within one day is 0 days long.',
      'So far counts the night of the last day: 1 May to the close of 30 June is 61.',
    ],
    of: scope.kinds,
    companions: {
      mean: { of: lengthsOf('ended', ...scope.kinds), part: 'mean' },
      longest: { of: lengthsOf('ended', ...scope.kinds), part: 'longest' },
      stillOpen: { of: lengthsOf('open', ...scope.kinds), part: 'denominator' },
      longestSoFar: { of: lengthsOf('open', ...scope.kinds), part: 'longest' },
    },
    by: incidentDimensions,
  }),
);
