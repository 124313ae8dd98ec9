import { z } from 'zod';
import { localId } from '../event-type.js';

/** The id of a tracking queue. */
export const queueId = () => z.string().regex(/^[a-z0-9-]{1,60}$/, { error: 'expected the id of a queue' });

/** Which of a child's entries on a queue is meant, as the queue shows it. */
export const entryKey = () => localId();

/** A person or a post that can be asked about it: never nobody. */
export const someone = (what: string) =>
  z
    .string({ error: `expected ${what}: name a post or a person` })
    .max(200)
    .refine((text) => text.trim().length > 0, { error: `expected ${what}: name a post or a person` });

/** What was said, in a sentence or two. */
export const words = () =>
  z
    .string()
    .max(2000)
    .refine((text) => text.trim().length > 0, { error: 'expected what was said, in words' });

/** To whom a matter is taken further, in the order in which it goes up. */
export const takenTo = ['independent-reviewing-officer', 'senior-leaders', 'governors'] as const;
export type TakenTo = (typeof takenTo)[number];
