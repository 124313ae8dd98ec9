import { isoDate } from '../kernel/day.js';
import type { EscalatedTo, Escalation } from '../case-record/promises.fact.js';
import { localIdOf } from '../events/recorded-event.js';

/** Something taken further, as a row tells it. */
export interface TakenFurther {
  readonly escalation: string;
  /** Whom it is about: `school/102146`. */
  readonly subject: string;
  readonly to: EscalatedTo;
  readonly why: string;
  readonly raisedOn: string;
  readonly raisedBy: string;
  readonly answer?: { readonly on: string; readonly answer: string; readonly by: string };
}

/** What was taken further about each subject, answered or not. */
export type Escalations = ReadonlyMap<string, readonly Escalation[]>;

const told = (subject: string, raised: Escalation): TakenFurther => ({
  escalation: raised.escalation,
  subject,
  to: raised.to,
  why: raised.why,
  raisedOn: isoDate(raised.raisedOn),
  raisedBy: raised.raisedBy,
  ...(raised.answer && {
    answer: { on: isoDate(raised.answer.on), answer: raised.answer.answer, by: raised.answer.by },
  }),
});

const answered = ({ answer }: TakenFurther): number => (answer === undefined ? 0 : 1);

/** What waits for its answer first, then in order of day. */
export const takenFurther = (
  escalations: Escalations,
  subjects: readonly string[],
): readonly TakenFurther[] =>
  subjects
    .flatMap((subject) => (escalations.get(subject) ?? []).map((raised) => told(subject, raised)))
    .sort((a, b) => answered(a) - answered(b) || (a.raisedOn < b.raisedOn ? -1 : 1));

/** Whoever still owes an answer keeps a row, whether or not anything is counted there in the period. */
export const keysAwaitingAnswer = (escalations: Escalations): readonly string[] =>
  [...escalations]
    .filter(([, raised]) => raised.some(({ answer }) => answer === undefined))
    .map(([subject]) => localIdOf(subject));
