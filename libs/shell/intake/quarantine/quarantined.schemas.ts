import { z } from 'zod';
import { objectOf, referTo } from '../../http/operation.js';
import { parameters } from '../../http/query.js';

export const ofAuthority = z.object({ authority: parameters.authority });

export const listQuery = z.object({
  authority: parameters.authority,
  state: z
    .enum(['waiting', 'replayed', 'discarded'], { error: 'expected waiting, replayed or discarded' })
    .optional(),
  kind: z.enum(['refused', 'conflict'], { error: 'expected refused or conflict' }).optional(),
  source: z.string().max(500).optional().describe('Events of this source only.'),
  type: z.string().max(200).optional().describe('Events of this type only.'),
  cursor: parameters.cursor,
  limit: parameters.limit,
});

export const discardBody = z.strictObject({
  because: z.string().trim().min(1).max(500).describe('Why it will never be recorded.'),
});

export const replayManyBody = z.strictObject({
  type: z.string().min(1).max(200).optional().describe('Events of this type only.'),
  source: z.string().min(1).max(500).optional().describe('Events of this source only.'),
  cursor: z.string().max(1_000).optional().describe('`next` of the answer before, to go on from there.'),
});

const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

export const summarySchema = objectOf(
  {
    quarantineId: { type: 'integer', minimum: 1 },
    ...{ receivedAt: instant, lastReceivedAt: instant, timesReceived: count, receivedBy: text },
    ...{ source: text, id: text, type: text, subject: text },
    kind: { type: 'string', enum: ['refused', 'conflict'] },
    reasons: { type: 'array', items: referTo('Refusal') },
    state: { type: 'string', enum: ['waiting', 'replayed', 'discarded'] },
    ...{ resolvedAt: instant, resolvedBy: text, resolvedBecause: text },
  },
  'subject',
  'resolvedAt',
  'resolvedBy',
  'resolvedBecause',
);

export const wholeSchema = {
  allOf: [summarySchema, objectOf({ body: { ...text, description: 'The event as it was sent.' } })],
};

export const pageSchema = objectOf({ items: { type: 'array', items: summarySchema }, next: text }, 'next');

export const replayedManySchema = objectOf(
  { examined: count, recorded: count, duplicates: count, refused: count, conflicts: count, next: text },
  'next',
);
