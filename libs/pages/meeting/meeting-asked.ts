import { z } from 'zod';
import { parseDay } from '../../core/kernel/day.js';
import { notices } from './notices.js';
import { shows } from './row-groups.js';

/** What a filter form sends for "all": nothing. */
const chosen = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

const rowNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: 'rows are numbered from 1' })
  .transform(Number)
  .optional();

/** Every state of a meeting is an address with these. */
export const meetingAsked = z.object({
  /** Some of its rows: those behind one of its numbers. */
  show: z.enum(shows).optional(),
  team: chosen,
  /** One row at a time, for the wall: the number that the row has among all rows of the meeting. */
  row: rowNumber,
  /** So many rows at a time; `all` of them for paper. */
  page: z
    .string()
    .regex(/^([1-9]\d{0,4}|all)$/, { error: 'expected the number of a page, or all' })
    .transform((page) => (page === '1' ? undefined : page))
    .optional(),
  /** What has just been recorded. */
  said: z.enum(notices).optional(),
});

export type MeetingAsked = z.output<typeof meetingAsked>;

/** A meeting that is not opened has no number: it is the day that tells it. */
export const nextAsked = meetingAsked.omit({ said: true }).extend({
  on: chosen.refine((text) => text === undefined || parseDay(text) !== undefined, {
    error: 'expected a date that exists, as YYYY-MM-DD',
  }),
});
