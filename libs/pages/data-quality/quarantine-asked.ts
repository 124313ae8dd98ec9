import { z } from 'zod';
import type { Which } from '../../shell/intake/quarantine/replay-many.command.js';
import type { QuarantineQuery } from '../../shell/event-log/quarantine.pg.js';

/** Addresses leave out what is empty, and so is the pointer to an event as a whole. */
const wholeEvent = 'event';

/** A pointer, as an address has it. */
export const whereOf = (pointer: string): string => (pointer === '' ? wholeEvent : pointer);

/** What became of what was asked for on the page before: told once, above the list. */
export const doneSchema = z.object({
  done: z.enum(['recorded', 'duplicate', 'conflict', 'refused', 'discarded', 'settled', 'many']).optional(),
  recorded: z.coerce.number().int().nonnegative().optional(),
  left: z.coerce.number().int().nonnegative().optional(),
  /** The last one that was tried, where there are more. */
  last: z.coerce.number().int().positive().optional(),
});

/** Which events are meant; every one of it is an address. */
export const filterSchema = z.object({
  state: z.enum(['waiting', 'replayed', 'discarded']).catch('waiting'),
  kind: z.enum(['refused', 'conflict']).optional(),
  source: z.string().max(500).optional(),
  type: z.string().max(200).optional(),
  where: z.string().max(400).optional(),
});

export const quarantineAsked = filterSchema.extend({
  ...doneSchema.shape,
  before: z.coerce.number().int().positive().optional(),
});

export type QuarantineAsked = z.output<typeof quarantineAsked>;
export type QuarantineFilter = z.output<typeof filterSchema>;

const filled = <Value>(value: Value | undefined | ''): Value | undefined =>
  value === '' ? undefined : value;

/** The filter alone, without what is empty in a form. */
export const filterOf = ({ state, kind, source, type, where }: QuarantineFilter): QuarantineFilter => ({
  ...{ state, kind, source: filled(source), type: filled(type), where: filled(where) },
});

type Given<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

const given = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;

const pointerOf = (where: string | undefined): string | undefined => (where === wholeEvent ? '' : where);

/** As quarantine is asked for it. */
export const queryOf = (
  asked: QuarantineFilter,
  place: Pick<QuarantineQuery, 'limit' | 'after'>,
): QuarantineQuery => {
  const { where, ...rest } = filterOf(asked);
  return { ...given({ ...rest, pointer: pointerOf(where) }), ...place, latestFirst: true };
};

/** Which of those that wait are to be tried again. */
export const whichOf = (asked: QuarantineFilter, after: number | undefined): Which => {
  const { source, type, where } = filterOf(asked);
  return given({ source, type, pointer: pointerOf(where), after });
};
