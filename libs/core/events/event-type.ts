import { z } from 'zod';
import { parseDay, type IsoDate } from '../kernel/day.js';

export const subjectKinds = [
  'child',
  'authority',
  'school',
  'worker',
  'carer-household',
  'provider',
  'queue',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Why data was refused: an RFC 6901 pointer into the event and words that say what was found and expected. */
export interface Refusal {
  readonly pointer: string;
  readonly detail: string;
}

/** What one type of event is: the single source of its TypeScript type, JSON Schema, OpenAPI and AsyncAPI entries. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  /** Which subject it happens to; `any` for events about other events. */
  readonly subject: SubjectKind | 'any';
  /** What it says, in the field's words. */
  readonly means: string;
  readonly data: Schema;
  /** The day the law counts in, where the event has one. */
  readonly day: (data: z.output<Schema>) => IsoDate | undefined;
  /** Other subjects (`child/10433`) whose history this event belongs to as well. */
  readonly mentions: (data: z.output<Schema>) => readonly string[];
  /** Rules across fields: code lists at a date, ends before starts. */
  readonly refusals: (data: z.output<Schema>) => readonly Refusal[];
  readonly example: z.input<Schema>;
}

type Given<Type extends string, Schema extends z.ZodObject> = Pick<
  EventDefinition<Type, Schema>,
  'type' | 'subject' | 'means' | 'data' | 'day' | 'example'
> &
  Partial<Pick<EventDefinition<Type, Schema>, 'mentions' | 'refusals'>>;

export const eventType = <const Type extends string, Schema extends z.ZodObject>(
  given: Given<Type, Schema>,
): EventDefinition<Type, Schema> => ({ mentions: () => [], refusals: () => [], ...given });

/** A plain date that exists. */
export const isoDate = () =>
  z
    .string()
    .refine((text) => parseDay(text) !== undefined, { error: 'expected a date that exists, as YYYY-MM-DD' })
    .meta({ format: 'date', examples: ['2025-06-02'] });

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d)(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is an RFC 3339 instant with seconds and an offset, on a date that exists. */
export const isInstant = (text: string): boolean => {
  const date = instantPattern.exec(text)?.[1];
  return date !== undefined && parseDay(date) !== undefined;
};

/** An RFC 3339 instant with offset. */
export const instant = () =>
  z
    .string()
    .refine(isInstant, {
      error: 'expected an RFC 3339 instant with seconds and offset, such as 2025-06-12T09:30:00+01:00',
    })
    .meta({ format: 'date-time', examples: ['2025-06-12T09:30:00+01:00'] });

/** A local identifier: 1 to 100 characters without control characters. */
export const localId = () =>
  z
    .string()
    .min(1)
    .max(100)
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), { error: 'control characters are not allowed' });

/** `child/10432` and the like. */
export const subjectOf = (kind: SubjectKind) =>
  z
    .string()
    .refine((text) => text.startsWith(`${kind}/`) && text.length > kind.length + 1 && text.length <= 120, {
      error: `expected ${kind}/<local id>`,
    });
