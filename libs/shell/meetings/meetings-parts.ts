import type { EventLog } from '../event-log/event-log.js';
import type { QueuesParts } from '../queues/queues-parts.js';

/** What meetings stand on: the lists they are about, and the log that everything said there goes into. */
export interface MeetingsParts {
  readonly queues: QueuesParts;
  readonly eventLog: EventLog;
}

export const MEETINGS_PARTS = Symbol('meetings parts');

/** Everything said at a meeting is an event of this source: CareTally itself heard it. */
export const meetingsSource = 'urn:caretally:meetings';
