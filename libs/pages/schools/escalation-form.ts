import { z } from 'zod';
import { takenTo } from './escalation.view.js';

/** As it was typed: it is shown again where it could not be recorded. */
export type Typed = Readonly<Record<string, string>>;

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** A form that could not be recorded. */
export interface EscalationForm {
  /** Which escalation it answers; undefined where one was to be raised. */
  readonly answers: string | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

const longest = { name: 200, words: 2_000 } as const;

const text = (missing: string, atMost: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(atMost, { error: `Say it in at most ${atMost} characters` });

export const raiseForm = z.object({
  to: z.enum(takenTo, { error: 'Choose to whom it is taken' }),
  because: text('Say why it is taken further', longest.words),
});

export const answerForm = z.object({
  answer: text('Say what was answered', longest.words),
  answeredBy: text('Say who answered: a person or a post', longest.name),
});

/** What a browser sends is a flat object of texts. */
const typedIn = (body: unknown): Typed =>
  Object.fromEntries(Object.entries(Object(body) as object).map(([name, value]) => [name, String(value)]));

export type FormRead<Said> = { readonly said: Said } | { readonly sent: EscalationForm };

export const readEscalation = <Schema extends z.ZodObject>(
  body: unknown,
  schema: Schema,
  answers?: string,
): FormRead<z.output<Schema>> => {
  const typed = typedIn(body);
  const read = schema.safeParse(typed);
  if (read.success) return { said: read.data };
  const errors = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), text: message }));
  return { sent: { answers, typed, errors } };
};
