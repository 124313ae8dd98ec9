import type { TakenTo } from '../../core/events/queues/queue-words.js';
import type { TakenFurther } from '../../core/patterns/taken-further.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords } from '../frame/in-words.js';
import { day } from '../../core/kernel/day.js';

export const takenToInWords: Readonly<Record<TakenTo, string>> = {
  'independent-reviewing-officer': 'the independent reviewing officer',
  'senior-leaders': 'the senior leaders',
  governors: 'the governors',
};

export interface EscalationView {
  readonly escalation: string;
  /** "Taken to the governors on 2 October 2026 by the virtual school head". */
  readonly says: string;
  readonly why: string;
  readonly waits: string | undefined;
  readonly answer: { readonly says: string; readonly answer: string } | undefined;
  /** Where an answer to it is sent. */
  readonly answerHref: string;
}

const waitsSince = ({ raisedOn }: TakenFurther, today: string): string =>
  `no answer yet, after ${counted(day(today) - day(raisedOn), 'day')}`;

/** One thing taken further about a school, and how it was answered. */
export const escalationView = (told: TakenFurther, urn: string, today: string): EscalationView => {
  const { escalation, to, why, raisedOn, raisedBy, answer } = told;
  return {
    escalation,
    says: `Taken to ${takenToInWords[to]} on ${dateInWords(raisedOn)} by ${raisedBy}`,
    why,
    waits: answer === undefined ? waitsSince(told, today) : undefined,
    answer: answer && {
      says: `Answered on ${dateInWords(answer.on)} by ${answer.by}`,
      answer: answer.answer,
    },
    answerHref: hrefs.escalationAnswer(urn, escalation),
  };
};

/** What stands on a row until it is answered. */
export const unanswered = (all: readonly TakenFurther[]): readonly TakenFurther[] =>
  all.filter(({ answer }) => answer === undefined);

/** "To the governors, 2 October 2026: no answer yet, after 51 days". */
export const unansweredInWords = (told: TakenFurther, today: string): string =>
  `To ${takenToInWords[told.to]}, ${dateInWords(told.raisedOn)}: ${waitsSince(told, today)}`;
