import fc from 'fast-check';
import { addDays, day, isoDate } from '../kernel/day.js';
import { absenceKinds } from '../events/codes/absence-kind.codes.js';
import type { CodeList } from '../events/codes/code-list.js';
import { categoriesOfNeed } from '../events/codes/category-of-need.codes.js';
import { legalStatuses } from '../events/codes/legal-status.codes.js';
import { placementChangeReasons } from '../events/codes/placement-change-reason.codes.js';
import { placementProviders } from '../events/codes/placement-provider.codes.js';
import { placementTypes } from '../events/codes/placement-type.codes.js';
import { reasonsCeased } from '../events/codes/reason-ceased.codes.js';
import type { DataOf, EventType, RecordedEvent } from '../events/recorded-event.js';

/** All of the few weeks in which everything happens: dates collide, so that records contradict themselves. */
export const firstDay = day('2024-02-20');
export const lastDay = day('2024-03-31');

const dates = fc.integer({ min: 0, max: lastDay - firstDay }).map((days) => isoDate(addDays(firstDay, days)));
const anyOf = <Name extends string>(list: CodeList<Name>) => fc.constantFrom(...list.codes.keys());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const names = fc.constantFrom('a', 'b');

/** Codes that decide something come more often than the rest of their list. */
const statuses = fc.oneof(
  fc.constantFrom('V2', 'V3', 'V4', 'C2'),
  anyOf(legalStatuses),
) as fc.Arbitrary<'V2'>;
const types = fc.oneof(fc.constantFrom('U6', 'K2', 'T1', 'A6'), anyOf(placementTypes)) as fc.Arbitrary<'U6'>;

/** Absent keys instead of undefined ones, as JSON has them. */
const without = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;

const placements = fc
  .record({
    type: types,
    id: maybe(names),
    provider: maybe(anyOf(placementProviders)),
    carerHousehold: maybe(names),
    addressKey: maybe(names),
  })
  .map(without);
const incidents = fc.constantFrom('i1', 'i2');

/** Ids of so few events that corrections and withdrawals hit one another, in chains and in circles. */
const ids = fc.integer({ min: 1, max: 14 }).map((number) => `e${number}`);

type DataArbitraries = Readonly<Partial<Record<EventType, fc.Arbitrary<unknown>>>>;

const dataOf = {
  'caretally.child-registered.v1': fc
    .record({
      // 18 within the weeks in question, just before, on 1 March for want of 29 February, or long after.
      dateOfBirth: fc.constantFrom('2006-03-05', '2006-02-20', '2006-03-31', '2008-02-29', '2012-06-01'),
      sex: maybe(fc.constantFrom('M', 'F', 'U')),
      uasc: maybe(fc.constant({ from: '2024-03-01' })),
    })
    .map(without),
  'caretally.child-became-looked-after.v1': fc
    .record({
      on: dates,
      legalStatus: statuses,
      categoryOfNeed: anyOf(categoriesOfNeed),
      placement: placements,
      alreadyLookedAfter: maybe(fc.constant(true as const)),
    })
    .map(without),
  'caretally.legal-status-changed.v1': fc.record({ on: dates, legalStatus: statuses }),
  'caretally.placement-changed.v1': fc
    .record({
      on: dates,
      reason: fc.constantFrom('P', 'T', 'B', 'U'),
      placement: placements,
      legalStatus: statuses,
      endedBecause: maybe(fc.oneof(fc.constant('PLACE'), anyOf(placementChangeReasons))),
      planned: maybe(fc.boolean()),
    })
    .map(without),
  'caretally.child-ceased-to-be-looked-after.v1': fc.record({ on: dates, reason: anyOf(reasonsCeased) }),
  'caretally.missing-incident-started.v1': fc.record({
    incident: incidents,
    kind: anyOf(absenceKinds),
    on: dates,
  }),
  'caretally.missing-incident-ended.v1': fc.record({
    incident: incidents,
    on: dates,
    because: fc.constantFrom('returned', 'located', 'ceased-care', 'turned-18'),
  }),
  'caretally.missing-incident-reclassified.v1': fc.record({
    incident: incidents,
    kind: anyOf(absenceKinds),
    on: dates,
  }),
  'caretally.case-allocated.v1': fc.record({
    on: dates,
    worker: names,
    role: fc.constantFrom('social-worker', 'personal-adviser', 'iro'),
  }),
  'caretally.records-linked.v1': fc.constant({ with: 'child/other' }),
  'caretally.records-unlinked.v1': fc.constant({ with: 'child/other' }),
  'caretally.event-withdrawn.v1': fc.record({ withdraws: ids, because: fc.constant('recorded by mistake') }),
} satisfies DataArbitraries;

const careTypes = [
  'caretally.child-became-looked-after.v1',
  'caretally.child-ceased-to-be-looked-after.v1',
  'caretally.placement-changed.v1',
  'caretally.legal-status-changed.v1',
] as const;
const incidentTypes = [
  'caretally.missing-incident-started.v1',
  'caretally.missing-incident-ended.v1',
  'caretally.missing-incident-reclassified.v1',
] as const;
/** What contradicts itself easily comes more often. */
const eventTypes = fc.oneof(
  fc.constantFrom(...careTypes),
  fc.constantFrom(...incidentTypes),
  fc.constantFrom(...(Object.keys(dataOf) as (keyof typeof dataOf)[])),
);

const drawnEvent = eventTypes.chain((type) =>
  fc.record({
    type: fc.constant(type),
    data: dataOf[type] as fc.Arbitrary<DataOf<EventType>>,
    corrects: fc.option(ids, { nil: undefined, freq: 5 }),
    recordedTime: maybe(fc.constantFrom('2024-04-02T09:00:00+01:00', '2024-04-02T08:30:00Z')),
  }),
);

/** Any valid events of one child in any combination, contradictions, corrections and withdrawals included. */
export const histories: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .array(drawnEvent, { maxLength: 14, size: 'max' })
  .map((events) =>
    events.map(
      (event, index) =>
        without({
          source: 'urn:drawn',
          id: `e${index + 1}`,
          subject: 'child/drawn',
          position: index + 1,
          ...event,
        }) as unknown as RecordedEvent,
    ),
  );
