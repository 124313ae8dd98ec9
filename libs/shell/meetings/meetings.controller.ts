import { Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MeetingView } from '../../core/queues/meeting-view.js';
import { minutesInCsv, minutesInMarkdown } from '../../core/queues/minutes.js';
import { callerOf } from '../http/caller.js';
import { readBody } from '../http/json-body.js';
import { Describes, json, objectOf } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import { authorityOf, dayOfList, meetingNumbered } from './asked-meeting.js';
import { MeetingQuery } from './meeting.query.js';
import { queueOf } from '../queues/asked-of-request.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import { MeetingsQuery, type MeetingListed } from './meetings.query.js';
import {
  authorityQuery,
  dayQuery,
  meetingListedSchema,
  meetingSchema,
  minutesQuery,
  openBody,
} from './meetings.schemas.js';
import { OpenMeeting } from './open-meeting.command.js';
import { SinceLastMeetingQuery } from './since-last-meeting.query.js';

const tag = 'Meetings';
const path = { id: 'The id of the queue.', meeting: 'The number of the meeting, from 1.' } as const;

const mediaTypes = { md: 'text/markdown; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;
const inFormat = { md: minutesInMarkdown, csv: minutesInCsv } as const;

@Controller('queues/:id/meetings')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts,
  ) {}

  @Post()
  @Describes({
    allows: ['meet'],
    tag,
    summary: 'Opens a meeting about a queue: the list as it is known now is kept for ever.',
    description:
      'One meeting a queue and day: opened again, or twice at once, it is the same meeting (200 instead of 201).',
    path: { id: path.id },
    query: authorityQuery,
    body: { 'application/json': z.toJSONSchema(openBody, { io: 'input' }) },
    answers: {
      200: json('The meeting, opened before.', meetingSchema),
      201: json('The meeting.', meetingSchema),
    },
    problems: ['bad-body', 'authority-needed', 'not-found', 'meeting-not-open'],
  })
  async open(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingView> {
    const queue = queueOf(id);
    const { authority: given } = readQuery(request, authorityQuery);
    const { openedBy, on: asked } = readBody(request, openBody);
    const authority = await authorityOf(request, this.parts, given);
    const on = dayOfList(this.parts, asked);
    const { clientId } = callerOf(request);
    const opened = await this.commands.execute(new OpenMeeting(clientId, authority, queue, on, openedBy));
    if (opened.status === 'held') {
      const { meeting, on: held } = opened;
      throw new Problem(
        'meeting-not-open',
        `meeting ${meeting} was about ${held}: give that day or a later one`,
      );
    }
    void reply.status(opened.isNew ? 201 : 200);
    return this.#found(authority, id, opened.meeting);
  }

  @Get()
  @Describes({
    allows: ['read-children', 'meet'],
    tag,
    summary: 'The meetings about a queue, the last one first.',
    path: { id: path.id },
    query: authorityQuery,
    answers: {
      200: json('The meetings.', objectOf({ items: { type: 'array', items: meetingListedSchema } })),
    },
    problems: ['authority-needed', 'not-found'],
  })
  async list(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly items: readonly MeetingListed[] }> {
    const queue = queueOf(id);
    const authority = await authorityOf(request, this.parts, readQuery(request, authorityQuery).authority);
    return { items: await this.queries.execute(new MeetingsQuery(authority, queue)) };
  }

  @Get('next')
  @Describes({
    allows: ['read-children', 'meet'],
    tag,
    summary: 'What has changed since the last meeting: what one would see that was opened now.',
    path: { id: path.id },
    query: dayQuery,
    answers: { 200: json('The list of the last meeting beside that of the day.', meetingSchema) },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async next(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MeetingView> {
    const queue = queueOf(id);
    const { authority: given, on } = readQuery(request, dayQuery);
    const authority = await authorityOf(request, this.parts, given);
    return this.queries.execute(new SinceLastMeetingQuery(authority, queue, dayOfList(this.parts, on)));
  }

  @Get(':meeting')
  @Describes({
    allows: ['read-children', 'meet'],
    tag,
    summary: 'A meeting as it was: the list of the one before beside the list that lay before it.',
    path,
    query: authorityQuery,
    answers: { 200: json('The meeting.', meetingSchema) },
    problems: ['authority-needed', 'not-found'],
  })
  async meeting(
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Req() request: FastifyRequest,
  ): Promise<MeetingView> {
    const authority = await authorityOf(request, this.parts, readQuery(request, authorityQuery).authority);
    return this.#found(authority, id, meetingNumbered(meeting));
  }

  @Get(':meeting/minutes')
  @Header('x-content-type-options', 'nosniff')
  @Describes({
    allows: ['read-children', 'meet'],
    tag,
    summary: 'The minutes of a meeting, in Markdown or CSV.',
    path,
    query: minutesQuery,
    answers: {
      200: {
        means: 'The minutes.',
        content: { 'text/markdown': { type: 'string' }, 'text/csv': { type: 'string' } },
      },
    },
    problems: ['bad-query', 'authority-needed', 'not-found'],
  })
  async minutes(
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { authority: given, format } = readQuery(request, minutesQuery);
    const authority = await authorityOf(request, this.parts, given);
    const view = await this.#found(authority, id, meetingNumbered(meeting));
    void reply.header('content-type', mediaTypes[format]);
    return inFormat[format](view);
  }

  async #found(authority: string, id: string, meeting: number): Promise<MeetingView> {
    const view = await this.queries.execute(new MeetingQuery(authority, queueOf(id), meeting));
    if (view) return view;
    throw new Problem('not-found', `there has been no meeting ${meeting} about ${id}`);
  }
}
