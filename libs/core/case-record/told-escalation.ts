import { isoDate } from '../kernel/day.js';
import type { EscalatedTo, Escalation } from './promises.fact.js';

/** Something taken further, as rows, meetings and patterns tell it. */
export interface ToldEscalation {
  readonly escalation: string;
  readonly to: EscalatedTo;
  readonly why: string;
  readonly raisedOn: string;
  readonly raisedBy: string;
  readonly answer?: { readonly on: string; readonly answer: string; readonly by: string };
}

export const toldEscalation = (said: Escalation): ToldEscalation => ({
  escalation: said.escalation,
  to: said.to,
  why: said.why,
  raisedOn: isoDate(said.raisedOn),
  raisedBy: said.raisedBy,
  ...(said.answer && {
    answer: { on: isoDate(said.answer.on), answer: said.answer.answer, by: said.answer.by },
  }),
});
