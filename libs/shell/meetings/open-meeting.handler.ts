import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DataOf } from '../../core/events/recorded-event.js';
import type { Client } from '../platform/database.js';
import { layList } from './lay-list.js';
import { MEETINGS_PARTS, meetingsSource, type MeetingsParts } from './meetings-parts.js';
import { readMeetings, type MeetingHead } from './meetings.pg.js';
import { OpenMeeting, type MeetingOpened } from './open-meeting.command.js';

type Opened = DataOf<'caretally.queue-meeting-opened.v1'>;

/** Whoever opens the same meeting at the same moment takes the same number: one of them is asked to look again. */
const attempts = 10;

@CommandHandler(OpenMeeting)
export class OpenMeetingHandler implements ICommandHandler<OpenMeeting> {
  constructor(@Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts) {}

  async execute(command: OpenMeeting): Promise<MeetingOpened> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const opened = await this.#tryOpen(command);
      if (opened) return opened;
    }
    throw new Error(`a meeting about ${command.queue.id} could not be given a number: it may be asked again`);
  }

  /** Undefined where the number was taken meanwhile. */
  async #tryOpen(command: OpenMeeting): Promise<MeetingOpened | undefined> {
    const { authority, queue, on, clientId } = command;
    const prepared = await this.parts.queues.database.withAuthority(authority, async (client) => {
      const meetings = await readMeetings(client, authority, queue.id);
      const same = meetings.find((meeting) => meeting.on === on);
      if (same) return { status: 'opened', meeting: same.meeting, isNew: false } as const;
      const last = meetings.at(-1);
      if (last && last.on > on) return { status: 'held', meeting: last.meeting, on: last.on } as const;
      return { status: 'to-open', data: await this.#lay(client, command, last) } as const;
    });
    if (prepared.status !== 'to-open') return prepared;
    const { data } = prepared;
    const [answer] = await this.parts.eventLog.append(authority, clientId, [
      {
        source: meetingsSource,
        id: `${queue.id} meeting ${data.meeting}`,
        type: 'caretally.queue-meeting-opened.v1',
        subject: `queue/${queue.id}`,
        time: new Date(this.parts.queues.now()).toISOString(),
        data,
        mentions: [],
      },
    ]);
    return answer?.status === 'recorded'
      ? { status: 'opened', meeting: data.meeting, isNew: true }
      : undefined;
  }

  async #lay(client: Client, command: OpenMeeting, last: MeetingHead | undefined): Promise<Opened> {
    const { authority, queue, on, openedBy } = command;
    const { list, position } = await layList(client, this.parts.queues, authority, queue, on, last);
    return { queue: queue.id, meeting: (last?.meeting ?? 0) + 1, on, position, openedBy, list };
  }
}
