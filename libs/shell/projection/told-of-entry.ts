import { isoDate, isoDateOrOpen, type Day } from '../../core/kernel/day.js';
import type { RowPromise } from '../../core/case-record/promises.fact.js';
import { toldEscalation, type ToldEscalation } from '../../core/case-record/told-escalation.js';
import type { ListedEntry, Stage } from '../../core/queues/queue.js';

/** All that is told of an entry of a queue, as it lies in the read models. Days are dates; what has no end has none. */
export interface ToldOfEntry {
  readonly what: string;
  readonly since: string;
  /** Milliseconds since 1970. */
  readonly dueAt?: number;
  readonly stages: readonly ToldStage[];
  readonly promises: readonly ToldPromise[];
  readonly escalations: readonly ToldEscalation[];
  readonly lastSeen?: string;
}

export interface ToldStage {
  readonly id: string;
  readonly from: string;
  /** Exclusive. */
  readonly to?: string;
  readonly why: string;
  readonly waitingOn?: string;
}

export interface ToldPromise {
  readonly promise: string;
  readonly meeting?: number;
  readonly owner: string;
  readonly what: string;
  readonly madeOn: string;
  readonly by: string;
  readonly carriedForward: readonly { readonly on: string; readonly by: string; readonly because: string }[];
  readonly answer?: { readonly on: string; readonly kept: boolean; readonly because?: string };
}

const told = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;

const dated = (on: Day | undefined): string | undefined => (on === undefined ? undefined : isoDate(on));

const toldStage = ({ id, from, to, why, waitingOn }: Stage): ToldStage => ({
  id,
  from: isoDate(from),
  ...told('to', isoDateOrOpen(to)),
  why,
  ...told('waitingOn', waitingOn),
});

const toldPromise = (said: RowPromise): ToldPromise => ({
  promise: said.promise,
  ...told('meeting', said.meeting),
  owner: said.owner,
  what: said.what,
  madeOn: isoDate(said.madeOn),
  by: isoDate(said.by),
  carriedForward: said.carriedForward.map(({ on, by, because }) => ({
    on: isoDate(on),
    by: isoDate(by),
    because,
  })),
  ...(said.answer && {
    answer: { on: isoDate(said.answer.on), kept: said.answer.kept, ...told('because', said.answer.because) },
  }),
});

export const toldOf = (entry: ListedEntry): ToldOfEntry => ({
  what: entry.what,
  since: isoDate(entry.since),
  ...told('dueAt', entry.dueAt),
  stages: entry.stages.map(toldStage),
  promises: entry.promises.map(toldPromise),
  escalations: entry.escalations.map(toldEscalation),
  ...told('lastSeen', dated(entry.lastSeen)),
});
