import { z } from 'zod';
import { notRecorded } from '../../core/counting/dimension.js';
import { schoolUrn } from '../../core/patterns/pattern.js';
import { Problem } from '../../shell/http/problem.js';
import { waits, weekBandKeys } from './waiting-plans.js';

const chosen = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

/** Every state of the page of all schools is an address with these. */
export const schoolsAsked = z.object({ cluster: chosen, team: chosen });

/** Of the page of one. */
export const schoolAsked = z.object({
  team: chosen,
  waits: z.enum(waits).optional(),
  weeks: z.enum(weekBandKeys).optional(),
});

export type SchoolAsked = z.output<typeof schoolAsked>;

/** A school as addresses name it: its URN, or that none is recorded. */
export const schoolNamed = (text: string): string => {
  if (schoolUrn.form.test(text) || text === notRecorded) return text;
  throw new Problem('not-found', `there is no such school: expected ${schoolUrn.expected}`);
};
