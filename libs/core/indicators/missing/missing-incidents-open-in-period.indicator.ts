import { incidentEnding } from '../../counting/items/absence.items.js';
import { countInPeriod } from '../../counting/definition.js';
import { each } from '../../counting/reading.js';
import { incidents } from '../../counting/unit.js';
import { forEachScope, incidentDimensions, missingSource } from './absence-scope.js';

export const missingIncidentsOpenInPeriod = forEachScope((scope) =>
  countInPeriod({
    id: `cla-${scope.prefix}-incidents-open-in-period`,
    title: `Incidents of being ${scope.words} at any time in the period`,
    says: 'Incidents with any day in the period, those already open on its first day included (the national rule for a year).',
    better: 'lower',
    source: missingSource,
    notes: ['Not additive: an incident over a month end is in both months.'],
    counts: incidents,
    read: each(...scope.kinds).openInPeriod,
    by: [...incidentDimensions, incidentEnding],
  }),
);
