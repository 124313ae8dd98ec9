import type { Objection } from './attribute-rules.js';
import type { JsonValue } from './json-value.js';

const namePattern = /^[a-z0-9]+$/;
const longestName = 20;
const longestExtension = 1000;
// CloudEvents 1.0.2, type String: no control characters.
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;

const kindOf = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

/** What is wrong with the value of an attribute that has to be text. */
export const textObjection = (value: JsonValue): Objection | undefined => {
  if (typeof value !== 'string')
    return { severity: 'malformed', detail: `expected a string, found ${kindOf(value)}` };
  if (!controlCharacter.test(value)) return undefined;
  return { severity: 'malformed', detail: 'control characters are not allowed in an attribute' };
};

const isInt32 = (value: number): boolean => (value | 0) === value;

const extensionValueObjection = (value: JsonValue): Objection | undefined => {
  if (typeof value === 'boolean') return undefined;
  if (typeof value !== 'number') return textObjection(value);
  if (isInt32(value)) return undefined;
  return { severity: 'malformed', detail: 'expected a whole number of 32 bits: send others as a string' };
};

/** What is wrong with an extension attribute, its name first. */
export const extensionObjection = (name: string, value: JsonValue): Objection | undefined => {
  if (!namePattern.test(name)) {
    return { severity: 'malformed', detail: 'names of attributes are lower-case letters and digits only' };
  }
  if (name.length > longestName) {
    return { severity: 'refused', detail: `names of attributes have at most ${longestName} characters` };
  }
  const wrongValue = extensionValueObjection(value);
  if (wrongValue) return wrongValue;
  if (typeof value !== 'string' || value.length <= longestExtension) return undefined;
  return { severity: 'refused', detail: `extension attributes have at most ${longestExtension} characters` };
};
