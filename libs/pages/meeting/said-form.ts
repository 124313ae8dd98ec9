import { z } from 'zod';
import { addDays, day, isoDate, parseDay, type Day } from '../../core/kernel/day.js';
import { takenTo } from '../../core/events/queues/queue-words.js';
import type { PromiseAtMeeting } from '../../core/queues/meeting-view.js';
import type { Said } from '../../shell/meetings/say.command.js';
import { dateInWords } from '../frame/in-words.js';
import { atMostInWords, longest, words, type FieldError } from '../frame/words-typed.js';
import type { NumberedRow } from './row-groups.js';

export const kinds = [
  'promise',
  'carry-forward',
  'answer-promise',
  'escalate',
  'answer-escalation',
  'close',
] as const satisfies readonly Said['kind'][];
export type Kind = (typeof kinds)[number];

/** What a form says it is about: a row by its number, and what was said about the row by its name. */
export const formHead = z.object({
  kind: z.enum(kinds),
  row: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional(),
  promise: z.string().max(200).optional(),
  escalation: z.string().max(200).optional(),
});
export type FormHead = z.output<typeof formHead>;

export type SaidForm = { readonly said: Said } | { readonly errors: readonly FieldError[] };

/** What a form is read against. */
export interface FormAbout {
  readonly on: Day;
  readonly by: string;
  readonly row: NumberedRow | undefined;
}

const maybe = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, { error: atMostInWords(atMost) })
    .transform((said) => (said === '' ? undefined : said))
    .optional();

const date = (missing: string, first: Day, why: string) =>
  z
    .string({ error: missing })
    .trim()
    .refine((given) => parseDay(given) !== undefined, { error: missing, abort: true })
    .refine((given) => day(given) >= first, {
      error: `Give ${dateInWords(isoDate(first))} or a later day: ${why}`,
    });

const promiseForm = ({ on }: FormAbout) =>
  z.object({
    owner: words('Say who promises: a person or a post', longest.name),
    what: words('Say what is promised', longest.words),
    by: date('Give the day it is promised for', on, 'a promise is not made for a day before the meeting'),
  });

const carryForwardForm = ({ on }: FormAbout, promise: PromiseAtMeeting | undefined) => {
  const promisedFor = promise ? day(promise.by) : on;
  return z.object({
    by: date(
      'Give the new day it is promised for',
      promisedFor < on ? on : addDays(promisedFor, 1),
      'carried forward is to a later day',
    ),
    because: words('Say why it is carried forward', longest.words),
  });
};

const answerPromiseForm = z.object({
  kept: z.enum(['yes', 'no'], { error: 'Say whether the promise was kept' }),
  because: maybe(longest.words),
});

const escalateForm = z.object({
  to: z.enum(takenTo, { error: 'Say to whom it is taken' }),
  because: words('Say why it is taken further', longest.words),
});

const answerEscalationForm = z.object({ answer: words('Say what was answered', longest.words) });

const closeForm = ({ on }: FormAbout) =>
  z.object({
    remarks: maybe(longest.words - 100),
    next: z
      .string()
      .trim()
      .transform((given) => (given === '' ? undefined : given))
      .pipe(date('Give a date that exists', addDays(on, 1), 'the next meeting is after this one').optional())
      .optional(),
  });

/** The day of the next meeting is one of the remarks: it stands in the minutes, and binds nobody's calendar. */
const remarksOf = ({
  remarks,
  next,
}: {
  readonly remarks?: string | undefined;
  readonly next?: string | undefined;
}) =>
  [remarks, next === undefined ? undefined : `The next meeting is on ${dateInWords(next)}.`]
    .filter((part) => part !== undefined)
    .join(' ');

const read = <Form extends z.ZodObject>(
  form: Form,
  body: unknown,
  toSaid: (values: z.output<Form>) => Said,
): SaidForm => {
  const result = form.safeParse(body);
  if (result.success) return { said: toSaid(result.data) };
  const errors = result.error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ''),
    text: message,
  }));
  return {
    errors: errors.filter(({ field }, at) => errors.findIndex((each) => each.field === field) === at),
  };
};

const notHere = 'This row is not on the list of the meeting: choose one that is';
const noRow: SaidForm = { errors: [{ field: '', text: notHere }] };
const notSaid: SaidForm = {
  errors: [{ field: '', text: 'This was not said about the row: choose what is shown on it' }],
};

type Reader = (body: unknown, about: FormAbout, head: FormHead) => SaidForm;

/** What each form says, once it is filled in as it must be. */
const readers: Readonly<Record<Kind, Reader>> = {
  promise: (body, about) => {
    if (!about.row) return noRow;
    const { child, entry } = about.row.row;
    return read(promiseForm(about), body, (data) => ({ kind: 'promise', child, data: { entry, ...data } }));
  },
  'carry-forward': (body, about, head) => {
    const promise = about.row?.row.promises.find((each) => each.promise === head.promise);
    if (!promise) return notSaid;
    return read(carryForwardForm(about, promise), body, (data) => ({
      ...{ kind: 'carry-forward', promise: promise.promise, data },
    }));
  },
  'answer-promise': (body, { row }, head) => {
    const promise = row?.row.promises.find((each) => each.promise === head.promise);
    if (!promise) return notSaid;
    return read(answerPromiseForm, body, ({ kept, because }) => ({
      ...{ kind: 'answer-promise', promise: promise.promise, data: { kept: kept === 'yes', because } },
    }));
  },
  escalate: (body, { row, by }) => {
    if (!row) return noRow;
    const { child, entry } = row.row;
    return read(escalateForm, body, (data) => ({
      ...{ kind: 'escalate', child, data: { entry, ...data, raisedBy: by } },
    }));
  },
  'answer-escalation': (body, { row, by }, head) => {
    const raised = row?.row.escalations.find((each) => each.escalation === head.escalation);
    if (!raised) return notSaid;
    return read(answerEscalationForm, body, (data) => ({
      ...{ kind: 'answer-escalation', escalation: raised.escalation, data: { ...data, answeredBy: by } },
    }));
  },
  close: (body, about) =>
    read(closeForm(about), body, (values) => {
      const remarks = remarksOf(values);
      return { kind: 'close', data: { closedBy: about.by, remarks: remarks === '' ? undefined : remarks } };
    }),
};

/** Reads a form as what it says at the meeting, or as what is still missing, field by field. */
export const readSaid = (body: unknown, head: FormHead, about: FormAbout): SaidForm =>
  readers[head.kind](body, about, head);
