import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Problem } from '../../shell/http/problem.js';

/** What one of our forms carries. A form that was made by hand, and wrongly, is refused; what people type is read by its page. */
export const readForm = <Schema extends z.ZodType>(
  { body }: FastifyRequest,
  schema: Schema,
): z.output<Schema> => {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Problem('bad-body', `the form is not what is expected here: ${problems.join('; ')}`);
};
