import { childDimensions } from '../../counting/child-dimensions.js';
import { countAtDate, lengthsOf } from '../../counting/definition.js';
import { children } from '../../counting/unit.js';
import { absentAtDate, forEachScope, missingSource } from './absence-scope.js';

export const missingAtDate = forEachScope((scope) =>
  countAtDate({
    id: `cla-${scope.prefix}-at-date`,
    title: `Children ${scope.words} at the close of a date`,
    says: 'Distinct children with an incident that began on or before the date and had not ended by its close.',
    better: 'lower',
    source: missingSource,
    counts: children,
    population: absentAtDate(scope).criteria.population,
    companions: { longestSoFar: { of: lengthsOf('open', ...scope.kinds), part: 'longest' } },
    by: childDimensions,
  }),
);
