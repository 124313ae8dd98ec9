import type { Refusal } from '../../../core/events/event-type.js';
import { acceptEvent } from '../../../core/events/reading/accept.js';
import type { EventReading, ReadEvent, RefusedEvent } from '../../../core/events/reading/read-event.js';
import type { Client } from '../../access/client.js';
import { may, mayPost, ownAuthority } from '../../access/scope.js';
import type { EventToAppend } from '../../event-log/event-to-append.js';
import type { EventToQuarantine } from '../../event-log/quarantined-event.js';

/** What is to be done with one posted event. */
export type Admission =
  | {
      readonly to: 'append';
      readonly authority: string;
      readonly event: EventToAppend;
      readonly text: string;
    }
  | { readonly to: 'quarantine'; readonly authority: string; readonly event: EventToQuarantine }
  /** Refused, and not kept: nobody says in whose quarantine it would belong. */
  | { readonly to: 'refuse'; readonly id: string; readonly errors: readonly Refusal[] }
  | { readonly to: 'forbid'; readonly id: string; readonly errors: readonly Refusal[] }
  | { readonly to: 'return'; readonly id?: string; readonly errors: readonly Refusal[] };

type Writable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] };

/** Headers carry text only: the same event in another content mode has the same content. */
const asText = (extensions: ReadEvent['extensions']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(extensions).map(([name, value]) => [name, String(value)]));

/** An event that was accepted, as the log takes it. */
export const toAppend = (read: ReadEvent, mentions: readonly string[]): EventToAppend => {
  const { source, id, type, subject, data, time, recordedTime, corrects } = read;
  const event: Writable<EventToAppend> = { source, id, type, subject, data, mentions };
  if (time !== undefined) event.time = time;
  if (recordedTime !== undefined) event.recordedTime = recordedTime;
  if (corrects !== undefined) event.corrects = corrects;
  if (Object.keys(read.extensions).length > 0) event.extensions = asText(read.extensions);
  return event;
};

const forbidden = (client: Client, authority: string, { id, source }: RefusedEvent): Admission => {
  const error = may(client, 'post', authority)
    ? { pointer: '/source', detail: `this client may not post for the source ${source}` }
    : { pointer: '/authority', detail: `this client may not post for the authority ${authority}` };
  return { to: 'forbid', id, errors: [error] };
};

const quarantined = (
  { source, id, type, subject, text }: RefusedEvent,
  reasons: readonly Refusal[],
): EventToQuarantine => ({
  ...{ source, id, type, body: text, kind: 'refused', reasons },
  ...(subject === undefined ? {} : { subject }),
});

const admitRefused = (client: Client, event: RefusedEvent, errors: readonly Refusal[]): Admission => {
  const authority = event.authority ?? ownAuthority(client);
  if (authority === undefined) return { to: 'refuse', id: event.id, errors };
  if (!mayPost(client, authority, event.source)) return forbidden(client, authority, event);
  return { to: 'quarantine', authority, event: quarantined(event, errors) };
};

/** Where a posted event goes: what the client may not post is never kept, not even in quarantine. */
export const admit = (client: Client, reading: EventReading): Admission => {
  if (reading.outcome === 'malformed') {
    const { id, errors } = reading;
    return { to: 'return', errors, ...(id === undefined ? {} : { id }) };
  }
  if (reading.outcome === 'refused') return admitRefused(client, reading.event, reading.errors);
  const { event } = reading;
  if (!mayPost(client, event.authority, event.source)) return forbidden(client, event.authority, event);
  const acceptance = acceptEvent(event);
  if (!acceptance.accepted) return admitRefused(client, event, acceptance.errors);
  const { authority, text } = event;
  return { to: 'append', authority, event: toAppend(event, acceptance.mentions), text };
};
