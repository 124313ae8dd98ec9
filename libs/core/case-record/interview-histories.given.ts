import fc from 'fast-check';
import { addDays, day, isoDate } from '../kernel/day.js';
import { interviewerRoles } from '../events/return-interviews/interviewer-role.js';
import type { DataOf, EventType, RecordedEvent } from '../events/recorded-event.js';

/** Days on either side of the night on which summer time begins. */
const dates = fc.integer({ min: 0, max: 14 }).map((days) => isoDate(addDays(day('2026-03-22'), days)));
const incidents = fc.constantFrom('i1', 'i2', 'i3');
const someIncidents = fc.array(incidents, { minLength: 1, maxLength: 2 });
const interview = fc.constantFrom('r1', 'r2');
/** Of the day it is given for in Greenwich, and of the next one in London from the 29th. */
const hours = fc.constantFrom('00:30', '09:00', '23:45');
const instants = fc.tuple(dates, hours).map(([on, time]) => `${on}T${time}:00Z`);
const when = fc.oneof(
  dates.map((on) => ({ on })),
  instants.map((at) => ({ at })),
);
const kinds = fc.constantFrom('M', 'A');

const said = {
  'caretally.child-became-looked-after.v1': dates.map((on) => ({
    on,
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6' },
  })),
  'caretally.child-ceased-to-be-looked-after.v1': dates.map((on) => ({ on, reason: 'E4A' })),
  'caretally.missing-incident-started.v1': fc.record({ incident: incidents, kind: kinds, on: dates }),
  'caretally.missing-incident-reclassified.v1': fc.record({ incident: incidents, kind: kinds, on: dates }),
  'caretally.missing-incident-ended.v1': fc
    .tuple(
      incidents,
      dates,
      fc.option(hours),
      fc.constantFrom('returned', 'returned', 'located', 'ceased-care'),
    )
    .map(([incident, on, time, because]) => ({
      incident,
      on,
      ...(time !== null && { at: `${on}T${time}:00Z` }),
      because,
    })),
  'caretally.return-interview-offered.v1': fc
    .tuple(interview, someIncidents, when)
    .map(([id, about, at]) => ({ interview: id, incidents: about, ...at })),
  'caretally.return-interview-accepted.v1': fc
    .tuple(interview, when)
    .map(([id, at]) => ({ interview: id, ...at })),
  'caretally.return-interview-refused.v1': fc
    .tuple(interview, when)
    .map(([id, at]) => ({ interview: id, ...at })),
  'caretally.return-interview-completed.v1': fc
    .tuple(interview, someIncidents, when, fc.constantFrom(...interviewerRoles), fc.boolean())
    .map(([id, about, at, byRole, independent]) => ({
      interview: id,
      incidents: about,
      ...at,
      byRole,
      independent,
    })),
  'caretally.return-interview-not-required.v1': someIncidents.map((about) => ({
    incidents: about,
    because: 'x',
  })),
} satisfies Readonly<Partial<Record<EventType, fc.Arbitrary<unknown>>>>;

const drawnEvent = fc
  .constantFrom(...(Object.keys(said) as (keyof typeof said)[]))
  .chain((type) =>
    fc.record({ type: fc.constant(type), data: said[type] as fc.Arbitrary<DataOf<EventType>> }),
  );

/** Any events about missing incidents and return interviews in any combination, of a child in care from the start. */
export const interviewHistories: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(drawnEvent, { maxLength: 16, size: 'max' })
  .map((events) => {
    const began = {
      type: 'caretally.child-became-looked-after.v1',
      data: { on: '2026-03-22', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
    };
    return [began, ...events].map(
      (event, index) =>
        ({
          source: 'urn:drawn',
          id: `e${index + 1}`,
          subject: 'child/drawn',
          position: index + 1,
          ...event,
        }) as unknown as RecordedEvent,
    );
  });
