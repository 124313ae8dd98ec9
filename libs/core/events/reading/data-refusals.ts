import type { z } from 'zod';
import type { Refusal } from '../event-type.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { pointerTo } from './pointer.js';

type Issue = z.core.$ZodIssue;

/** What identifies a child is never repeated in a message: messages reach logs and screens. */
const neverShown: ReadonlySet<PropertyKey> = new Set(['name', 'dateOfBirth', 'upn']);
/** Only what looks like a code, a date or a number is shown, so that a name or a UPN in the wrong field is not. */
const showable = /^(?![A-Za-z][0-9]{11})(?=.*[0-9])[A-Za-z0-9:.+/-]{1,35}$|^[A-Za-z]{1,2}$/;
const mostListed = 24;

const at = (data: JsonValue | undefined, path: readonly PropertyKey[]): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>(
    (value, step) =>
      isJsonObject(value) || Array.isArray(value) ? (value as JsonObject)[step as string] : undefined,
    data,
  );

const foundAt = (data: JsonObject, path: readonly PropertyKey[]): string => {
  const value = at(data, path);
  if (value === undefined) return '';
  if (path.some((step) => neverShown.has(step))) return '; the value found is not shown';
  if (typeof value === 'number' || typeof value === 'boolean') return `; found ${value}`;
  if (value === '') return '; found an empty text';
  if (typeof value === 'string') return showable.test(value) ? `; found ${value}` : '; found another text';
  return `; found ${value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object'}`;
};

const listed = (values: readonly unknown[]): string => {
  if (values.length === 1) return `expected ${String(values[0])}`;
  if (values.length > mostListed)
    return `expected one of the ${values.length} codes that the schema of this type lists`;
  return `expected one of ${values.join(', ')}`;
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  number: 'a number',
  int: 'a whole number',
};

const units: Readonly<Record<string, string>> = { string: ' character(s)', array: ' element(s)' };

const lengthWords = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const [bound, amount] =
    issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  const exclusive = issue.inclusive === false ? ', itself excluded' : '';
  const unit = units[issue.origin] ?? '';
  return `expected ${bound} ${amount}${unit}${exclusive}`;
};

const expectation = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_value':
      return listed(issue.values);
    case 'invalid_type':
      return `expected ${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small':
    case 'too_big':
      return lengthWords(issue);
    // The words of the schema itself, which never repeat what was found.
    case 'custom':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return issue.message;
  }
};

const refusalsOf = (issue: Issue, data: JsonObject): readonly Refusal[] => {
  const path = ['data', ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...path, key]),
      detail: 'this type of event has no such field: leave it out, or correct its name',
    }));
  }
  if (at(data, issue.path) === undefined) {
    return [{ pointer: pointerTo(path), detail: `is required, not found: ${expectation(issue)}` }];
  }
  return [{ pointer: pointerTo(path), detail: `${expectation(issue)}${foundAt(data, issue.path)}` }];
};

/** What a schema found wrong with an event's data, one refusal for each place. */
export const dataRefusals = (issues: readonly Issue[], data: JsonObject): readonly Refusal[] =>
  issues.flatMap((issue) => refusalsOf(issue, data));
