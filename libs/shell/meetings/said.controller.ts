import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../http/caller.js';
import { readBody } from '../http/json-body.js';
import { Describes, json, type Operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import { authorityOf, meetingNumbered } from './asked-meeting.js';
import { queueOf } from '../queues/asked-of-request.js';
import { MEETINGS_PARTS, type MeetingsParts } from './meetings-parts.js';
import {
  answerEscalationBody,
  answerPromiseBody,
  authorityQuery,
  carryForwardBody,
  closeBody,
  escalationBody,
  promiseBody,
  saidSchema,
} from './meetings.schemas.js';
import { Say, type Said, type SaidOutcome } from './say.command.js';

interface Recorded {
  readonly position: number;
  readonly promise?: string;
  readonly escalation?: string;
}

const path = { id: 'The id of the queue.', meeting: 'The number of the meeting, from 1.' } as const;

const saying = (
  summary: string,
  body: z.ZodType,
  more: Readonly<Record<string, string>> = {},
): Operation => ({
  allows: ['meet'],
  tag: 'Meetings',
  summary,
  path: { ...path, ...more },
  query: authorityQuery,
  body: { 'application/json': z.toJSONSchema(body, { io: 'input' }) },
  answers: { 201: json('Where it is recorded, and what it goes by.', saidSchema) },
  problems: ['bad-body', 'authority-needed', 'not-found', 'meeting-not-open'],
});

const promisePath = { promise: 'What the promise goes by.' } as const;
const escalationPath = { escalation: 'What the escalation goes by.' } as const;

/** What is said at an open meeting. All of it becomes events of the log. */
@Controller('queues/:id/meetings/:meeting')
export class SaidController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(MEETINGS_PARTS) private readonly parts: MeetingsParts,
  ) {}

  @Post('promises')
  @Describes(saying('Somebody promises something about a row, by a day.', promiseBody))
  async promise(@Req() request: FastifyRequest, @Param('id') id: string, @Param('meeting') meeting: string) {
    const { child, saidBy, ...data } = readBody(request, promiseBody);
    const { position, name } = await this.#say(request, id, meeting, saidBy, {
      kind: 'promise',
      child,
      data,
    });
    return { position, promise: name };
  }

  @Post('promises/:promise/carry-forward')
  @Describes(saying('A promise is given a later day.', carryForwardBody, promisePath))
  async carryForward(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Param('promise') promise: string,
  ): Promise<Recorded> {
    const { saidBy, ...data } = readBody(request, carryForwardBody);
    const said = { kind: 'carry-forward', promise, data } as const;
    return { position: (await this.#say(request, id, meeting, saidBy, said)).position, promise };
  }

  @Post('promises/:promise/answer')
  @Describes(
    saying(
      'A promise is said to be kept or not, where the list does not show it.',
      answerPromiseBody,
      promisePath,
    ),
  )
  async answer(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Param('promise') promise: string,
  ): Promise<Recorded> {
    const { saidBy, ...data } = readBody(request, answerPromiseBody);
    const said = { kind: 'answer-promise', promise, data } as const;
    return { position: (await this.#say(request, id, meeting, saidBy, said)).position, promise };
  }

  @Post('escalations')
  @Describes(saying('A row is taken further; it stays on the row until it is answered.', escalationBody))
  async escalate(@Req() request: FastifyRequest, @Param('id') id: string, @Param('meeting') meeting: string) {
    const { child, ...data } = readBody(request, escalationBody);
    const said = { kind: 'escalate', child, data } as const;
    const { position, name } = await this.#say(request, id, meeting, undefined, said);
    return { position, escalation: name };
  }

  @Post('escalations/:escalation/answer')
  @Describes(saying('An escalation is answered.', answerEscalationBody, escalationPath))
  async answerEscalation(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Param('escalation') escalation: string,
  ): Promise<Recorded> {
    const data = readBody(request, answerEscalationBody);
    const said = { kind: 'answer-escalation', escalation, data } as const;
    return { position: (await this.#say(request, id, meeting, undefined, said)).position, escalation };
  }

  @Post('close')
  @HttpCode(201)
  @Describes(saying('Closes the meeting: nothing more is said at it.', closeBody))
  async close(@Req() request: FastifyRequest, @Param('id') id: string, @Param('meeting') meeting: string) {
    const data = readBody(request, closeBody);
    const { position } = await this.#say(request, id, meeting, undefined, { kind: 'close', data });
    return { position };
  }

  async #say(
    request: FastifyRequest,
    id: string,
    meeting: string,
    saidBy: string | undefined,
    said: Said,
  ): Promise<Extract<SaidOutcome, { status: 'recorded' }>> {
    const [queue, number] = [queueOf(id), meetingNumbered(meeting)];
    const authority = await authorityOf(request, this.parts, readQuery(request, authorityQuery).authority);
    const { clientId } = callerOf(request);
    const outcome = await this.commands.execute(new Say(clientId, authority, queue, number, saidBy, said));
    if (outcome.status === 'recorded') return outcome;
    throw problemOf(outcome, id, number);
  }
}

const problemOf = (
  outcome: Exclude<SaidOutcome, { status: 'recorded' }>,
  queue: string,
  meeting: number,
): Problem => {
  switch (outcome.status) {
    case 'no-meeting':
      return new Problem('not-found', `there has been no meeting ${meeting} about ${queue}`);
    case 'no-such-promise':
      return new Problem('not-found', `nothing of this name was said about a row of ${queue}`);
    case 'not-on-list':
      return new Problem(
        'not-found',
        `this entry of this child did not lie before meeting ${meeting}: give child and entry as its rows show them`,
      );
    case 'closed':
      return new Problem(
        'meeting-not-open',
        `meeting ${meeting} about ${queue} is closed: open the next one`,
      );
    case 'refused':
      return new Problem('bad-body', 'this cannot be recorded: see errors', {
        members: {
          errors: outcome.errors.map(({ pointer, detail }) => ({
            pointer: pointer.replace(/^\/data/, ''),
            detail,
          })),
        },
      });
  }
};
