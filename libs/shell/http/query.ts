import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isInstant } from '../../core/events/event-type.js';
import { Problem } from './problem.js';

/** The query of a request. A parameter that is not known is refused: a misspelt one would silently change the answer. */
export const readQuery = <Schema extends z.ZodObject>(
  { query }: FastifyRequest,
  schema: Schema,
): z.output<Schema> => {
  const read = schema.strict().safeParse({ ...(query as object) });
  if (read.success) return read.data as z.output<Schema>;
  const problems = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new Problem('bad-query', problems.join('; '));
};

const mostAtOnce = 200;

/** In a query a plus sign that was not encoded arrives as a space. */
const instant = z
  .string()
  .transform((text) => text.replace(' ', '+'))
  .refine(isInstant, {
    error: 'expected an RFC 3339 instant with seconds and offset, such as 2025-07-01T00:00:00Z',
  });

/** Parameters that many routes have. */
export const parameters = {
  authority: z
    .string()
    .optional()
    .describe(
      "The authority's nine-character code; without it, the caller's own or the only one with events.",
    ),
  knownAt: instant.optional().describe('As known at this instant: only events recorded by then count.'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: `expected a number from 1 to ${mostAtOnce}` })
    .transform(Number)
    .refine((limit) => limit <= mostAtOnce, { error: `expected a number from 1 to ${mostAtOnce}` })
    .optional()
    .describe(`How many at the most: 1 to ${mostAtOnce}, 50 unless given.`),
  cursor: z.string().max(1_000).optional().describe('`next` of the page before.'),
} as const;

const usualAtOnce = 50;

export const limitOf = ({ limit = usualAtOnce }: { readonly limit?: number | undefined }): number => limit;
