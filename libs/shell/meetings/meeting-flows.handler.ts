import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { flowOf, type FlowOfLate } from '../../core/queues/compare-lists.js';
import type { Client } from '../platform/database.js';
import { MeetingFlowsQuery } from './meeting-flows.query.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { readList, readMeetings, type LaidBefore, type MeetingHead } from './meetings.pg.js';
import { compareWithLast } from './view-of-meeting.js';

@QueryHandler(MeetingFlowsQuery)
export class MeetingFlowsHandler implements IQueryHandler<MeetingFlowsQuery> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  execute({ authority, queue, meetings }: MeetingFlowsQuery): Promise<ReadonlyMap<number, FlowOfLate>> {
    return this.parts.queues.database.withAuthority(authority, async (client) => {
      const heads = await readMeetings(client, authority, queue.id);
      return flowsOf(client, authority, heads, new Set(meetings));
    });
  }
}

/** In the order of the meetings, so that each list is read once: it is the last one of the next. */
const flowsOf = async (
  client: Client,
  authority: string,
  heads: readonly MeetingHead[],
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, FlowOfLate>> => {
  const flows = new Map<number, FlowOfLate>();
  let last: { readonly head: MeetingHead; readonly list: readonly LaidBefore[] } | undefined;
  for (const [at, head] of heads.entries()) {
    const next = heads[at + 1];
    if (!wanted.has(head.meeting) && !(next && wanted.has(next.meeting))) continue;
    const list = await readList(client, authority, head);
    if (wanted.has(head.meeting)) {
      flows.set(head.meeting, flowOf(compareWithLast({ head, list }, last?.head, last?.list ?? [])));
    }
    last = { head, list };
  }
  return flows;
};
