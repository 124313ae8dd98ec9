import { z } from 'zod';
import type { JsonSchema } from './json-schema.js';

/** What can become of a row of a tracking queue. */
export const changes = ['entered', 'left', 'moved'] as const;
export type Change = (typeof changes)[number];

export const messageTypeOf = (change: Change): string => `caretally.queue-entry-${change}.v1`;

const announcedData = z.strictObject({
  authority: z.string().describe('The nine-character code of the responsible authority.'),
  queue: z.string().describe('The id of the tracking queue: `GET /queues/{queue}` lists it.'),
  child: z.string().describe('The local id of the child.'),
  entry: z.string().describe('Tells the rows of one child on one queue apart.'),
  sequence: z.int().min(1).describe('Counts what is announced of the authority, without gaps.'),
});

/** Identifiers only: whoever is told asks for the row itself, with a token of its own. */
export type AnnouncedData = Readonly<z.output<typeof announcedData>>;

export interface AnnouncedMessage {
  readonly type: string;
  readonly title: string;
  readonly means: string;
  readonly example: { readonly type: string; readonly timestamp: string; readonly data: AnnouncedData };
}

const meanings: Readonly<Record<Change, { readonly title: string; readonly means: string }>> = {
  entered: { title: 'Queue entry entered', means: 'A row has come onto a tracking queue.' },
  left: { title: 'Queue entry left', means: 'A row has left a tracking queue.' },
  moved: { title: 'Queue entry moved', means: 'A row of a tracking queue has come to another stage.' },
};

/** Every message that is sent to webhooks. */
export const announcedMessages: readonly AnnouncedMessage[] = changes.map((change) => {
  const type = messageTypeOf(change);
  const data = {
    authority: 'E09000014',
    queue: 'pathway-plans',
    child: '10432',
    entry: '2025-06-02',
    sequence: 812,
  };
  return { type, ...meanings[change], example: { type, timestamp: '2025-06-02T08:15:00.000Z', data } };
});

/** The schema of a whole message, as the body of a webhook's request. */
export const announcedMessageSchema = ({ type, means }: AnnouncedMessage): JsonSchema => {
  const { $schema: _dialect, ...data } = z.toJSONSchema(announcedData, { target: 'draft-7', io: 'input' });
  return {
    description: means,
    type: 'object',
    properties: {
      type: { type: 'string', const: type },
      timestamp: { type: 'string', format: 'date-time', description: 'When it was announced.' },
      data,
    },
    required: ['type', 'timestamp', 'data'],
    additionalProperties: false,
  };
};

/** The headers of a webhook's request, by Standard Webhooks. */
export const webhookHeadersSchema: JsonSchema = {
  type: 'object',
  properties: {
    'webhook-id': {
      type: 'string',
      description: 'The same however often it is sent: whoever has seen it may pass over it.',
    },
    'webhook-timestamp': { type: 'string', description: 'Seconds since 1970, of this attempt.' },
    'webhook-signature': {
      type: 'string',
      description:
        '`v1,` and the HMAC-SHA256 in base64 of `id.timestamp.body`; two of them during a rotation.',
    },
  },
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
};
