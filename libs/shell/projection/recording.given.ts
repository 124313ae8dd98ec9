import { acceptEvent } from '../../core/events/reading/accept.js';
import { readEvent } from '../../core/events/reading/cloud-event.js';
import type { JsonValue } from '../../core/events/reading/json-value.js';
import type { EventLog } from '../event-log/event-log.js';
import type { EventToAppend } from '../event-log/event-to-append.js';

/** A CloudEvent as a spec writes it, through the same reading and acceptance as a posted one. */
export const toAppend = (event: object): EventToAppend => {
  const text = JSON.stringify(event);
  const reading = readEvent(JSON.parse(text) as JsonValue, {
    text,
    dataText: JSON.stringify((event as { data: unknown }).data),
  });
  if (reading.outcome !== 'read') throw new Error(`not a good event: ${JSON.stringify(reading)}`);
  const accepted = acceptEvent(reading.event);
  if (!accepted.accepted) throw new Error(`refused: ${JSON.stringify(accepted.errors)}`);
  const { source, id, type, subject, time, recordedTime, corrects, data } = reading.event;
  return {
    source,
    id,
    type,
    subject,
    data,
    mentions: accepted.mentions,
    ...(time !== undefined && { time }),
    ...(recordedTime !== undefined && { recordedTime }),
    ...(corrects !== undefined && { corrects }),
  };
};

/** Records events in lots of a size, in the order given. */
export const record = async (
  log: EventLog,
  authority: string,
  events: readonly object[],
  lot = 500,
): Promise<void> => {
  for (let start = 0; start < events.length; start += lot) {
    await log.append(authority, 'spec', events.slice(start, start + lot).map(toAppend));
  }
};
