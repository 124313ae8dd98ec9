import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import { layList } from './lay-list.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { readMeetings } from './meetings.pg.js';
import { SinceLastMeetingQuery } from './since-last-meeting.query.js';
import { viewOfMeeting } from './view-of-meeting.js';

@QueryHandler(SinceLastMeetingQuery)
export class SinceLastMeetingHandler implements IQueryHandler<SinceLastMeetingQuery> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  execute({ authority, queue, on }: SinceLastMeetingQuery): Promise<MeetingView> {
    const { queues } = this.parts;
    return queues.database.withAuthority(authority, async (client) => {
      const meetings = await readMeetings(client, authority, queue.id);
      const previous = meetings.findLast((meeting) => meeting.on < on);
      const { list, position } = await layList(client, queues, authority, queue, on, previous);
      const head = {
        meeting: (previous?.meeting ?? 0) + 1,
        ...{ on, openedBy: 'nobody: it is not opened', known: position, closed: null },
      };
      return viewOfMeeting(client, authority, queue, { head, list }, previous, queues.settings);
    });
  }
}
