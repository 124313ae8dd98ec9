import type { JsonObject, JsonValue } from './json-value.js';
import type { ReadEvent } from './read-event.js';

const objectText = (object: JsonObject): string => {
  const members = Object.entries(object)
    // No JSON has them; an object of ours may, and says no more by it.
    .filter(([, value]) => (value as unknown) !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalJson(value)}`);
  return `{${members.join(',')}}`;
};

/** One text for every way of writing the same value: names in order of their UTF-16 units, no space. */
export const canonicalJson = (value: JsonValue): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join(',')}]`;
  return objectText(value as JsonObject);
};

/** Headers carry text only, so the same event in another content mode has the same content. */
const asText = (extensions: ReadEvent['extensions']): JsonObject =>
  Object.fromEntries(Object.entries(extensions).map(([name, value]) => [name, String(value)]));

/** What an event says, apart from its key: two events of one key with the same content are one event sent twice. */
export const contentOf = (event: ReadEvent): string =>
  canonicalJson([
    event.type,
    event.subject,
    event.authority,
    event.time ?? null,
    event.recordedTime ?? null,
    event.corrects ?? null,
    asText(event.extensions),
    event.data,
  ]);
