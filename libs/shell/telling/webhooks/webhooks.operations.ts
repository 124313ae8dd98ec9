import { z } from 'zod';
import { json, objectOf, type Operation } from '../../http/operation.js';
import {
  askedSchema,
  deliveriesQuery,
  deliverySchema,
  ofAuthority,
  registeredSchema,
  replayBody,
  rotatedSchema,
  webhookBody,
  webhookSchema,
} from './webhooks.schemas.js';

const common = { allows: ['operate'], tag: 'Webhooks', query: ofAuthority } as const;
const path = { id: "The webhook's `id`." };
const aboutAll = ['bad-query', 'authority-needed'] as const;
const aboutOne = ['not-found', ...aboutAll] as const;
const readerToo = 'Also needs the role read-children, since it sends local ids of children.';

export const registerWebhook: Operation = {
  ...common,
  summary: 'Registers an address that is told, signed, when a row enters, leaves or moves on a queue.',
  description: `What stands on the queues already is not told: read the lists once. ${readerToo}`,
  body: { 'application/json': z.toJSONSchema(webhookBody) },
  answers: { 201: json('Its id and its secret.', registeredSchema) },
  problems: aboutAll,
};

export const listWebhooks: Operation = {
  ...common,
  summary: 'The webhooks of an authority, never with their secrets.',
  answers: { 200: json('The webhooks.', objectOf({ items: { type: 'array', items: webhookSchema } })) },
  problems: aboutAll,
};

export const removeWebhook: Operation = {
  ...common,
  summary: 'Ends a webhook and forgets what was to be sent to it.',
  path,
  answers: { 204: { means: 'It is ended.' } },
  problems: aboutOne,
};

export const enableWebhook: Operation = {
  ...common,
  summary: 'Sends to a disabled webhook again, and first what was held for it.',
  description: readerToo,
  path,
  answers: { 200: json('How many deliveries were held.', askedSchema) },
  problems: aboutOne,
};

export const rotateSecret: Operation = {
  ...common,
  summary: 'Gives it another secret; for 24 hours the one before signs too.',
  description: readerToo,
  path,
  answers: { 200: json('The new secret.', rotatedSchema) },
  problems: aboutOne,
};

export const replayDeliveries: Operation = {
  ...common,
  summary: 'Sends again what was announced in a range, whatever came of it before.',
  description: `The range is of \`sequence\`; of announcements no longer kept nothing is sent. ${readerToo}`,
  path,
  body: { 'application/json': z.toJSONSchema(replayBody) },
  answers: { 200: json('How many deliveries that is.', askedSchema) },
  problems: aboutOne,
};

export const listDeliveries: Operation = {
  ...common,
  summary: 'What was and is to be sent to it, the newest first.',
  path,
  query: deliveriesQuery,
  answers: {
    200: json(
      'A page.',
      objectOf({ items: { type: 'array', items: deliverySchema }, next: { type: 'string' } }, 'next'),
    ),
  },
  problems: aboutOne,
};
