import type { EventType, RecordedEvent } from '../events/recorded-event.js';

/** What one fact is folded from: each type of event about a child feeds one stream, so that what a new one touches is known. */
export const streamOf = {
  'caretally.child-registered.v1': 'identity',
  'caretally.case-allocated.v1': 'allocations',
  'caretally.child-became-looked-after.v1': 'care',
  'caretally.child-ceased-to-be-looked-after.v1': 'care',
  'caretally.placement-changed.v1': 'care',
  'caretally.legal-status-changed.v1': 'care',
  'caretally.missing-incident-started.v1': 'absences',
  'caretally.missing-incident-reclassified.v1': 'absences',
  'caretally.missing-incident-ended.v1': 'absences',
  'caretally.return-interview-not-required.v1': 'interviews',
  'caretally.return-interview-offered.v1': 'interviews',
  'caretally.return-interview-accepted.v1': 'interviews',
  'caretally.return-interview-refused.v1': 'interviews',
  'caretally.return-interview-completed.v1': 'interviews',
  'caretally.pep-not-required.v1': 'peps',
  'caretally.pep-initiated.v1': 'peps',
  'caretally.pep-meeting-held.v1': 'peps',
  'caretally.pep-submitted.v1': 'peps',
  'caretally.pep-quality-rated.v1': 'peps',
  'caretally.pep-returned-for-correction.v1': 'peps',
  'caretally.pep-signed-off.v1': 'peps',
  'caretally.pathway-needs-assessment-completed.v1': 'pathway',
  'caretally.pathway-plan-completed.v1': 'pathway',
  'caretally.pathway-plan-reviewed.v1': 'pathway',
  'caretally.care-plan-approved.v1': 'care-plans',
  'caretally.care-plan-reviewed.v1': 'care-plans',
  'caretally.looked-after-review-held.v1': 'reviews',
  'caretally.child-visited.v1': 'visits',
  'caretally.health-assessment-completed.v1': 'health',
  'caretally.promise-made.v1': 'promises',
  'caretally.promise-carried-forward.v1': 'promises',
  'caretally.promise-answered.v1': 'promises',
  'caretally.escalation-raised.v1': 'promises',
  'caretally.escalation-answered.v1': 'promises',
  'caretally.records-linked.v1': 'record',
  'caretally.records-unlinked.v1': 'record',
  'caretally.event-withdrawn.v1': 'record',
  'caretally.population-estimate-published.v1': 'authority',
  'caretally.bank-holidays-published.v1': 'authority',
  'caretally.term-dates-published.v1': 'authority',
  'caretally.policy-set.v1': 'authority',
  'caretally.school-cluster-published.v1': 'authority',
  'caretally.queue-meeting-opened.v1': 'meetings',
  'caretally.queue-meeting-closed.v1': 'meetings',
} as const satisfies Readonly<Record<EventType, string>>;

export type Stream = (typeof streamOf)[EventType];

export type Streams = ReadonlyMap<Stream, readonly RecordedEvent[]>;

/** Standing events by the stream they feed, each in order. A stream with the same events as before is the same object. */
export const streamsOf = (events: readonly RecordedEvent[], before?: Streams): Streams => {
  const streams = new Map<Stream, RecordedEvent[]>();
  for (const event of events) {
    const stream = streams.get(streamOf[event.type]);
    if (stream) stream.push(event);
    else streams.set(streamOf[event.type], [event]);
  }
  if (!before) return streams;
  return new Map(
    [...streams].map(([name, found]) => {
      const known = before.get(name);
      return [name, known && sameObjects(known, found) ? known : found];
    }),
  );
};

/** Events are read once and kept: the same event is the same object. */
const sameObjects = (a: readonly RecordedEvent[], b: readonly RecordedEvent[]): boolean =>
  a.length === b.length && a.every((event, index) => event === b[index]);
