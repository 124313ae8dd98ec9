import { localIdOf, type EventType, type RecordedEvent } from '../events/recorded-event.js';
import { dayOfWhen, type When } from '../events/when.js';

/**
 * The events of a history that stand: neither replaced (`corrects`) nor withdrawn, each once, in an order that depends
 * on what they say and never on when they arrived. That order is what makes every fold a function of a set.
 *
 * Withdrawing a correction withdraws the fact: the event it had replaced does not come back (docs/decisions/0006).
 * A withdrawal may itself be withdrawn; then what it withdrew stands again.
 */
export const standingEvents = (history: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const unique = [...history].sort(inOrderOfContent).filter(isFirstOfItsKey);
  if (unique.every(standsAlone)) return unique;
  const corrections = correctionsByTarget(unique);
  const withdrawals = withdrawalsByTarget(unique);
  return unique
    .filter((event) => event.type !== 'caretally.event-withdrawn.v1')
    .filter((event) => isLatestOfItsCorrections(event, corrections))
    .filter((event) => !corrections.has(keyOf(event.source, event.id)))
    .filter((event) => !isWithdrawn(event, withdrawals, new Set()));
};

/** Those of them that are about the child of these local ids: without ids, all. */
export const standingEventsOf = (
  history: readonly RecordedEvent[],
  ids: readonly string[] | undefined,
): readonly RecordedEvent[] => {
  const events = standingEvents(history);
  return ids === undefined || events.every(({ subject }) => ids.includes(localIdOf(subject)))
    ? events
    : events.filter(({ subject }) => ids.includes(localIdOf(subject)));
};

/** One key is one content for ever, so that what was repeated has come to stand next to itself. */
const isFirstOfItsKey = (
  { source, id }: RecordedEvent,
  place: number,
  ordered: readonly RecordedEvent[],
): boolean => {
  const before = ordered[place - 1];
  return !(before?.id === id && before.source === source);
};

const keyOf = (source: string, id: string): string => `${source} ${id}`;

const standsAlone = (event: RecordedEvent): boolean =>
  event.corrects === undefined && event.type !== 'caretally.event-withdrawn.v1';

const gathered = (
  events: readonly RecordedEvent[],
  targetOf: (event: RecordedEvent) => string | undefined,
): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const byTarget = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const target = targetOf(event);
    if (target === undefined) continue;
    const key = keyOf(event.source, target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), event]);
  }
  return byTarget;
};

const correctionsByTarget = (events: readonly RecordedEvent[]) => gathered(events, (event) => event.corrects);

const withdrawalsByTarget = (events: readonly RecordedEvent[]) =>
  gathered(events, (event) =>
    event.type === 'caretally.event-withdrawn.v1' ? event.data.withdraws : undefined,
  );

/** Two corrections of one event: the one written down last stands (by what it says, never by arrival). */
const isLatestOfItsCorrections = (
  event: RecordedEvent,
  corrections: ReadonlyMap<string, readonly RecordedEvent[]>,
): boolean => {
  if (event.corrects === undefined) return true;
  const rivals = corrections.get(keyOf(event.source, event.corrects)) ?? [];
  return rivals.every((rival) => rival === event || inOrderOfWriting(rival, event) < 0);
};

const isWithdrawn = (
  event: RecordedEvent,
  withdrawals: ReadonlyMap<string, readonly RecordedEvent[]>,
  asked: ReadonlySet<RecordedEvent>,
): boolean =>
  (withdrawals.get(keyOf(event.source, event.id)) ?? []).some(
    // A circle of withdrawals withdraws all of it: nobody can say which of them was meant.
    (withdrawal) =>
      asked.has(withdrawal) || !isWithdrawn(withdrawal, withdrawals, new Set([...asked, event])),
  );

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Instants come with many offsets, so they are compared as instants, not as texts. */
const instantOf = (text: string | undefined): number => (text === undefined ? 0 : Date.parse(text));

/** By when the source wrote it down, or when it happened; never by when it arrived. */
export const inOrderOfWriting = (a: RecordedEvent, b: RecordedEvent): number =>
  instantOf(a.recordedTime ?? a.time) - instantOf(b.recordedTime ?? b.time) || compareTexts(a.id, b.id);

/** The day the law counts in, where the event has one; events without come first. */
export const dayTextOf = (event: RecordedEvent): string => {
  if ('on' in event.data && event.data.on !== undefined) return event.data.on;
  return 'at' in event.data ? dayOfInstant(event, event.data) : '';
};

const daysOfInstants = new WeakMap<RecordedEvent, string>();

/** An event is looked at many times while it is sorted, and asking the clock of London takes longer than all of it. */
const dayOfInstant = (event: RecordedEvent, data: When): string => {
  const known = daysOfInstants.get(event) ?? dayOfWhen(data) ?? '';
  daysOfInstants.set(event, known);
  return known;
};

/** Within a day: what ends comes before what begins, what begins before what changes. */
const rankWithinDay: Readonly<Record<EventType, number>> = {
  'caretally.child-registered.v1': 0,
  'caretally.records-linked.v1': 1,
  'caretally.records-unlinked.v1': 2,
  'caretally.population-estimate-published.v1': 3,
  'caretally.school-cluster-published.v1': 4,
  'caretally.term-dates-published.v1': 5,
  'caretally.bank-holidays-published.v1': 6,
  'caretally.policy-set.v1': 7,
  'caretally.case-allocated.v1': 8,
  'caretally.child-ceased-to-be-looked-after.v1': 9,
  'caretally.child-became-looked-after.v1': 10,
  'caretally.placement-changed.v1': 11,
  'caretally.legal-status-changed.v1': 12,
  'caretally.missing-incident-started.v1': 13,
  'caretally.missing-incident-reclassified.v1': 14,
  'caretally.missing-incident-ended.v1': 15,
  'caretally.return-interview-not-required.v1': 16,
  'caretally.return-interview-offered.v1': 17,
  'caretally.return-interview-accepted.v1': 18,
  'caretally.return-interview-refused.v1': 19,
  'caretally.return-interview-completed.v1': 20,
  'caretally.pep-not-required.v1': 21,
  'caretally.pep-initiated.v1': 22,
  'caretally.pep-meeting-held.v1': 23,
  'caretally.pep-submitted.v1': 24,
  'caretally.pep-quality-rated.v1': 25,
  'caretally.pep-returned-for-correction.v1': 26,
  'caretally.pep-signed-off.v1': 27,
  'caretally.pathway-needs-assessment-completed.v1': 28,
  'caretally.pathway-plan-completed.v1': 29,
  'caretally.pathway-plan-reviewed.v1': 30,
  'caretally.care-plan-approved.v1': 31,
  'caretally.care-plan-reviewed.v1': 32,
  'caretally.looked-after-review-held.v1': 33,
  'caretally.child-visited.v1': 34,
  'caretally.health-assessment-completed.v1': 35,
  'caretally.queue-meeting-opened.v1': 36,
  'caretally.promise-made.v1': 37,
  'caretally.promise-carried-forward.v1': 38,
  'caretally.promise-answered.v1': 39,
  'caretally.escalation-raised.v1': 40,
  'caretally.escalation-answered.v1': 41,
  'caretally.queue-meeting-closed.v1': 42,
  'caretally.event-withdrawn.v1': 43,
};

const inOrderOfContent = (a: RecordedEvent, b: RecordedEvent): number =>
  compareTexts(dayTextOf(a), dayTextOf(b)) ||
  rankWithinDay[a.type] - rankWithinDay[b.type] ||
  instantOf(a.time) - instantOf(b.time) ||
  instantOf(a.recordedTime) - instantOf(b.recordedTime) ||
  compareTexts(a.source, b.source) ||
  compareTexts(a.id, b.id);

/** The events of one type, in order, typed as such. */
export const ofType = <Type extends EventType>(
  events: readonly RecordedEvent[],
  type: Type,
): readonly RecordedEvent<Type>[] =>
  events.filter((event) => event.type === type) as unknown as RecordedEvent<Type>[];
