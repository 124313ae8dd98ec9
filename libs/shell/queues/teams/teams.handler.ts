import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { liveState } from '../../known-at/state.js';
import type { ListedRow } from '../list/listed-row.js';
import { queueOn } from '../list/queue-on.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import {
  isDueSoon,
  soonBy,
  TeamsQuery,
  type TeamOnQueue,
  type TeamsTold,
  type TeamTold,
} from './teams.query.js';

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
type Counted = Mutable<Omit<TeamOnQueue, 'byStage'>> & { readonly byStage: Record<string, number> };

/** By team, then by queue. */
class CountsOfTeams {
  readonly #teams = new Map<string | undefined, Map<string, Counted>>();

  addNow(queue: string, rows: readonly ListedRow[], on: Day): void {
    for (const row of rows) {
      const counted = this.#of(row.team, queue);
      counted.total += 1;
      if (row.late) counted.late += 1;
      if (isDueSoon(row, on)) counted.dueSoon += 1;
      counted.byStage[row.stage] = (counted.byStage[row.stage] ?? 0) + 1;
    }
  }

  addThen(queue: string, rows: readonly ListedRow[]): void {
    for (const { team, late } of rows) if (late) this.#of(team, queue).lateThen += 1;
  }

  told(): readonly TeamTold[] {
    return [...this.#teams]
      .map(([team, queues]) => ({ team, queues: Object.fromEntries(queues) }))
      .sort((a, b) => inOrder(a.team, b.team));
  }

  #of(team: string | undefined, queue: string): Counted {
    const queues = this.#teams.get(team) ?? new Map<string, Counted>();
    this.#teams.set(team, queues);
    const counted = queues.get(queue) ?? { total: 0, late: 0, dueSoon: 0, lateThen: 0, byStage: {} };
    queues.set(queue, counted);
    return counted;
  }
}

const inOrder = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
};

@QueryHandler(TeamsQuery)
export class TeamsHandler implements IQueryHandler<TeamsQuery> {
  constructor(@Inject(QUEUES_PARTS) private readonly parts: QueuesParts) {}

  /** Every list of one state of the log, so that they add up; lists lately read are kept, so most are not read again. */
  execute({ authority, queues, on, then }: TeamsQuery): Promise<TeamsTold> {
    return this.parts.database.withAuthority(
      authority,
      async (client) => {
        const state = await liveState(client, authority);
        const counts = new CountsOfTeams();
        for (const queue of queues) {
          const now = await queueOn(client, this.parts, { authority, queue, on, state });
          counts.addNow(queue.id, now.rows, on);
          const before = await queueOn(client, this.parts, { authority, queue, on: then, state });
          counts.addThen(queue.id, before.rows);
        }
        return {
          ...{ on: isoDate(on), then: isoDate(then), soonBy: soonBy(on) },
          ...{ knownAt: state.recordedAt ?? null, position: state.position },
          teams: counts.told(),
        };
      },
      { keepPlans: true },
    );
  }
}
