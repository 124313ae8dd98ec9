import { Query } from '@nestjs/cqrs';
import type { ToldEscalation } from '../../../core/case-record/told-escalation.js';
import type { Queue } from '../../../core/queues/queue.js';
import type { Evidence } from '../../known-at/evidence.js';
import type { PromiseTold } from '../list/said-by.js';
import type { ObligationTold } from './obligations.query.js';

/** Days on which an entry stands on its queue in one stage: `to` exclusive, undefined while it has no end. */
export interface StageTold {
  readonly id: string;
  readonly title: string;
  readonly late: boolean;
  readonly from: string;
  readonly to: string | undefined;
  readonly why: string;
  readonly waitingOn: string | undefined;
}

/** An entry of a queue from the day it comes there to the day it leaves, and what was said about it. */
export interface EntryTold {
  readonly what: string;
  readonly since: string;
  readonly due: string | undefined;
  readonly dueAt: string | undefined;
  readonly school: string | undefined;
  readonly stages: readonly StageTold[];
  readonly promises: readonly PromiseTold[];
  readonly escalations: readonly ToldEscalation[];
  readonly lastSeen: string | undefined;
  readonly events: readonly Evidence[];
}

export interface OwedTold {
  readonly child: string;
  readonly alsoKnownAs?: readonly string[];
  readonly on: string;
  readonly knownAt: string | null;
  readonly position: number;
  readonly worker: string | undefined;
  readonly team: string | undefined;
  /** Undefined where the rule owes it and the queue lists it under another entry. */
  readonly entry: EntryTold | undefined;
  /** Undefined where the queue lists what no rule owes by a day. */
  readonly obligation: ObligationTold | undefined;
}

/** One thing of one child that somebody has to do, told by the queue and by the rule. Undefined where there is none. */
export class OwedQuery extends Query<OwedTold | undefined> {
  constructor(
    readonly authority: string,
    readonly child: string,
    readonly queue: Queue,
    readonly entry: string,
    readonly knownAt: string | undefined,
  ) {
    super();
  }
}
