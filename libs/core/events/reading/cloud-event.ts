import type { Refusal } from '../event-type.js';
import { attributeRules, carriedByName, requiredAttributes, type Objection } from './attribute-rules.js';
import { extensionObjection, textObjection } from './attribute-values.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { pointerTo } from './pointer.js';
import type { EventReading, ExtensionValue, ReadEvent } from './read-event.js';
import { readStrictJson } from './strict-json.js';

/** The texts that a value was read from, so that they can be kept as sent. */
export interface SourceTexts {
  readonly text: string;
  readonly dataText: string | undefined;
}

const base64Pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

type Found = Objection & { readonly name: string };

/** A null attribute is an attribute left out (CloudEvents JSON format 1.0.2, section 2.2). */
const isUnset = (value: JsonValue | undefined): boolean => value === undefined || value === null;

const attributeObjection = (name: string, value: JsonValue): Objection | undefined => {
  const rule = attributeRules.get(name);
  return rule ? (textObjection(value) ?? rule.objection(value as string)) : extensionObjection(name, value);
};

const isAttribute = (name: string, value: JsonValue): boolean =>
  value !== null && name !== 'data' && name !== 'data_base64';

const checkAttributes = (event: JsonObject, found: Found[]): void => {
  for (const [name, value] of Object.entries(event)) {
    const objection = isAttribute(name, value) ? attributeObjection(name, value) : undefined;
    if (objection) found.push({ ...objection, name });
  }
  for (const { name, missing } of requiredAttributes) {
    if (isUnset(event[name])) found.push({ name, severity: missing, detail: 'is required, not found' });
  }
};

const base64Objection = (value: JsonValue, hasData: boolean): Objection => {
  if (hasData)
    return { severity: 'malformed', detail: 'data and data_base64 cannot both be given: send data' };
  if (typeof value !== 'string' || !base64Pattern.test(value))
    return { severity: 'malformed', detail: 'not base64' };
  return { severity: 'refused', detail: 'binary data is not taken: send data, as a JSON object' };
};

const checkData = ({ data, data_base64: base64 }: JsonObject, found: Found[]): void => {
  if (base64 !== undefined && base64 !== null) {
    found.push({ name: 'data_base64', ...base64Objection(base64, data !== undefined) });
  } else if (!isJsonObject(data)) {
    const detail = data === undefined ? 'is required, not found' : 'expected a JSON object';
    found.push({ name: 'data', severity: 'refused', detail });
  }
};

const checkCorrection = ({ id, corrects }: JsonObject, found: Found[]): void => {
  if (typeof corrects !== 'string' || corrects !== id) return;
  const detail = 'an event cannot correct itself: give the id of the earlier event';
  found.push({ name: 'corrects', severity: 'refused', detail });
};

type Attributes = Readonly<Record<string, string>>;
type Writable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] };

const extensionsOf = (event: JsonObject): ReadEvent['extensions'] => {
  const names = Object.keys(event).filter(
    (name) => !carriedByName.has(name) && isAttribute(name, event[name] ?? null),
  );
  // Defines each name, where assigning would meet what every object inherits (`constructor`).
  return Object.fromEntries(names.map((name) => [name, event[name] as ExtensionValue]));
};

/** Filled in step by step: spreading optional members costs more than all the checks together. */
const assemble = (event: JsonObject, { text, dataText = '' }: SourceTexts): ReadEvent => {
  const { source = '', id = '', type = '', subject = '', authority = '' } = event as Attributes;
  const { time, recordedtime, corrects } = event as Attributes;
  const data = event['data'] as JsonObject;
  const extensions = extensionsOf(event);
  const read: Writable<ReadEvent> = {
    source,
    id,
    type,
    subject,
    authority,
    data,
    dataText,
    extensions,
    text,
  };
  if (time) read.time = time;
  if (recordedtime) read.recordedTime = recordedtime;
  if (corrects) read.corrects = corrects;
  return read;
};

/** What is known of an event that is refused: those of its attributes to which there is no objection. */
const remains = (event: JsonObject, found: readonly Found[], name: 'id' | 'subject' | 'authority'): object =>
  isUnset(event[name]) || found.some((objection) => objection.name === name) ? {} : { [name]: event[name] };

const refusalsOf = (found: readonly Found[]): readonly Refusal[] =>
  found.map(({ name, detail }) => ({ pointer: pointerTo([name]), detail }));

const objectTo = (event: JsonObject, found: readonly Found[], text: string): EventReading => {
  const malformed = found.filter(({ severity }) => severity === 'malformed');
  // What is malformed outweighs what is refused: it has to be put right before the rest can be judged.
  if (malformed.length > 0) {
    return { outcome: 'malformed', ...remains(event, found, 'id'), errors: refusalsOf(malformed) };
  }
  const { source = '', id = '', type = '' } = event as Attributes;
  const known = { ...remains(event, found, 'subject'), ...remains(event, found, 'authority') };
  return { outcome: 'refused', event: { source, id, type, text, ...known }, errors: refusalsOf(found) };
};

/** Reads one event that has been parsed already: its attributes and data as members of one object. */
export const readEvent = (value: JsonValue, texts: SourceTexts): EventReading => {
  if (!isJsonObject(value)) return notAnEvent(value);
  const found: Found[] = [];
  checkAttributes(value, found);
  checkData(value, found);
  checkCorrection(value, found);
  return found.length > 0
    ? objectTo(value, found, texts.text)
    : { outcome: 'read', event: assemble(value, texts) };
};

const notAnEvent = (value: JsonValue): EventReading => {
  const detail = Array.isArray(value)
    ? 'expected one event, found an array: send several as application/cloudevents-batch+json'
    : 'expected an event, which is a JSON object';
  return { outcome: 'malformed', errors: [{ pointer: '', detail }] };
};

/** Reads the body of one event in structured mode. */
export const readStructured = (text: string): EventReading => {
  const read = readStrictJson(text, { keepTextOf: 'data' });
  if (!read.ok) return { outcome: 'malformed', errors: [{ pointer: read.pointer, detail: read.detail }] };
  return readEvent(read.value, { text, dataText: read.keptText });
};
