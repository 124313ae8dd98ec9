import { Query } from '@nestjs/cqrs';
import { addDays, isoDate, type Day } from '../../../core/kernel/day.js';
import type { Queue } from '../../../core/queues/queue.js';

/** A fortnightly meeting sees what will be late at the next. */
const soonDays = 14;

/** What falls due by this day is due soon. */
export const soonBy = (on: Day): string => isoDate(addDays(on, soonDays));

/** Listed and in time, with a day it is due on that is near. */
export const isDueSoon = (
  { late, due }: { readonly late: boolean; readonly due: string | undefined },
  on: Day,
): boolean => !late && due !== undefined && due <= soonBy(on);

/** Rows of one team on one queue. */
export interface TeamOnQueue {
  readonly total: number;
  readonly late: number;
  readonly dueSoon: number;
  readonly byStage: Readonly<Record<string, number>>;
  /** Late at the close of the earlier day, as known now. */
  readonly lateThen: number;
}

export interface TeamTold {
  /** Undefined: rows of children for whom no team is recorded. */
  readonly team: string | undefined;
  /** By id of queue; what has no row on either day is left out. */
  readonly queues: Readonly<Record<string, TeamOnQueue>>;
}

export interface TeamsTold {
  readonly on: string;
  readonly then: string;
  /** The last day of what is due soon. */
  readonly soonBy: string;
  readonly knownAt: string | null;
  readonly position: number;
  /** In order of name; those without a team last. */
  readonly teams: readonly TeamTold[];
}

/** Which rows each team has on some queues, on a day and on an earlier one. */
export class TeamsQuery extends Query<TeamsTold> {
  constructor(
    readonly authority: string,
    readonly queues: readonly Queue[],
    readonly on: Day,
    readonly then: Day,
  ) {
    super();
  }
}
