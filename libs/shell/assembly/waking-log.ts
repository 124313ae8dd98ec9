import { createEventLog, type EventLog } from '../event-log/event-log.js';
import type { Ground } from './ground.js';

/** The log of a process: each append wakes whoever counts. */
export const wakingLog = ({ database, jobs }: Pick<Ground, 'database' | 'jobs'>): EventLog =>
  createEventLog(database, {
    onAppended: (authority) => {
      jobs.wake(authority);
    },
  });
