import fc from 'fast-check';
import { canonicalJson, contentOf } from './canonical-json.js';
import type { JsonObject, JsonValue } from './json-value.js';
import type { ReadEvent } from './read-event.js';

const event: ReadEvent = {
  source: '/live',
  id: '1',
  type: 'caretally.legal-status-changed.v1',
  subject: 'child/10432',
  authority: 'E09000014',
  data: { on: '2024-12-01', legalStatus: 'C2' },
  dataText: '{"on":"2024-12-01","legalStatus":"C2"}',
  extensions: { dataschema: 'https://x.example/y', priority: 1 },
  text: '',
};

const reversed = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return (value as JsonValue[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as JsonObject).toReversed();
  return Object.fromEntries(members.map(([name, member]) => [name, reversed(member)]));
};

describe('canonical JSON', () => {
  it('sorts names and leaves out space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
    );
  });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = value as JsonValue;
        return canonicalJson(reversed(json)) === canonicalJson(json);
      }),
    );
  });

  it('says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the content of an event', () => {
  it('leaves out its key and how it was written', () => {
    const again = {
      ...event,
      source: '/test',
      id: '2',
      dataText: '{ }',
      data: { legalStatus: 'C2', on: '2024-12-01' },
    };
    expect(contentOf(again)).toBe(contentOf(event));
  });

  it('is the same whether an extension came as a number or as header text', () => {
    expect(contentOf({ ...event, extensions: { priority: '1', dataschema: 'https://x.example/y' } })).toBe(
      contentOf(event),
    );
  });

  it.each([
    ['type', { type: 'caretally.other.v1' }],
    ['subject', { subject: 'child/10433' }],
    ['authority', { authority: 'E09000015' }],
    ['time', { time: '2025-06-12T09:30:00Z' }],
    ['recorded time', { recordedTime: '2025-06-12T09:30:00Z' }],
    ['correction', { corrects: '0' }],
    ['extensions', { extensions: {} }],
    ['data', { data: { on: '2024-12-02', legalStatus: 'C2' } }],
  ])('is another with another %s', (_name, change) => {
    expect(contentOf({ ...event, ...change })).not.toBe(contentOf(event));
  });
});
