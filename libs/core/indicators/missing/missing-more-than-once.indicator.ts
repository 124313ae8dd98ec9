import { percentOf } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import { childrenInPeriod, forEachScope, missingSource, moreThanOnceInPeriod } from './absence-scope.js';

export const missingMoreThanOnce = forEachScope((scope) =>
  percentOf({
    id: `cla-${scope.prefix}-more-than-once`,
    title: `Of children ${scope.words}, those more than once`,
    says: 'Of the children with an incident on any day of the period, those with two or more.',
    better: 'lower',
    source: missingSource,
    counts: children,
    over: moreThanOnceInPeriod(scope),
    per: childrenInPeriod(scope),
  }),
);
