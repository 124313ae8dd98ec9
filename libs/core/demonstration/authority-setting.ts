import type { Terms } from '../calendar/school-days.js';
import { addMonths, dayOf, isoDate, type Day } from '../kernel/day.js';
import type { Entry } from './cloud-event.js';
import type { Happening } from './happening.js';
import type { Span } from './lives.js';
import { earlyOnFirstDay } from './population.js';
import { septemberOf } from './school-years.js';
import { clusters } from './schools.js';

/**
 * What holds for the whole authority: clusters of schools, terms, and one rule that it changed. All of it is said at the
 * start, for what children are owed depends on it, and a change means counting them again.
 */
export const settingEntries = (span: Span, terms: Terms, authority: string): readonly Entry[] => {
  const told = [
    ...clusters.map((cluster) => ({
      id: `cluster-${cluster.cluster}`,
      happening: published(cluster, span.from),
    })),
    ...terms.map((term) => ({ id: `term-${term.term}`, happening: termPublished(term) })),
    { id: 'policy-1', happening: policySet(span) },
  ];
  const subject = `authority/${authority}`;
  return told.map((each) => ({ ...each, subject, recordedAt: earlyOnFirstDay(span) }));
};

const termPublished = ({ term, from, to, closures }: Terms[number]): Happening => ({
  type: 'caretally.term-dates-published.v1',
  day: from,
  data: {
    term,
    from: isoDate(from),
    to: isoDate(to),
    closures: closures.map((closed) => ({ from: isoDate(closed.from), to: isoDate(closed.to) })),
  },
});

const published = ({ cluster, name, schools }: (typeof clusters)[number], on: Day): Happening => ({
  type: 'caretally.school-cluster-published.v1',
  day: on,
  data: {
    cluster,
    name,
    schools: schools.map((school) => ({ urn: school.urn, name: school.name })),
    on: isoDate(on),
  },
});

/** From the September before last: plans of starts before it are reckoned in working days still. */
const policySet = ({ to }: Span): Happening => {
  const from = dayOf(septemberOf(addMonths(to, -12)), 9, 1);
  return {
    type: 'caretally.policy-set.v1',
    day: from,
    data: {
      policy: 'first-pep-counts-in',
      value: 'school-days',
      from: isoDate(from),
      because: 'a first plan cannot be held while schools are closed (made up)',
    },
  };
};
