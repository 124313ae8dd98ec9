import type { Refusal } from '../../../core/events/event-type.js';
import { readBatch } from '../../../core/events/reading/batch.js';
import { readBinary, type Headers } from '../../../core/events/reading/binary-mode.js';
import { readStructured } from '../../../core/events/reading/cloud-event.js';
import { contentModeOf } from '../../../core/events/reading/content-type.js';
import type { EventReading } from '../../../core/events/reading/read-event.js';
import { decodeUtf8 } from '../../../core/events/reading/utf8.js';

export type PostedBody =
  | { readonly form: 'single'; readonly reading: EventReading }
  | { readonly form: 'batch'; readonly readings: readonly EventReading[] }
  | { readonly form: 'unsupported'; readonly detail: string }
  | { readonly form: 'unreadable' | 'too-many'; readonly errors: readonly Refusal[] };

const readAs = (mode: 'structured' | 'batched' | 'binary', headers: Headers, text: string): PostedBody => {
  if (mode === 'structured') return { form: 'single', reading: readStructured(text) };
  if (mode === 'binary') return { form: 'single', reading: readBinary(headers, text) };
  const batch = readBatch(text);
  if (batch.ok) return { form: 'batch', readings: batch.items };
  return { form: batch.reason === 'too-many' ? 'too-many' : 'unreadable', errors: batch.errors };
};

/** Reads what was posted in whichever content mode it came. */
export const readPosted = (headers: Headers, bytes: Uint8Array): PostedBody => {
  const contentType = headers['content-type'];
  const mode = contentModeOf(typeof contentType === 'string' ? contentType : undefined);
  if (mode.mode === 'unsupported') return { form: 'unsupported', detail: mode.detail };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return readAs(mode.mode, headers, text);
  return { form: 'unreadable', errors: [{ pointer: '', detail: 'is not UTF-8' }] };
};
