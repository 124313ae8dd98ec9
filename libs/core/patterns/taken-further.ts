import type { Escalation } from '../case-record/promises.fact.js';
import { toldEscalation, type ToldEscalation } from '../case-record/told-escalation.js';
import { localIdOf } from '../events/recorded-event.js';

/** Something taken further, and whom it is about: `school/102146`. */
export interface TakenFurther extends ToldEscalation {
  readonly subject: string;
}

/** What was taken further about each subject, answered or not. */
export type Escalations = ReadonlyMap<string, readonly Escalation[]>;

const answered = ({ answer }: TakenFurther): number => (answer === undefined ? 0 : 1);

/** What waits for its answer first, then in order of day. */
export const takenFurther = (
  escalations: Escalations,
  subjects: readonly string[],
): readonly TakenFurther[] =>
  subjects
    .flatMap((subject) =>
      (escalations.get(subject) ?? []).map((raised) => ({ subject, ...toldEscalation(raised) })),
    )
    .sort((a, b) => answered(a) - answered(b) || (a.raisedOn < b.raisedOn ? -1 : 1));

/** Whoever still owes an answer keeps a row, whether or not anything is counted there in the period. */
export const keysAwaitingAnswer = (escalations: Escalations): readonly string[] =>
  [...escalations]
    .filter(([, raised]) => raised.some(({ answer }) => answer === undefined))
    .map(([subject]) => localIdOf(subject));
