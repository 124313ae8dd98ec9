import type { Refusal } from '../event-type.js';
import { readEvent } from './cloud-event.js';
import { eventLimits, type JsonValue } from './json-value.js';
import { pointerTo } from './pointer.js';
import type { EventReading } from './read-event.js';
import { readStrictJson } from './strict-json.js';

/** As Node gives them: a header that may stand several times is an array. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const prefix = 'ce-';
/** As deep as the same event in structured mode. */
const dataLimits = { ...eventLimits, depth: eventLimits.depth - 1 };
/** These travel as the content type and the body, never as headers of their own. */
const notHeaders: ReadonlySet<string> = new Set(['datacontenttype', 'data', 'data_base64']);
const quotedPattern = /^"((?:[^"\\]|\\.)*)"$/;
const headerTextPattern = /^[\t\u0020-\u007e]*$/;

/** Quotes are undone first, then one round of percent-decoding (CloudEvents HTTP binding 1.0.2, section 3.1.3.2). */
const decodeHeader = (value: string): string | undefined => {
  if (!headerTextPattern.test(value)) return undefined;
  const unquoted = quotedPattern.exec(value)?.[1]?.replace(/\\(.)/g, '$1') ?? value;
  try {
    return decodeURIComponent(unquoted);
  } catch {
    return undefined;
  }
};

interface BinaryAttributes {
  readonly values: Record<string, JsonValue>;
  readonly errors: Refusal[];
}

const readHeader = (
  { values, errors }: BinaryAttributes,
  header: string,
  value: string | readonly string[],
): void => {
  const name = header.slice(prefix.length);
  const refuse = (detail: string): void => void errors.push({ pointer: pointerTo([name]), detail });
  if (notHeaders.has(name)) return refuse(`${header} is not a header: send the content type and the body`);
  if (typeof value !== 'string' || Object.hasOwn(values, name))
    return refuse(`${header} stands more than once`);
  const decoded = decodeHeader(value);
  if (decoded === undefined) return refuse(`${header} cannot be decoded: percent-encode it as UTF-8`);
  Object.defineProperty(values, name, { value: decoded, enumerable: true });
};

const attributesOf = (headers: Headers): BinaryAttributes => {
  const attributes: BinaryAttributes = { values: {}, errors: [] };
  for (const [given, value] of Object.entries(headers)) {
    const header = given.toLowerCase();
    if (value === undefined) continue;
    if (header.startsWith(prefix)) readHeader(attributes, header, value);
    else if (header === 'content-type' && typeof value === 'string')
      attributes.values['datacontenttype'] = value;
  }
  return attributes;
};

/** The same event in structured mode, so that every event can be kept in one form. The data stays as sent. */
const structuredText = (attributes: Readonly<Record<string, JsonValue>>, dataText: string): string => {
  const head = JSON.stringify(attributes).slice(0, -1);
  const data = dataText === '' ? '' : `${head.length > 1 ? ',' : ''}"data":${dataText}`;
  return `${head}${data}}`;
};

/** Reads one event in binary mode: attributes from `ce-` headers, its data from the body. */
export const readBinary = (headers: Headers, body: string): EventReading => {
  const { values, errors } = attributesOf(headers);
  if (errors.length > 0) return { outcome: 'malformed', errors };
  const dataText = body.trim();
  const texts = { text: structuredText(values, dataText), dataText };
  if (dataText === '') return readEvent(values, texts);
  const data = readStrictJson(dataText, { limits: dataLimits });
  if (!data.ok)
    return { outcome: 'malformed', errors: [{ pointer: `/data${data.pointer}`, detail: data.detail }] };
  return readEvent({ ...values, data: data.value }, texts);
};
