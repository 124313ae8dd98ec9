import { z } from 'zod';
import { takenTo } from '../../core/events/queues/queue-words.js';
import { longest, words, type FieldError } from '../frame/words-typed.js';

/** As it was typed: it is shown again where it could not be recorded. */
export type Typed = Readonly<Record<string, string>>;

/** A form that could not be recorded. */
export interface EscalationForm {
  /** Which escalation it answers; undefined where one was to be raised. */
  readonly answers: string | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export const raiseForm = z.object({
  to: z.enum(takenTo, { error: 'Choose to whom it is taken' }),
  because: words('Say why it is taken further', longest.words),
});

export const answerForm = z.object({
  answer: words('Say what was answered', longest.words),
  answeredBy: words('Say who answered: a person or a post', longest.name),
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
