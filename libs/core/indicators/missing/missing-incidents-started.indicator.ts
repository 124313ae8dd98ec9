import { countInPeriod } from '../../counting/definition.js';
import { each } from '../../counting/reading.js';
import { incidents } from '../../counting/unit.js';
import { forEachScope, incidentDimensions, missingSource } from './absence-scope.js';

export const missingIncidentsStarted = forEachScope((scope) =>
  countInPeriod({
    id: `cla-${scope.prefix}-incidents-started`,
    title: `Incidents of being ${scope.words} that began in the period`,
    says: 'Incidents whose first day is in the period. Additive over time.',
    better: 'lower',
    source: missingSource,
    counts: incidents,
    read: each(...scope.kinds).startedInPeriod,
    by: incidentDimensions,
  }),
);
