import { Command } from '@nestjs/cqrs';
import type { EscalatedTo } from '../../core/case-record/promises.fact.js';
import type { Pattern } from '../../core/patterns/pattern.js';

/** Whoever a row is about, and what is said about it. */
export interface ToTakeFurther {
  readonly key: string;
  readonly to: EscalatedTo;
  readonly because: string;
  readonly raisedBy: string;
}

export interface Recorded {
  readonly status: 'recorded';
  readonly position: number;
  readonly escalation: string;
}

/** `refused`: the event's own rules do not take it. */
export interface Refused {
  readonly status: 'refused';
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

export type TakenFurtherOutcome = Recorded | Refused;

/** A row of a pattern is taken further: it becomes an event about whom the row is about. */
export class TakeFurther extends Command<TakenFurtherOutcome> {
  constructor(
    readonly clientId: string,
    readonly authority: string,
    readonly pattern: Pattern,
    readonly said: ToTakeFurther,
  ) {
    super();
  }
}
