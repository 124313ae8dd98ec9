import { z } from 'zod';
import { notRecorded } from '../../core/counting/dimension.js';
import { parseDay } from '../../core/kernel/day.js';
import type { Queue } from '../../core/queues/queue.js';
import { longestCursor, type AskedOfEveryPage } from '../../shell/queues/list/list-cursor.js';
import { sortNames } from '../../shell/queues/list/order.js';
import { knownAtClose } from '../../shell/queues/london-clock.js';

/** What a filter form sends for "all": nothing. */
const chosen = z
  .string()
  .max(200)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

const chosenDay = chosen.refine((text) => text === undefined || parseDay(text) !== undefined, {
  error: 'expected a date that exists, as YYYY-MM-DD',
});

export const sizes = ['25', '100', '500'] as const;

/** Every state of a list is an address with these. */
export const queueAsked = z.object({
  on: chosenDay,
  /** As it was known at the close of that day, London time. */
  known: chosenDay,
  stage: chosen,
  /** `yes`: late in whichever stage. */
  late: z
    .enum(['', 'yes', 'no'])
    .transform((late) => (late === '' ? undefined : late))
    .optional(),
  /** `not-recorded`, here and below: only rows of which none is recorded. */
  team: chosen,
  worker: chosen,
  school: chosen,
  sort: z.enum(sortNames).default('urgency'),
  size: z.enum(sizes).default('25'),
  cursor: z.string().max(longestCursor).optional(),
});

export type QueueAsked = z.output<typeof queueAsked>;

const orNone = (text: string | undefined): string | null | undefined => (text === notRecorded ? null : text);

const dayOf = (text: string | undefined) => (text === undefined ? undefined : parseDay(text));

export const knownAtOf = (known: string | undefined): string | undefined => {
  const on = dayOf(known);
  return on === undefined ? undefined : knownAtClose(on);
};

/** The list behind a page's address. Its team is the one the visitor is kept to. */
export const listAsked = (authority: string, queue: Queue, asked: QueueAsked): AskedOfEveryPage => ({
  ...{ authority, queue, sort: asked.sort, limit: Number(asked.size) },
  ...{ on: dayOf(asked.on), knownAt: knownAtOf(asked.known) },
  filters: {
    stage: asked.stage,
    late: asked.late === undefined ? undefined : asked.late === 'yes',
    team: orNone(asked.team),
    worker: orNone(asked.worker),
    school: orNone(asked.school),
  },
});
