import type { EventLog } from '../event-log/event-log.js';
import type { Database } from '../platform/database.js';
import type { Projected } from './position/projected.port.js';

/** What intake stands on, given by whoever starts it. */
export interface IntakeParts {
  readonly database: Database;
  readonly eventLog: EventLog;
  readonly projected: Projected;
}

export const DATABASE = Symbol('database');
export const EVENT_LOG = Symbol('event log');
export const PROJECTED = Symbol('projected');
