import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notRecorded } from '../../core/counting/dimension.js';
import { schoolsWithUnsignedPeps } from '../../core/patterns/schools-unsigned-peps.pattern.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import {
  AnswerTakenFurther,
  type AnsweredOutcome,
} from '../../shell/patterns/answer-taken-further.command.js';
import { TakeFurther } from '../../shell/patterns/take-further.command.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, todayOf, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { seesChildren } from '../people/person-roles.js';
import { teamsSeen } from '../people/teams-of.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import { answerForm, raiseForm, readEscalation, type EscalationForm } from './escalation-form.js';
import { schoolAsked, schoolNamed, type SchoolAsked } from './school-address.js';
import { tellSchools } from './schools-told.js';
import { schoolView } from './school.view.js';

/** One school: the plans that wait there, what was taken further about it, and where that is said. */
@Controller('peps-by-school/:school')
export class SchoolPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  async show(
    @Param('school') school: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#show(request, reply, { key: schoolNamed(school), asked: readQuery(request, schoolAsked) });
  }

  @Post('escalations')
  @Page({ allows: ['manager'] })
  async raise(
    @Param('school') school: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = schoolNamed(school);
    const { person, name, authority } = visitorOf(request);
    const form = readEscalation(request.body, raiseForm);
    if ('sent' in form) return this.#showAgain(request, reply, key, form.sent);
    const said = { key, ...form.said, raisedBy: name };
    const command = new TakeFurther(person, authority, schoolsWithUnsignedPeps, said);
    assertRecorded(await this.commands.execute(command));
    return reply.redirect(`${hrefs.school(key)}#taken-further`, 303);
  }

  @Post('escalations/:escalation/answer')
  @Page({ allows: ['manager'] })
  async answer(
    @Param('school') school: string,
    @Param('escalation') escalation: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const key = schoolNamed(school);
    const { person, authority } = visitorOf(request);
    const form = readEscalation(request.body, answerForm, escalation);
    if ('sent' in form) return this.#showAgain(request, reply, key, form.sent);
    const command = new AnswerTakenFurther(person, authority, schoolsWithUnsignedPeps, escalation, form.said);
    assertRecorded(await this.commands.execute(command));
    return reply.redirect(`${hrefs.school(key)}#taken-further`, 303);
  }

  /** The one page that answers a form: with what was typed, and what is wrong with it. */
  async #showAgain(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    sent: EscalationForm,
  ): Promise<void> {
    void reply.status(400);
    await this.#show(request, reply, { key, asked: {}, sent });
  }

  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    { key, asked, sent }: { key: string; asked: SchoolAsked; sent?: EscalationForm },
  ): Promise<void> {
    const visitor = visitorOf(request);
    const { own, team } = await teamsSeen(this.parts, visitor, asked.team);
    const told = await tellSchools(this.queries, {
      ...{ authority: visitor.authority, today: todayOf(this.parts), team },
      school: key === notRecorded ? null : key,
    });
    const pattern = told.term?.pattern.rows.find((row) => row.key === key);
    const { waits, weeks } = asked;
    const isManager = hasOneOf(visitor, ['manager']);
    const view = schoolView(told, pattern, {
      key,
      waits,
      weeks,
      seesRows: own === undefined,
      isManager,
      sent,
    });
    await recordViewing(
      this.parts.database,
      visitor,
      'PEP sign-off at a school',
      view.rows.map(({ child }) => child),
    );
    await reply.view('schools/school.njk', view);
  }
}

const assertRecorded = (outcome: AnsweredOutcome): void => {
  switch (outcome.status) {
    case 'recorded':
      return;
    case 'no-such-escalation':
      throw new Problem('not-found', 'nothing of this name was taken further about a school');
    case 'answered-before':
      throw new Problem(
        'already-settled',
        'it was answered before, and that answer stands: open the page again',
      );
    case 'refused':
      throw new Problem('bad-body', outcome.errors.map(({ detail }) => detail).join('; '));
  }
};
