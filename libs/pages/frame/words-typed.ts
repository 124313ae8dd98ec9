import { z } from 'zod';

/** What is wrong with a field of a form, for whoever filled it in. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** As long as what is said may be. */
export const longest = { name: 200, words: 2_000 } as const;

export const atMostInWords = (atMost: number): string => `Say it in at most ${atMost} characters`;

/** Words that have to be there. */
export const words = (missing: string, atMost: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(atMost, { error: atMostInWords(atMost) });
