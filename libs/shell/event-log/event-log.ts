import type { Database } from '../platform/database.js';
import { appendInTransaction, type Posted } from './append.pg.js';
import type { EventToAppend } from './event-to-append.js';
import { gathered } from './gathered-append.js';
import type { Appended } from './sort-out.js';

export interface EventLog {
  /**
   * Records what is new among the events and answers for each, in order, once it is on disk. Concurrent calls for one
   * authority are written together.
   */
  append(
    authority: string,
    recordedBy: string,
    events: readonly EventToAppend[],
  ): Promise<readonly Appended[]>;
}

export interface EventLogOptions {
  /** Told after the commit, with the authority's last position. Must not throw: the events are recorded already. */
  readonly onAppended?: (authority: string, position: number) => void;
}

export const createEventLog = (database: Database, { onAppended }: EventLogOptions = {}): EventLog => {
  const append = gathered(async (authority, posted: readonly Posted[]) => {
    const { answers, head } = await database.withAuthority(authority, (client) =>
      appendInTransaction(client, authority, posted),
    );
    if (head !== undefined) onAppended?.(authority, head);
    return answers;
  });
  return {
    append: (authority, recordedBy, events) =>
      events.length === 0
        ? Promise.resolve([])
        : append(
            authority,
            events.map((event) => ({ event, recordedBy })),
          ),
  };
};
