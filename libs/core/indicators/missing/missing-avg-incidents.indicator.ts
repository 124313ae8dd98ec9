import { perOne } from '../../counting/definition.js';
import { incidentsPerChild } from '../../counting/unit.js';
import {
  childrenInPeriod,
  forEachScope,
  incidentDimensions,
  incidentsOpenInPeriod,
  missingSource,
} from './absence-scope.js';

export const missingAvgIncidents = forEachScope((scope) =>
  perOne({
    id: `cla-${scope.prefix}-avg-incidents`,
    title: `Average incidents per child ${scope.words}`,
    says: 'Incidents with any day in the period, per child with such an incident.',
    better: 'lower',
    source: missingSource,
    notes: ['The mean hides the few children who go again and again: see the share more than once.'],
    counts: incidentsPerChild,
    over: incidentsOpenInPeriod(scope),
    per: childrenInPeriod(scope),
    by: incidentDimensions,
  }),
);
