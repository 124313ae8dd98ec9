import { longestBatch } from '../reading/batch.js';
import { eventDefinitions } from '../vocabulary.generated.js';
import { cloudEventSchema } from './cloud-event-schema.js';
import type { JsonSchema } from './json-schema.js';

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const refusal: JsonSchema = {
  type: 'object',
  properties: {
    pointer: { type: 'string', description: "RFC 6901, from the event's root.", examples: ['/data/on'] },
    detail: { type: 'string', description: 'What was found, what was expected and what to do.' },
  },
  required: ['pointer', 'detail'],
};

const refusals: JsonSchema = { type: 'array', items: reference('Refusal') };
const position: JsonSchema = { type: 'integer', minimum: 1, description: "Place in the authority's log." };

const problem: JsonSchema = {
  description: 'Problem details (RFC 9457): the body of every answer that is not 2xx.',
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri-reference', default: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    errors: refusals,
  },
  required: ['title', 'status'],
};

const eventAnswer: JsonSchema = {
  description: 'The event is on disk: recorded now, or already (duplicate).',
  type: 'object',
  properties: { status: { type: 'string', enum: ['recorded', 'duplicate'] }, position },
  required: ['status', 'position'],
};

const batchAnswer: JsonSchema = {
  description:
    'One item for each event, in the order sent. Good events are stored even where others are refused.',
  type: 'object',
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: ['string', 'null'], description: 'As sent, where it could be read.' },
          status: { type: 'string', enum: ['recorded', 'duplicate', 'conflict', 'refused', 'malformed'] },
          position,
          errors: refusals,
        },
        required: ['status'],
      },
    },
  },
  required: ['items'],
};

const eventUnion = (): JsonSchema => ({
  description: 'An event of any type in the vocabulary, told apart by `type`.',
  oneOf: eventDefinitions.map(({ type }) => reference(type)),
  discriminator: {
    propertyName: 'type',
    mapping: Object.fromEntries(eventDefinitions.map(({ type }) => [type, `#/components/schemas/${type}`])),
  },
});

/** The component schemas of the OpenAPI 3.1 document: one an event type, and what is answered to events. */
export const openApiComponents = (): { readonly schemas: Readonly<Record<string, JsonSchema>> } => ({
  schemas: {
    ...Object.fromEntries(
      eventDefinitions.map((definition) => [definition.type, cloudEventSchema(definition)]),
    ),
    Event: eventUnion(),
    EventBatch: { type: 'array', items: reference('Event'), maxItems: longestBatch },
    EventAnswer: eventAnswer,
    BatchAnswer: batchAnswer,
    Problem: problem,
    Refusal: refusal,
  },
});
