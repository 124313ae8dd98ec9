import { createHash } from 'node:crypto';
import type { Refusal } from '../../core/events/event-type.js';

export type QuarantineKind = 'refused' | 'conflict';
export type QuarantineState = 'waiting' | 'replayed' | 'discarded';

/** What could not be taken: the event as it was sent, and why. */
export interface EventToQuarantine {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject?: string;
  /** The text of the event as sent. */
  readonly body: string;
  /** `refused`: its type or data was not understood. `conflict`: its key belongs to an event with other content. */
  readonly kind: QuarantineKind;
  readonly reasons: readonly Refusal[];
}

export interface QuarantinedEvent extends EventToQuarantine {
  readonly quarantineId: number;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
  readonly timesReceived: number;
  readonly receivedBy: string;
  readonly state: QuarantineState;
  readonly resolvedAt?: string;
  readonly resolvedBy?: string;
  readonly resolvedBecause?: string;
}

export interface QuarantineRow {
  readonly quarantine_id: number;
  readonly received_at: string;
  readonly last_received_at: string;
  readonly times_received: number;
  readonly received_by: string;
  readonly source: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly body: string;
  readonly kind: QuarantineKind;
  readonly reasons: readonly Refusal[];
  readonly state: QuarantineState;
  readonly resolved_at: string | null;
  readonly resolved_by: string | null;
  readonly resolved_because: string | null;
}

export const toQuarantinedEvent = (row: QuarantineRow): QuarantinedEvent => ({
  quarantineId: row.quarantine_id,
  receivedAt: row.received_at,
  lastReceivedAt: row.last_received_at,
  timesReceived: row.times_received,
  receivedBy: row.received_by,
  source: row.source,
  id: row.event_id,
  type: row.type,
  ...(row.subject === null ? {} : { subject: row.subject }),
  body: row.body,
  kind: row.kind,
  reasons: row.reasons,
  state: row.state,
  ...(row.resolved_at === null ? {} : { resolvedAt: row.resolved_at }),
  ...(row.resolved_by === null ? {} : { resolvedBy: row.resolved_by }),
  ...(row.resolved_because === null ? {} : { resolvedBecause: row.resolved_because }),
});

export const bodyHash = (body: string): Buffer => createHash('sha256').update(body).digest();
