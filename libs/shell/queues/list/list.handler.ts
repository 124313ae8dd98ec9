import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { londonDay } from '../../../core/kernel/instant.js';
import { isRecalculating, liveState, stateAt, stateBy, type State } from '../../known-at/state.js';
import type { Client } from '../../platform/database.js';
import { closeOfDay, londonTime } from '../london-clock.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { tagOf } from '../tag.js';
import {
  ListQuery,
  type AskedList,
  type ListFound,
  type ListHeld,
  type ListTold,
  type Pinned,
} from './list.query.js';
import { occurringIn, pageOf } from './page.js';
import { queueOn } from './queue-on.js';
import { showRow } from './show-row.js';

/** The day and clock of a list. */
type Clock = Pick<Pinned, 'on' | 'asOf'>;

/** Hours are told to one decimal, which changes every six minutes: until then, the same answer holds. */
const tick = 360_000;

const clockOf = ({ place, on: asked, queue }: AskedList, now: number): Clock => {
  if (place !== undefined) return place;
  const today = londonDay(now);
  const on: Day = asked ?? today;
  const hours = queue.clock === 'hours' && on === today;
  return { on, asOf: hours ? Math.floor(now / tick) * tick : closeOfDay(on) };
};

const tagOfList = (asked: AskedList, { on, asOf }: Clock, state: State, ours: string): string => {
  const { authority, queue, filters, sort, limit, place, knownAt } = asked;
  const page = [filters, sort, limit, place?.after ?? null];
  return tagOf(state, ours, [authority, queue.id, on, asOf, knownAt ?? null, ...page]);
};

/** The state that is asked for; undefined where it is whatever the rows hold. */
const stateAsked = async (
  client: Client,
  { authority, place, knownAt }: AskedList,
): Promise<State | undefined> => {
  if (place !== undefined) return stateBy(client, authority, place.position);
  return knownAt === undefined ? undefined : stateAt(client, authority, knownAt);
};

@QueryHandler(ListQuery)
export class ListHandler implements IQueryHandler<ListQuery> {
  constructor(@Inject(QUEUES_PARTS) private readonly parts: QueuesParts) {}

  execute({ asked, held }: ListQuery): Promise<ListFound | ListHeld> {
    const { database, digest, now } = this.parts;
    const clock = clockOf(asked, now());
    const answer = async (client: Client): Promise<ListFound | ListHeld> => {
      const state = await stateAsked(client, asked);
      if (held.length > 0) {
        const tag = tagOfList(asked, clock, state ?? (await liveState(client, asked.authority)), digest);
        if (held.includes(tag)) return { tag, list: undefined, next: undefined };
      }
      return this.#list(client, asked, clock, state);
    };
    return database.withAuthority(asked.authority, answer, { keepPlans: true });
  }

  async #list(
    client: Client,
    asked: AskedList,
    { on, asOf }: Clock,
    pinned: State | undefined,
  ): Promise<ListFound> {
    const { authority, queue, place, knownAt } = asked;
    const { state, rows: all } = await queueOn(client, this.parts, { authority, queue, on, state: pinned });
    const { rows, next, before, ...counts } = pageOf(queue, all, { ...asked, after: place?.after });
    const recalculating = await isRecalculating(client, authority, state, this.parts.digest);
    const list: ListTold = {
      queue: queue.id,
      title: queue.title,
      on: isoDate(on),
      knownAt: state.recordedAt ?? null,
      position: state.position,
      asOf: londonTime(asOf),
      ...counts,
      rows: rows.map((row) => showRow(row, { authority, queue, on, asOf, knownAt })),
      ...(recalculating && { recalculating: true as const }),
    };
    return {
      tag: tagOfList(asked, { on, asOf }, state, this.parts.digest),
      list,
      before,
      occurring: () => occurringIn(all, asked.filters),
      next: next && { position: state.position, on, asOf, after: next },
    };
  }
}
