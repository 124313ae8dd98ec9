import { addDays, day, type Day } from '../kernel/day.js';
import type { TermDates } from '../calendar/school-days.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { inOrderOfWriting } from './standing-events.js';

type Published = RecordedEvent<'caretally.term-dates-published.v1'>;

/** A school term as published. */
export interface Term extends TermDates {
  readonly because: RecordedEvent;
}

/**
 * The terms of an authority in order. The publication of a term that was written down last counts. One that overlaps another stands aside
 * and is a finding: which of the two a meeting belongs to, nobody could say.
 */
export const termsOf = (events: readonly Published[], findings: Findings): readonly Term[] => {
  reportUndatedRivals(events, findings);
  const latest = new Map(events.toSorted(inOrderOfWriting).map((event) => [event.data.term, event]));
  const terms = [...latest.values()]
    .map(termOf)
    .sort((a, b) => a.from - b.from || (a.term < b.term ? -1 : 1));
  return terms.reduce<readonly Term[]>((kept, term) => {
    const before = kept.at(-1);
    if (!before || term.from > before.to) return [...kept, term];
    findings.add(
      'terms-overlap',
      term.from,
      `term ${term.term} begins before term ${before.term} ends: it is left out until one of the two is published again with other dates`,
      [before.because, term.because],
    );
    return kept;
  }, []);
};

const isUndated = ({ time, recordedTime }: RecordedEvent): boolean =>
  time === undefined && recordedTime === undefined;

/** Without an instant nobody can say which of two publications is the later one. */
const reportUndatedRivals = (events: readonly Published[], findings: Findings): void => {
  for (const term of new Set(events.map(({ data }) => data.term))) {
    const rivals = events.filter(({ data }) => data.term === term);
    if (rivals.length < 2 || !rivals.some(isUndated)) continue;
    findings.add(
      'term-published-twice',
      undefined,
      `term ${term} is published ${rivals.length} times and not every one says when: set recordedtime, or correct the first with the second`,
      rivals,
    );
  }
};

const termOf = (event: Published): Term => ({
  term: event.data.term,
  from: day(event.data.from),
  to: day(event.data.to),
  closures: event.data.closures.map(({ from, to }) => ({ from: day(from), to: day(to) })),
  because: event,
});

/** The first day of the term after one, where it has been published. */
export const startOfNextTerm = (terms: readonly Term[], { to }: Term): Day | undefined =>
  terms.find(({ from }) => from >= addDays(to, 1))?.from;
