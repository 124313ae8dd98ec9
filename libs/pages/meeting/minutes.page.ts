import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import { minutesInCsv, minutesInMarkdown } from '../../core/queues/minutes.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { meetingNumbered } from '../../shell/meetings/asked-meeting.js';
import { MeetingQuery } from '../../shell/meetings/meeting.query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsOf } from '../people/teams-of.js';
import { visitorOf } from '../people/visitor.js';
import { asFile } from '../take-away/send-file.js';
import { meetingAsked } from './meeting-asked.js';
import { keptToTeams, teamsShown } from './of-teams.js';

interface Format {
  readonly ending: 'md' | 'csv';
  readonly of: (meeting: MeetingView) => string;
}

const markdown: Format = { ending: 'md', of: minutesInMarkdown };
const csv: Format = { ending: 'csv', of: minutesInCsv };

const minutesAsked = meetingAsked.pick({ team: true });

/** Minutes to take away. They name children by local id, so they are for those who see the meeting, and taking them is seeing it. */
@Controller('lists/:id/meetings/:number')
export class MinutesPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get('minutes.md')
  @Page({ allows: seesChildren })
  async inMarkdown(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send(request, reply, id, number, markdown);
  }

  @Get('minutes.csv')
  @Page({ allows: seesChildren })
  async inCsv(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send(request, reply, id, number, csv);
  }

  async #send(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    number: string,
    { ending, of }: Format,
  ): Promise<void> {
    const queue = queueOf(id);
    const { team } = readQuery(request, minutesAsked);
    const visitor = visitorOf(request);
    const found = await this.queries.execute(
      new MeetingQuery(visitor.authority, queue, meetingNumbered(number)),
    );
    if (!found) throw new Problem('not-found', `there has been no meeting ${number} about ${queue.title}`);
    const meeting = keptToTeams(found, queue, teamsShown(await teamsOf(this.parts, visitor), team));
    const children = meeting.rows.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, `Minutes of a meeting about ${queue.title}`, children);
    asFile(reply, `${queue.id}-meeting-${meeting.meeting}-${meeting.on}`, ending);
    await reply.send(of(meeting));
  }
}
