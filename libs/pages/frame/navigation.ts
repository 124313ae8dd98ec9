import { hrefs } from './hrefs.js';
import { seesChildren, seesFigures, seesOperations, type PersonRole } from '../people/person-roles.js';
import { hasOneOf, type Visitor } from '../people/visitor.js';

/** A page that the frame leads to. */
export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

interface Entry {
  readonly text: string;
  readonly href: string;
  readonly for: readonly PersonRole[];
}

const entries: readonly Entry[] = [
  { text: 'My teams', href: hrefs.teams, for: seesChildren },
  { text: 'Lists', href: hrefs.queues, for: seesChildren },
  { text: 'Return interviews', href: hrefs.returnInterviews, for: seesChildren },
  { text: 'PEPs by school', href: hrefs.schools(), for: seesChildren },
  { text: 'Missing', href: hrefs.missing, for: seesFigures },
  { text: 'Scorecard', href: hrefs.scorecard, for: seesFigures },
  { text: 'Data quality', href: hrefs.dataQuality, for: seesOperations },
  { text: 'Imports', href: hrefs.imports, for: seesOperations },
  { text: 'Access log', href: hrefs.accessLog, for: ['manager', 'operator'] },
  { text: 'Status', href: hrefs.status, for: seesOperations },
];

const isAt = (url: string, href: string): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  return path === href || path.startsWith(`${href}/`);
};

/** Only what is open to them: a link that would be refused is none. */
export const navigationFor = (visitor: Visitor, url: string): readonly NavigationItem[] =>
  entries
    .filter((entry) => hasOneOf(visitor, entry.for))
    .map(({ text, href }) => ({ text, href, current: isAt(url, href) }));
