import { day, type Day } from '../kernel/day.js';
import { localIdOf, type DataOf, type RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';
import { ofType } from './standing-events.js';

/** What somebody said they would do about one row of a queue. Whether it was kept also shows when the row leaves the queue. */
export interface RowPromise {
  readonly promise: string;
  readonly queue: string;
  readonly entry: string;
  readonly meeting: number | undefined;
  readonly owner: string;
  readonly what: string;
  readonly madeOn: Day;
  /** The day promised for, as last carried forward. */
  readonly by: Day;
  readonly carriedForward: readonly { readonly on: Day; readonly by: Day; readonly because: string }[];
  readonly answer:
    { readonly on: Day; readonly kept: boolean; readonly because: string | undefined } | undefined;
  readonly because: readonly RecordedEvent[];
}

export type EscalatedTo = DataOf<'caretally.escalation-raised.v1'>['to'];

/** Something taken further. It stays on its row until it is answered. */
export interface Escalation {
  readonly escalation: string;
  readonly queue: string | undefined;
  readonly entry: string | undefined;
  readonly to: EscalatedTo;
  readonly why: string;
  readonly raisedOn: Day;
  readonly raisedBy: string;
  readonly answer: { readonly on: Day; readonly answer: string; readonly by: string } | undefined;
  readonly because: readonly RecordedEvent[];
}

export interface Promises {
  readonly promises: readonly RowPromise[];
  readonly escalations: readonly Escalation[];
}

/** Folds what was said about a child's rows; for the rows of a pattern, what was said about a school or a provider. */
export const promisesOf = (events: readonly RecordedEvent[], findings: Findings): Promises => {
  const promises = promisesMade(events);
  const escalations = escalationsRaised(events);
  reportStrays(events, promises, escalations, findings);
  return { promises, escalations };
};

const promisesMade = (events: readonly RecordedEvent[]): readonly RowPromise[] => {
  const carried = ofType(events, 'caretally.promise-carried-forward.v1');
  const answered = ofType(events, 'caretally.promise-answered.v1');
  return ofType(events, 'caretally.promise-made.v1').map((event) => {
    const { promise, queue, entry, meeting, owner, what, on, by } = event.data;
    const forward = carried.filter(({ data }) => data.promise === promise);
    const answer = answered.findLast(({ data }) => data.promise === promise);
    return {
      promise,
      queue,
      entry,
      meeting,
      owner,
      what,
      madeOn: day(on),
      by: day(forward.at(-1)?.data.by ?? by),
      carriedForward: forward.map(({ data }) => ({
        on: day(data.on),
        by: day(data.by),
        because: data.because,
      })),
      answer: answer && { on: day(answer.data.on), kept: answer.data.kept, because: answer.data.because },
      because: [event, ...forward, ...(answer ? [answer] : [])],
    };
  });
};

const escalationsRaised = (events: readonly RecordedEvent[]): readonly Escalation[] => {
  const answered = ofType(events, 'caretally.escalation-answered.v1');
  return ofType(events, 'caretally.escalation-raised.v1').map((event) => {
    const { escalation, queue, entry, to, because, on, raisedBy } = event.data;
    const answer = answered.findLast(({ data }) => data.escalation === escalation);
    return {
      escalation,
      queue,
      entry,
      to,
      why: because,
      raisedOn: day(on),
      raisedBy,
      answer: answer && { on: day(answer.data.on), answer: answer.data.answer, by: answer.data.answeredBy },
      because: [event, ...(answer ? [answer] : [])],
    };
  });
};

const reportStrays = (
  events: readonly RecordedEvent[],
  promises: readonly RowPromise[],
  escalations: readonly Escalation[],
  findings: Findings,
): void => {
  const told = new Set([...promises, ...escalations].flatMap(({ because }) => because));
  for (const event of events) {
    if (told.has(event) || !('promise' in event.data || 'escalation' in event.data)) continue;
    const [what, name] =
      'promise' in event.data ? ['promise', event.data.promise] : ['escalation', event.data.escalation];
    findings.add(
      `${what}-without-beginning`,
      day(event.data.on),
      `${what} ${name} of ${localIdOf(event.subject)} is answered or carried forward, but was never recorded as made, or was answered twice: record it, or withdraw this event`,
      [event],
    );
  }
};
