import { nightsInPeriod, nightsOf } from '../../counting/definition.js';
import { periodsOfCare } from '../../counting/items/care.items.js';
import { forEachScope, incidentDimensions, missingSource } from './absence-scope.js';

export const missingNights = forEachScope((scope) =>
  nightsInPeriod({
    id: `cla-${scope.prefix}-nights`,
    title: `Nights ${scope.words} in the period`,
    says: 'Nights of the period on which a child was so at the close of the day. Additive over time.',
    better: 'lower',
    source: missingSource,
    of: scope.kinds,
    companions: { nightsInCare: { of: nightsOf(periodsOfCare), part: 'numerator' } },
    by: incidentDimensions,
  }),
);
