import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../http/caller.js';
import { readBody } from '../http/json-body.js';
import { Describes, json } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import { AnswerTakenFurther, type AnsweredOutcome } from './answer-taken-further.command.js';
import { authorityOf, patternNamed } from './asked-pattern.js';
import { PATTERNS_PARTS, type PatternsParts } from './patterns-parts.js';
import { answerBody, authorityQuery, raiseBody, recordedSchema } from './patterns.schemas.js';
import { TakeFurther, type Recorded } from './take-further.command.js';

const tag = 'Patterns';
const id = 'The id of the pattern.';
const recorded = json('Where it is recorded, and what it goes by.', recordedSchema);

/** Where it is recorded, and what it goes by. */
interface RecordedAnswer {
  readonly position: number;
  readonly escalation: string;
}

/** What is taken further about the rows of patterns. All of it becomes events of the log. */
@Controller('patterns/:id/escalations')
export class EscalationsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(PATTERNS_PARTS) private readonly parts: PatternsParts,
  ) {}

  @Post()
  @Describes({
    allows: ['meet'],
    tag,
    summary: 'A row is taken further; it stays on the row until it is answered.',
    path: { id },
    query: authorityQuery,
    body: { 'application/json': z.toJSONSchema(raiseBody, { io: 'input' }) },
    answers: { 201: recorded },
    problems: ['bad-body', 'authority-needed', 'not-found'],
  })
  async raise(@Param('id') named: string, @Req() request: FastifyRequest): Promise<RecordedAnswer> {
    const pattern = patternNamed(named);
    const said = readBody(request, raiseBody);
    const authority = await authorityOf(request, this.parts, readQuery(request, authorityQuery).authority);
    const { clientId } = callerOf(request);
    return recordedOf(await this.commands.execute(new TakeFurther(clientId, authority, pattern, said)));
  }

  @Post(':escalation/answer')
  @Describes({
    allows: ['meet'],
    tag,
    summary: 'What was taken further is answered.',
    path: { id, escalation: 'What it goes by.' },
    query: authorityQuery,
    body: { 'application/json': z.toJSONSchema(answerBody, { io: 'input' }) },
    answers: { 201: recorded },
    problems: ['bad-body', 'authority-needed', 'not-found', 'already-settled'],
  })
  async answer(
    @Param('id') named: string,
    @Param('escalation') escalation: string,
    @Req() request: FastifyRequest,
  ): Promise<RecordedAnswer> {
    const pattern = patternNamed(named);
    const said = readBody(request, answerBody);
    const authority = await authorityOf(request, this.parts, readQuery(request, authorityQuery).authority);
    const { clientId } = callerOf(request);
    const command = new AnswerTakenFurther(clientId, authority, pattern, escalation, said);
    return recordedOf(await this.commands.execute(command));
  }
}

const recordedOf = (outcome: AnsweredOutcome): RecordedAnswer => {
  if (outcome.status !== 'recorded') throw problemOf(outcome);
  return { position: outcome.position, escalation: outcome.escalation };
};

const problemOf = (outcome: Exclude<AnsweredOutcome, Recorded>): Problem => {
  switch (outcome.status) {
    case 'no-such-escalation':
      return new Problem('not-found', 'nothing of this name was taken further about a row of this pattern');
    case 'answered-before':
      return new Problem('already-settled', 'it was answered before, and that answer stands on its row');
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
