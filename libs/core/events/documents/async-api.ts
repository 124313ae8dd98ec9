import type { EventDefinition } from '../event-type.js';
import { eventDefinitions } from '../vocabulary.generated.js';
import {
  announcedMessages,
  announcedMessageSchema,
  webhookHeadersSchema,
  type AnnouncedMessage,
} from './announced-messages.js';
import { cloudEventSchema, exampleEvent } from './cloud-event-schema.js';
import { titleOf, type JsonSchema } from './json-schema.js';

export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
}

type DescribedDefinition = Pick<EventDefinition, 'type' | 'subject' | 'means' | 'data' | 'example'>;

const messageOf = (definition: DescribedDefinition): JsonSchema => ({
  name: definition.type,
  title: titleOf(definition),
  summary: definition.means,
  contentType: 'application/cloudevents+json',
  payload: cloudEventSchema(definition, 'draft-7'),
  examples: [{ name: definition.type, payload: exampleEvent(definition) }],
});

const byType = <Entry>(
  entryOf: (definition: DescribedDefinition) => Entry,
): Readonly<Record<string, Entry>> =>
  Object.fromEntries(eventDefinitions.map((definition) => [definition.type, entryOf(definition)]));

const messageSent = (message: AnnouncedMessage): JsonSchema => ({
  name: message.type,
  title: message.title,
  summary: message.means,
  contentType: 'application/json',
  headers: webhookHeadersSchema,
  payload: announcedMessageSchema(message),
  examples: [{ name: message.type, payload: message.example }],
});

const sentByType = <Entry>(entryOf: (message: AnnouncedMessage) => Entry): Readonly<Record<string, Entry>> =>
  Object.fromEntries(announcedMessages.map((message) => [message.type, entryOf(message)]));

/** The AsyncAPI 3.0 document: every type of event that can be posted and every message sent, one each. */
export const asyncApiDocument = ({ title, version }: DocumentInfo) => ({
  asyncapi: '3.0.0',
  info: {
    title,
    version,
    description: 'Events are CloudEvents 1.0.2, posted over HTTP one at a time or in batches.',
  },
  defaultContentType: 'application/cloudevents+json',
  channels: {
    events: {
      address: '/events',
      title: 'Events in',
      messages: byType(({ type }) => ({ $ref: `#/components/messages/${type}` })),
    },
    webhooks: {
      address: null,
      title: 'Webhooks out',
      description: 'Each address that `POST /webhooks` was given.',
      messages: sentByType(({ type }) => ({ $ref: `#/components/messages/${type}` })),
    },
  },
  operations: {
    receiveEvents: {
      action: 'receive',
      channel: { $ref: '#/channels/events' },
      summary: 'Takes events and says of each whether it was recorded.',
      bindings: { http: { method: 'POST' } },
      messages: eventDefinitions.map(({ type }) => ({ $ref: `#/channels/events/messages/${type}` })),
    },
    sendAnnouncements: {
      action: 'send',
      channel: { $ref: '#/channels/webhooks' },
      summary: 'Tells, signed and at least once, what came to, left or moved on a tracking queue.',
      bindings: { http: { method: 'POST' } },
      messages: announcedMessages.map(({ type }) => ({ $ref: `#/channels/webhooks/messages/${type}` })),
    },
  },
  components: { messages: { ...byType(messageOf), ...sentByType(messageSent) } },
});
