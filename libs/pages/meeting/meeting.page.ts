import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { day, isoDate } from '../../core/kernel/day.js';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { stateBy } from '../../shell/known-at/state.js';
import { meetingNumbered } from '../../shell/meetings/asked-meeting.js';
import { MeetingQuery } from '../../shell/meetings/meeting.query.js';
import { MeetingsQuery } from '../../shell/meetings/meetings.query.js';
import { Say } from '../../shell/meetings/say.command.js';
import { SinceLastMeetingQuery } from '../../shell/meetings/since-last-meeting.query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { hrefs } from '../frame/hrefs.js';
import { dateInWords } from '../frame/in-words.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsOf } from '../people/teams-of.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import type { FormSent } from './form.view.js';
import { meetingAsked, nextAsked, type MeetingAsked } from './meeting-asked.js';
import type { MeetingState } from './meeting-shown.js';
import { meetingView } from './meeting.view.js';
import { teamsShown } from './of-teams.js';
import { numberedRows } from './row-groups.js';
import { formHead, readSaid, type FormHead } from './said-form.js';
import { refusedInWords } from './refused-in-words.js';

interface ToShow {
  readonly queue: Queue;
  readonly meeting: MeetingView;
  readonly state: MeetingState;
  readonly asked: MeetingAsked;
  readonly sent?: FormSent;
}

const assertLater = (on: string, last: string | undefined): void => {
  if (last === undefined || on > last) return;
  throw new Problem(
    'bad-query',
    `the last meeting was about ${dateInWords(last)}: the next one is about a later day`,
  );
};

/**
 * One meeting: the list that lay before the last one beside the list that lies before this one, and what is said about each
 * row. Managers say things; team members read the rows of their teams, analysts all. Clerks do not: rows name children by
 * local id.
 */
@Controller('lists/:id/meetings')
export class MeetingPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  /** What the next one will see, before it is opened; the meeting itself where that day has one. */
  @Get('next')
  @Page({ allows: seesChildren })
  async next(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const queue = queueOf(id);
    const { on: asked, ...rest } = readQuery(request, nextAsked);
    const { authority } = visitorOf(request);
    const on = this.#dayAsked(asked);
    const meetings = await this.queries.execute(new MeetingsQuery(authority, queue));
    const held = meetings.find((meeting) => meeting.on === on);
    if (held) return reply.redirect(hrefs.meeting(queue.id, held.meeting), 303);
    assertLater(on, meetings[0]?.on);
    const meeting = await this.queries.execute(new SinceLastMeetingQuery(authority, queue, on));
    await this.#show(request, reply, { queue, meeting, state: 'next', asked: rest });
  }

  @Get(':number')
  @Page({ allows: seesChildren })
  async show(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = readQuery(request, meetingAsked);
    const { queue, meeting } = await this.#found(request, id, number);
    await this.#show(request, reply, { queue, meeting, state: meeting.closed ? 'closed' : 'open', asked });
  }

  /** Something is said: it becomes an event, and the page comes back to the row; or the form comes back as it was filled in. */
  @Post(':number')
  @Page({ allows: ['manager'] })
  async say(
    @Param('id') id: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = readQuery(request, meetingAsked);
    const head = formHead.safeParse(request.body);
    if (!head.success) throw new Problem('bad-body', 'the form is not one of this page: open it again');
    const found = await this.#found(request, id, number);
    const errors = await this.#say(request, found, head.data);
    if (errors.length === 0) {
      const { team, show, row, page } = asked;
      const to = hrefs.meeting(found.queue.id, found.meeting.meeting, {
        ...{ team, show, row, page, said: head.data.kind },
      });
      const anchor = head.data.row === undefined ? '' : `#row-${head.data.row}`;
      return reply.redirect(`${to}${anchor}`, 303);
    }
    const sent = { head: head.data, values: request.body as Readonly<Record<string, string>>, errors };
    const now = await this.#found(request, id, number);
    const state = now.meeting.closed ? 'closed' : 'open';
    void reply.status(state === 'closed' ? 409 : 400);
    await this.#show(request, reply, { ...now, state, asked: { ...asked, said: undefined }, sent });
  }

  /** Nothing where it is recorded; else what is wrong with the form. */
  async #say(
    request: FastifyRequest,
    { queue, meeting }: { readonly queue: Queue; readonly meeting: MeetingView },
    head: FormHead,
  ): Promise<FormSent['errors']> {
    const { authority, person, name } = visitorOf(request);
    const row = numberedRows(meeting).find((each) => each.number === head.row);
    const form = readSaid(request.body, head, { on: day(meeting.on), by: name, row });
    if ('errors' in form) return form.errors;
    const outcome = await this.commands.execute(
      new Say(person, authority, queue, meeting.meeting, name, form.said),
    );
    return outcome.status === 'recorded' ? [] : refusedInWords(outcome);
  }

  /** Who sees which children is written down before the page is made. */
  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    { queue, meeting, state, asked, sent }: ToShow,
  ): Promise<void> {
    const { database } = this.parts;
    const visitor = visitorOf(request);
    const own = await teamsOf(this.parts, visitor);
    const { recordedAt } = await database.withAuthority(visitor.authority, (client) =>
      stateBy(client, visitor.authority, meeting.position),
    );
    const { children, ...view } = meetingView({
      ...{ queue, meeting, state, asked, own, sent, knownAt: recordedAt },
      teams: teamsShown(own, asked.team),
      isManager: hasOneOf(visitor, ['manager']),
    });
    if (asked.row !== undefined && view.walk === undefined) {
      throw new Problem('not-found', `there is no row ${asked.row} among those you see of this meeting`);
    }
    await recordViewing(database, visitor, `Meeting about ${queue.title}`, children);
    await reply.view('meeting/meeting.njk', view);
  }

  async #found(
    request: FastifyRequest,
    id: string,
    number: string,
  ): Promise<{ readonly queue: Queue; readonly meeting: MeetingView }> {
    const queue = queueOf(id);
    const { authority } = visitorOf(request);
    const meeting = await this.queries.execute(new MeetingQuery(authority, queue, meetingNumbered(number)));
    if (meeting) return { queue, meeting };
    throw new Problem('not-found', `there has been no meeting ${number} about ${queue.title}`);
  }

  #dayAsked(asked: string | undefined): string {
    const today = isoDate(todayOf(this.parts));
    if (asked === undefined || asked <= today) return asked ?? today;
    throw new Problem(
      'bad-query',
      `${dateInWords(asked)} is to come: a meeting is about today or a day before`,
    );
  }
}
