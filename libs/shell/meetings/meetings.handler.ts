import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { readMeetings, type MeetingHead } from './meetings.pg.js';
import { MeetingsQuery, type MeetingListed } from './meetings.query.js';

const listed = ({ meeting, on, openedBy, recordedAt, rows, late, closed }: MeetingHead): MeetingListed => ({
  ...{ meeting, on, openedBy, openedAt: recordedAt, rows, late },
  ...(closed && { closed }),
});

@QueryHandler(MeetingsQuery)
export class MeetingsHandler implements IQueryHandler<MeetingsQuery> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  async execute({ authority, queue }: MeetingsQuery): Promise<readonly MeetingListed[]> {
    const meetings = await this.parts.queues.database.withAuthority(authority, (client) =>
      readMeetings(client, authority, queue.id),
    );
    return meetings.map(listed).toReversed();
  }
}
