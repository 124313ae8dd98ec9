import type { Refusal } from '../../../core/events/event-type.js';
import { acceptEvent } from '../../../core/events/reading/accept.js';
import { readStructured } from '../../../core/events/reading/cloud-event.js';
import type { EventLog } from '../../event-log/event-log.js';
import { markReplayed } from '../../event-log/quarantine.pg.js';
import type { QuarantinedEvent } from '../../event-log/quarantined-event.js';
import type { EventToAppend } from '../../event-log/event-to-append.js';
import type { Database } from '../../platform/database.js';
import { toAppend } from '../events/admission.js';

/** What became of an event that was tried again. */
export type Replay =
  | { readonly status: 'recorded' | 'duplicate' | 'conflict'; readonly position: number }
  | { readonly status: 'refused'; readonly errors: readonly Refusal[] };

type Reread =
  | { readonly ok: true; readonly event: EventToAppend }
  | { readonly ok: false; readonly errors: readonly Refusal[] };

/** Reads a kept body with today's vocabulary. */
const reread = (authority: string, body: string): Reread => {
  const reading = readStructured(body);
  if (reading.outcome !== 'read') return { ok: false, errors: reading.errors };
  const { event } = reading;
  if (event.authority !== authority) {
    return {
      ok: false,
      errors: [{ pointer: '/authority', detail: `expected ${authority}, which keeps it` }],
    };
  }
  const acceptance = acceptEvent(event);
  if (!acceptance.accepted) return { ok: false, errors: acceptance.errors };
  return { ok: true, event: toAppend(event, acceptance.mentions) };
};

interface Stores {
  readonly database: Database;
  readonly eventLog: EventLog;
}

/** Tries a kept event again. It is recorded in the name of whoever sent it, and settled in the name of who asked. */
export const replay = async (
  { database, eventLog }: Stores,
  authority: string,
  { quarantineId, body, receivedBy }: QuarantinedEvent,
  by: string,
): Promise<Replay> => {
  const read = reread(authority, body);
  if (!read.ok) return { status: 'refused', errors: read.errors };
  const [appended] = await eventLog.append(authority, receivedBy, [read.event]);
  if (appended === undefined) throw new Error('one event was appended and none was answered');
  if (appended.status !== 'conflict') {
    // Should this not be reached, the next replay finds a duplicate and settles it then.
    await database.withAuthority(authority, (client) => markReplayed(client, authority, quarantineId, by));
  }
  return appended;
};
