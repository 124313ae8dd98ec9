import { Command } from '@nestjs/cqrs';
import type { Pattern } from '../../core/patterns/pattern.js';
import type { Recorded, Refused } from './take-further.command.js';

export type AnsweredOutcome =
  Recorded | Refused | { readonly status: 'no-such-escalation' } | { readonly status: 'answered-before' };

/** What was taken further about a row of a pattern is answered. */
export class AnswerTakenFurther extends Command<AnsweredOutcome> {
  constructor(
    readonly clientId: string,
    readonly authority: string,
    readonly pattern: Pattern,
    readonly escalation: string,
    readonly said: { readonly answer: string; readonly answeredBy: string },
  ) {
    super();
  }
}
