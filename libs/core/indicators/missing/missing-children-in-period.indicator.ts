import { countInPeriod } from '../../counting/definition.js';
import { childrenWith } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';
import {
  absentAtDate,
  forEachScope,
  incidentDimensions,
  incidentsOpenInPeriod,
  incidentsStarted,
  missingSource,
  moreThanOnceInPeriod,
  nightsInPeriodOf,
} from './absence-scope.js';

/** Fifteen what? Children, with incidents, nights and missing now beside them. */
export const missingChildrenInPeriod = forEachScope((scope) =>
  countInPeriod({
    id: `cla-${scope.prefix}-children-in-period`,
    title: `Children ${scope.words} at any time in the period`,
    says: `Distinct children with an incident on any day of the period on which they were looked after. Incidents, nights and those ${scope.words} at the close of the last day stand beside it.`,
    better: 'lower',
    source: missingSource,
    notes: [
      'Never additive: a child counts in every month an incident touches, and once in the year.',
      'The day found counts; the day care ended does not.',
      'Better recording raises it.',
    ],
    counts: children,
    read: childrenWith(...scope.kinds).openInPeriod,
    companions: {
      incidentsOpen: { of: incidentsOpenInPeriod(scope), part: 'numerator' },
      incidentsStarted: { of: incidentsStarted(scope), part: 'numerator' },
      missingNow: { of: absentAtDate(scope), part: 'numerator' },
      nights: { of: nightsInPeriodOf(scope), part: 'numerator' },
      moreThanOnce: { of: moreThanOnceInPeriod(scope), part: 'numerator' },
    },
    by: incidentDimensions,
  }),
);
