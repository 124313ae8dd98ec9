import { Controller, Get, Inject, Param, Post, Render, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate, parseDay } from '../../core/kernel/day.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { MeetingFlowsQuery } from '../../shell/meetings/meeting-flows.query.js';
import { MeetingsQuery } from '../../shell/meetings/meetings.query.js';
import { OpenMeeting } from '../../shell/meetings/open-meeting.command.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { hrefs } from '../frame/hrefs.js';
import { dateInWords } from '../frame/in-words.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { seesChildren } from '../people/person-roles.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import { meetingsView, type MeetingsView } from './meetings.view.js';

/** A year of fortnights. */
const atOnce = 26;

const meetingsAsked = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'meetings are numbered from 1' })
    .transform(Number)
    .optional(),
});

const openForm = z.object({
  on: z.string().refine((text) => parseDay(text) !== undefined, { error: 'expected a date that exists' }),
});

/** The meetings about a list, and where the next one is opened. A clerk sees none of it: a meeting names children by local id. */
@Controller('lists/:id/meetings')
export class MeetingsPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('meeting/meetings.njk')
  async show(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MeetingsView> {
    const queue = queueOf(id);
    const { before } = readQuery(request, meetingsAsked);
    const visitor = visitorOf(request);
    const { authority } = visitor;
    const meetings = await this.queries.execute(new MeetingsQuery(authority, queue));
    const shown = meetings.filter(({ meeting }) => before === undefined || meeting < before).slice(0, atOnce);
    const numbers = shown.map(({ meeting }) => meeting);
    const flows = await this.queries.execute(new MeetingFlowsQuery(authority, queue, numbers));
    const today = this.#today();
    return meetingsView({
      ...{ queue, meetings, shown, flows, today },
      isManager: hasOneOf(visitor, ['manager']),
    });
  }

  /** Opened twice at once it opens once: the second is led to the same meeting. */
  @Post()
  @Page({ allows: ['manager'] })
  async open(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const queue = queueOf(id);
    const { authority, person, name } = visitorOf(request);
    const on = this.#dayToOpen(request.body);
    const opened = await this.commands.execute(new OpenMeeting(person, authority, queue, on, name));
    if (opened.status === 'held') {
      throw new Problem(
        'meeting-not-open',
        `meeting ${opened.meeting} was about ${dateInWords(opened.on)}: open one of that day or a later one`,
      );
    }
    const said = opened.isNew ? 'opened' : 'was-open';
    await reply.redirect(hrefs.meeting(queue.id, opened.meeting, { said }), 303);
  }

  #today(): string {
    return isoDate(todayOf(this.parts));
  }

  /** The day stands in the form, so that what was seen before is what is opened, also after midnight. */
  #dayToOpen(body: unknown): string {
    const form = openForm.safeParse(body);
    if (!form.success) throw new Problem('bad-body', 'the form says no day: open the page again');
    if (form.data.on <= this.#today()) return form.data.on;
    throw new Problem(
      'bad-body',
      `${dateInWords(form.data.on)} is to come: a meeting is about today or a day before`,
    );
  }
}
