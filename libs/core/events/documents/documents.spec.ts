import { eventDefinitions } from '../vocabulary.generated.js';
import { announcedMessages } from './announced-messages.js';
import { asyncApiDocument } from './async-api.js';
import { jsonSchemaOf } from './json-schema.js';
import { openApiComponents } from './open-api-components.js';

const types: readonly string[] = eventDefinitions.map(({ type }) => type).toSorted();
const described = eventDefinitions.map((definition) => [definition.type, definition] as const);
const { schemas } = openApiComponents();
const asyncApi = asyncApiDocument({ title: 'CareTally events', version: '0.1.0' });

/** Every `$ref` in a document, wherever it stands. */
const references = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' ? [String(member)] : references(member),
  );
};

const resolves = (document: unknown, reference: string): boolean =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document) !==
  undefined;

describe('the schema of an event type', () => {
  it('says what the event means, and is strict', () => {
    expect(
      jsonSchemaOf(
        eventDefinitions.find(({ type }) => type === 'caretally.missing-incident-started.v1') ??
          eventDefinitions[0],
      ),
    ).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: '/schemas/caretally.missing-incident-started.v1',
      title: 'Missing incident started',
      description:
        'The child went missing (M) or away without authorisation (A): the later of the day they left and the day last seen.',
      type: 'object',
      properties: {
        incident: { type: 'string', minLength: 1, maxLength: 100 },
        kind: { type: 'string', enum: ['M', 'A'], description: 'SSDA903 MISSING' },
        on: { type: 'string', format: 'date', examples: ['2025-06-02'] },
        at: { type: 'string', format: 'date-time', examples: ['2025-06-12T09:30:00+01:00'] },
      },
      required: ['incident', 'kind', 'on'],
      additionalProperties: false,
      examples: [{ incident: 'i1', kind: 'M', on: '2025-06-10', at: '2025-06-10T22:15:00+01:00' }],
    });
  });

  it.each(described)('of %s has an example that passes it', (_type, definition) => {
    expect(definition.data.safeParse(definition.example).success).toBe(true);
  });
});

describe('the AsyncAPI document', () => {
  const sent = announcedMessages.map(({ type }) => type);

  it('has one message for each type that is taken or sent, and no other', () => {
    expect(Object.keys(asyncApi.components.messages).toSorted()).toEqual([...types, ...sent].toSorted());
    expect(Object.keys(asyncApi.channels.events.messages).toSorted()).toEqual(types);
    expect(
      asyncApi.operations.receiveEvents.messages.map(({ $ref }) => $ref.split('/').at(-1)).toSorted(),
    ).toEqual(types);
  });

  it('has every message of the webhooks, and they are no events that are taken', () => {
    expect(sent).toEqual([
      'caretally.queue-entry-entered.v1',
      'caretally.queue-entry-left.v1',
      'caretally.queue-entry-moved.v1',
    ]);
    expect(Object.keys(asyncApi.channels.webhooks.messages)).toEqual(sent);
    expect(asyncApi.operations.sendAnnouncements.messages.map(({ $ref }) => $ref.split('/').at(-1))).toEqual(
      sent,
    );
    expect(types.filter((type) => sent.includes(type))).toEqual([]);
  });

  it('refers only to what it holds', () => {
    expect(references(asyncApi).filter((reference) => !resolves(asyncApi, reference))).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(asyncApi))).toEqual(asyncApi);
  });
});

describe('the components of the OpenAPI document', () => {
  it('have one schema for each type, and no other', () => {
    expect(
      Object.keys(schemas)
        .filter((name) => name.startsWith('caretally.'))
        .toSorted(),
    ).toEqual(types);
    expect(
      references(schemas['Event']?.['oneOf'])
        .map((reference) => reference.split('/').at(-1))
        .toSorted(),
    ).toEqual(types);
  });

  it('refer only to what they hold', () => {
    const document = { components: { schemas } };
    expect(references(document).filter((reference) => !resolves(document, reference))).toEqual([]);
  });

  it('use no keyword that OpenAPI 3.1 has dropped', () => {
    expect(JSON.stringify(schemas)).not.toContain('"nullable"');
  });
});
