import { Command } from '@nestjs/cqrs';
import type { Queue } from '../../core/queues/queue.js';
import type { DataOf } from '../../core/events/recorded-event.js';

type Data<Name extends string> = DataOf<Extract<SaidType, `caretally.${Name}.v1`>>;

export type SaidType =
  | 'caretally.promise-made.v1'
  | 'caretally.promise-carried-forward.v1'
  | 'caretally.promise-answered.v1'
  | 'caretally.escalation-raised.v1'
  | 'caretally.escalation-answered.v1'
  | 'caretally.queue-meeting-closed.v1';

/** What can be said at a meeting. Days and numbers are those of the meeting; what names a thing is given or new. */
export type Said =
  | {
      readonly kind: 'promise';
      readonly child: string;
      readonly data: Pick<Data<'promise-made'>, 'entry' | 'owner' | 'what' | 'by'>;
    }
  | {
      readonly kind: 'carry-forward';
      readonly promise: string;
      readonly data: Pick<Data<'promise-carried-forward'>, 'by' | 'because'>;
    }
  | {
      readonly kind: 'answer-promise';
      readonly promise: string;
      readonly data: Pick<Data<'promise-answered'>, 'kept' | 'because'>;
    }
  | {
      readonly kind: 'escalate';
      readonly child: string;
      readonly data: Pick<Data<'escalation-raised'>, 'entry' | 'to' | 'because' | 'raisedBy'>;
    }
  | {
      readonly kind: 'answer-escalation';
      readonly escalation: string;
      readonly data: Pick<Data<'escalation-answered'>, 'answer' | 'answeredBy'>;
    }
  | {
      readonly kind: 'close';
      readonly data: Pick<Data<'queue-meeting-closed'>, 'closedBy' | 'remarks'>;
    };

/** `refused`: the event's own rules do not take it. */
export type SaidOutcome =
  | { readonly status: 'recorded'; readonly position: number; readonly name: string | undefined }
  | { readonly status: 'no-meeting' }
  | { readonly status: 'not-on-list' }
  | { readonly status: 'no-such-promise' }
  | { readonly status: 'closed' }
  | { readonly status: 'refused'; readonly errors: readonly { pointer: string; detail: string }[] };

/** Something said at an open meeting: it becomes an event. */
export class Say extends Command<SaidOutcome> {
  constructor(
    readonly clientId: string,
    readonly authority: string,
    readonly queue: Queue,
    readonly meeting: number,
    readonly saidBy: string | undefined,
    readonly said: Said,
  ) {
    super();
  }
}
