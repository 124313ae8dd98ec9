import type { Mistake, TypedDates } from './dates-asked.js';

/** What is wrong with a form: together at the top, and each beside its field. */
export interface MistakesView {
  readonly list: readonly { readonly href: string; readonly text: string }[];
  readonly of: Readonly<Partial<Record<keyof TypedDates, { readonly text: string }>>>;
}

export const mistakesView = (mistakes: readonly Mistake[]): MistakesView => ({
  list: mistakes.map(({ field, says }) => ({ href: `#${field}`, text: says })),
  of: Object.fromEntries(mistakes.map(({ field, says }) => [field, { text: says }])),
});

export const noMistakes = mistakesView([]);
