import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import { MeetingQuery } from './meeting.query.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { readList, readMeetings } from './meetings.pg.js';
import { viewOfMeeting } from './view-of-meeting.js';

@QueryHandler(MeetingQuery)
export class MeetingHandler implements IQueryHandler<MeetingQuery> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  execute({ authority, queue, meeting }: MeetingQuery): Promise<MeetingView | undefined> {
    const { database, settings } = this.parts.queues;
    return database.withAuthority(authority, async (client) => {
      const meetings = await readMeetings(client, authority, queue.id);
      const head = meetings.find((each) => each.meeting === meeting);
      if (!head) return undefined;
      const previous = meetings.findLast((each) => each.meeting < meeting);
      const list = await readList(client, authority, head);
      return viewOfMeeting(client, authority, queue, { head, list }, previous, settings);
    });
  }
}
