import { day, type Day } from '../kernel/day.js';
import { TimelineBuilder, type Timeline } from '../kernel/timeline.js';
import type { DataOf, RecordedEvent } from '../events/recorded-event.js';
import { ofType } from './standing-events.js';

export type AllocationRole = DataOf<'caretally.case-allocated.v1'>['role'];

export interface Allocation {
  readonly from: Day;
  readonly role: AllocationRole;
  readonly worker: string;
  readonly team: string | undefined;
  readonly because: RecordedEvent;
}

export const allocationsOf = (events: readonly RecordedEvent[]): readonly Allocation[] =>
  ofType(events, 'caretally.case-allocated.v1').map((event) => ({
    from: day(event.data.on),
    role: event.data.role,
    worker: event.data.worker,
    team: event.data.team,
    because: event,
  }));

/** Who holds a role, day by day: each allocation lasts until the next of the same role. */
export const holderOf = (
  allocations: readonly Allocation[],
  role: AllocationRole,
  read: (allocation: Allocation) => string | undefined,
): Timeline<string | undefined> => {
  const held = new TimelineBuilder<string | undefined>(undefined);
  for (const allocation of allocations) {
    if (allocation.role === role) held.from(allocation.from, read(allocation));
  }
  return held.build();
};
