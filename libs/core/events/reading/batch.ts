import type { Refusal } from '../event-type.js';
import { readEvent } from './cloud-event.js';
import type { EventReading } from './read-event.js';
import { readStrictElements, type StrictElement } from './strict-json.js';

export const longestBatch = 1000;

export type BatchReading =
  | { readonly ok: true; readonly items: readonly EventReading[] }
  /** Nothing of it was read: not JSON, not an array, or too many events. */
  | { readonly ok: false; readonly reason: 'not-json' | 'too-many'; readonly errors: readonly Refusal[] };

const readItem = (element: StrictElement): EventReading =>
  element.ok
    ? readEvent(element.value, { text: element.text, dataText: element.keptText })
    : { outcome: 'malformed', errors: [{ pointer: element.pointer, detail: element.detail }] };

/** Reads the body of a batch, in the order sent. A bad event spoils only itself; its pointers start at the event. */
export const readBatch = (text: string, atMost = longestBatch): BatchReading => {
  const read = readStrictElements(text, atMost, { keepTextOf: 'data' });
  if (read.ok) return { ok: true, items: read.elements.map(readItem) };
  const reason = read.reason === 'too-many-members' ? 'too-many' : 'not-json';
  return { ok: false, reason, errors: [{ pointer: read.pointer, detail: read.detail }] };
};
