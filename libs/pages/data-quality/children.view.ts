import { toCursor } from '../../shell/http/cursor.js';
import type { FindingCount } from '../../shell/figures/findings/finding-counts.query.js';
import type { FindingsPage } from '../../shell/figures/findings/findings.query.js';
import type { ParkedChild } from '../../shell/figures/findings/parked.query.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { hrefs } from '../frame/hrefs.js';
import { freshnessOf } from '../status/heard.js';
import { kindInWords } from './wrong-in-words.js';

export interface ContradictionsView {
  readonly title: string;
  readonly says: string;
  readonly freshness: string;
  readonly rows: readonly {
    readonly child: string;
    readonly href: string;
    readonly on: string;
    readonly detail: string;
  }[];
  readonly nextHref: string | undefined;
}

export interface NotCountedView {
  readonly title: string;
  readonly says: string;
  readonly rows: readonly {
    readonly child: string;
    readonly href: string;
    readonly since: string;
    readonly why: string;
  }[];
}

/** Every contradiction of one kind, with the child it is about. */
export const contradictionsView = (
  { kind, findings, children }: FindingCount,
  { items, next }: FindingsPage,
  countedTo: string | null,
): ContradictionsView => ({
  title: kindInWords(kind),
  says: `${counted(findings, 'contradiction')} in the records of ${counted(children, 'child', 'children')}. Records are shown as they are and never repaired here: correct them where they were written.`,
  freshness: freshnessOf(countedTo),
  rows: items.map(({ child, on, detail }) => ({
    ...{ child, detail, href: hrefs.child(child), on: on === null ? 'about no day' : dateInWords(on) },
  })),
  nextHref: next && hrefs.contradictions(kind, { after: toCursor(next) }),
});

/** Children whose events could not be folded. */
export const notCountedView = (parked: readonly ParkedChild[]): NotCountedView => ({
  title: 'Children who could not be counted',
  says: `${counted(parked.length, 'child', 'children')}. Figures show each as they were before the event that could not be understood; all others are counted. Whoever runs CareTally should be told.`,
  rows: parked.map(({ child, parkedAt, reason }) => ({
    ...{ child, href: hrefs.child(child), since: instantInWords(parkedAt), why: reason },
  })),
});
