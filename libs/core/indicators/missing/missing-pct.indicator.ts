import { counted, percentOf } from '../../counting/definition.js';
import { periodsOfCare } from '../../counting/items/care.items.js';
import { ethnicity, sex, uasc } from '../../counting/child-dimensions.js';
import { childrenWith } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';
import { childrenInPeriod, forEachScope, missingSource } from './absence-scope.js';

export const missingPct = forEachScope((scope) =>
  percentOf({
    id: `cla-${scope.prefix}-pct`,
    title: `Share of looked-after children ${scope.words}`,
    says: `Of the children looked after at any time in the period, those ${scope.words} at any time in it.`,
    better: 'lower',
    source: missingSource,
    counts: children,
    over: childrenInPeriod(scope),
    per: counted(childrenWith(periodsOfCare).openInPeriod),
    by: [sex, ethnicity, uasc],
  }),
);
