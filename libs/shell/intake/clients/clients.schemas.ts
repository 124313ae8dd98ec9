import { z } from 'zod';
import { roles } from '../../access/client.js';
import { objectOf } from '../../http/operation.js';

export const registerBody = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('What people call it.'),
  authorities: z
    .array(
      z.string().regex(/^([A-Z][0-9]{8}|\*)$/, { error: 'expected a nine-character code, or * for all' }),
    )
    .min(1)
    .max(500),
  sources: z
    .array(z.string().min(1).max(500))
    .max(100)
    .default([])
    .describe('What it may post for: exact, or a prefix ending in `*`.'),
  roles: z.array(z.enum(roles)).min(1),
});

const text = { type: 'string' };
const texts = { type: 'array', items: text };

export const clientSchema = objectOf(
  {
    ...{ clientId: text, name: text, authorities: texts, sources: texts },
    roles: { type: 'array', items: { type: 'string', enum: roles } },
    createdAt: { type: 'string', format: 'date-time' },
    revokedAt: { type: 'string', format: 'date-time' },
  },
  'revokedAt',
);

export const registeredSchema = objectOf({
  clientId: text,
  token: { ...text, description: 'Shown this once: it is kept as a hash only.' },
});
