import { z } from 'zod';
import { objectOf } from '../../http/operation.js';
import { parameters } from '../../http/query.js';
import { deliveryStates } from './webhook.js';

export const ofAuthority = z.object({ authority: parameters.authority });

const longestUrl = 2_000;

export const webhookBody = z.strictObject({
  url: z
    .string()
    .min(1)
    .max(longestUrl)
    .describe('Where to post to: https, on the public network, without a user and password.'),
  queues: z
    .union([z.literal('all'), z.array(z.string().min(1).max(100)).min(1).max(100)], {
      error: 'expected "all" or a list of ids of queues',
    })
    .describe('Which queues it is told of: `all`, or their ids.'),
  description: z.string().trim().min(1).max(200).optional().describe('What people call it.'),
});

/** So many at once, for each becomes a row and a job. */
const mostReplayed = 10_000;

export const replayBody = z
  .strictObject({
    from: z.int().min(1).describe('The `sequence` of the first announcement.'),
    to: z.int().min(1).describe('That of the last.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected no less than from' })
  .refine(({ from, to }) => to - from < mostReplayed, {
    path: ['to'],
    error: `expected a range of ${mostReplayed} at the most`,
  });

export const deliveriesQuery = z.object({
  authority: parameters.authority,
  state: z.enum(deliveryStates, { error: `expected one of ${deliveryStates.join(', ')}` }).optional(),
  cursor: parameters.cursor,
  limit: parameters.limit,
});

const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };
const secret = {
  ...text,
  description: 'Checks signatures. Shown this once: give it to the receiver.',
  examples: ['whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD3GUxbIQBgIU='],
};

export const registeredSchema = objectOf({ id: text, secret });

export const rotatedSchema = objectOf({
  secret,
  bothSecretsUntil: { ...instant, description: 'Until then the secret before signs too.' },
});

export const webhookSchema = objectOf(
  {
    id: text,
    url: text,
    queues: { oneOf: [{ const: 'all' }, { type: 'array', items: text }] },
    ...{ description: text, createdAt: instant, createdBy: text, bothSecretsUntil: instant },
    disabled: objectOf({ at: instant, because: text }),
  },
  ...['description', 'bothSecretsUntil', 'disabled'],
);

export const askedSchema = objectOf({ deliveries: count });

export const deliverySchema = objectOf(
  {
    sequence: { ...count, description: 'Of the announcement.' },
    state: {
      type: 'string',
      enum: deliveryStates,
      description: '`held`: the webhook is disabled. `exhausted`: given up after ten attempts.',
    },
    attempts: { ...count, description: 'Since it was last asked for.' },
    nextAttemptAt: instant,
    lastAttemptAt: instant,
    lastStatus: { type: 'integer', description: 'What the receiver answered, where it did.' },
    lastProblem: { ...text, description: 'Why there was no answer, such as `timed-out`.' },
    deliveredAt: instant,
  },
  ...['nextAttemptAt', 'lastAttemptAt', 'lastStatus', 'lastProblem', 'deliveredAt'],
);
