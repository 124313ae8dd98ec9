import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { londonDay } from '../../../core/kernel/instant.js';
import type { Queue } from '../../../core/queues/queue.js';
import { queues } from '../../../core/queues/queues.generated.js';
import { isRecalculating, liveState, stateAt, type State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { countsOf } from '../list/page.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { tagOf } from '../tag.js';
import { countsOn, type Times } from './counts-on.js';
import { QueuesQuery, type QueuesFound, type QueueTold } from './queues.query.js';

const told = (queue: Queue, times: Times): QueueTold => ({
  id: queue.id,
  title: queue.title,
  says: queue.says,
  source: queue.source,
  clock: queue.clock,
  stages: Object.entries(queue.stages).map(([id, words]) => ({ id, ...words })),
  ...countsOf(queue, times.get(queue.id) ?? new Map()),
});

@QueryHandler(QueuesQuery)
export class QueuesHandler implements IQueryHandler<QueuesQuery> {
  constructor(@Inject(QUEUES_PARTS) private readonly parts: QueuesParts) {}

  execute(query: QueuesQuery): Promise<QueuesFound> {
    const on = query.on ?? londonDay(this.parts.now());
    const answer = async (client: Client): Promise<QueuesFound> => {
      const { authority, knownAt, held } = query;
      const state = knownAt === undefined ? undefined : await stateAt(client, authority, knownAt);
      if (held.length > 0) {
        const tag = this.#tag(query, on, state ?? (await liveState(client, authority)));
        if (held.includes(tag)) return { tag, queues: undefined };
      }
      return this.#count(client, query, on, state);
    };
    return this.parts.database.withAuthority(query.authority, answer, { keepPlans: true });
  }

  #tag({ authority }: QueuesQuery, on: Day, state: State): string {
    return tagOf(state, this.parts.digest, ['queues', authority, on]);
  }

  async #count(client: Client, query: QueuesQuery, on: Day, pinned: State | undefined): Promise<QueuesFound> {
    const { authority } = query;
    const { state, times } = await countsOn(client, this.parts, { authority, on, state: pinned });
    const recalculating = await isRecalculating(client, authority, state, this.parts.digest);
    return {
      tag: this.#tag(query, on, state),
      queues: {
        on: isoDate(on),
        knownAt: state.recordedAt ?? null,
        position: state.position,
        items: queues.map((queue) => told(queue, times)),
        ...(recalculating && { recalculating: true as const }),
      },
    };
  }
}
