import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { QuarantinedEvent } from '../../shell/event-log/quarantined-event.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { DiscardQuarantined } from '../../shell/intake/quarantine/discard-quarantined.command.js';
import { GetQuarantined } from '../../shell/intake/quarantine/get-quarantined.query.js';
import { ListQuarantined } from '../../shell/intake/quarantine/list-quarantined.query.js';
import { QuarantineCountsQuery } from '../../shell/intake/quarantine/quarantine-counts.query.js';
import { ReplayMany } from '../../shell/intake/quarantine/replay-many.command.js';
import { ReplayQuarantined } from '../../shell/intake/quarantine/replay-quarantined.command.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { readForm } from '../frame/read-form.js';
import { seesOperations } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { doneSchema, filterOf, filterSchema, quarantineAsked, queryOf, whichOf } from './quarantine-asked.js';
import { quarantinedView, type QuarantinedView } from './quarantined.view.js';
import { quarantineView, type QuarantineView } from './quarantine.view.js';

const rowsAtOnce = 50;

const unknown = (): Problem => new Problem('not-found', 'nothing is kept under this number');

const numberOf = (id: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw unknown();
  return Number(id);
};

const replayForm = filterSchema.extend({ after: z.coerce.number().int().positive().optional() });
const discardForm = z.object({ because: z.string().trim().min(1).max(500) });

/** What could not be taken: tried again once it is mended, or discarded with a reason. */
@Controller('data-quality/quarantine')
export class QuarantinePages {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Page({ allows: seesOperations })
  @Render('data-quality/quarantine.njk')
  async list(@Req() request: FastifyRequest): Promise<QuarantineView> {
    const asked = readQuery(request, quarantineAsked);
    const { authority } = visitorOf(request);
    const place = { limit: rowsAtOnce, ...(asked.before === undefined ? {} : { after: asked.before }) };
    const [page, counts] = await Promise.all([
      this.queries.execute(new ListQuarantined(authority, queryOf(asked, place))),
      this.queries.execute(new QuarantineCountsQuery(authority)),
    ]);
    return quarantineView(page, counts, asked);
  }

  @Post('replay')
  @Page({ allows: seesOperations })
  async replayMany(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { after, ...filter } = readForm(request, replayForm);
    const { authority, name } = visitorOf(request);
    const tried = await this.commands.execute(new ReplayMany(authority, whichOf(filter, after), name));
    const { recorded, duplicates, refused, conflicts, last } = tried;
    await reply.redirect(
      hrefs.quarantine({
        ...filterOf(filter),
        ...{ done: 'many', recorded: recorded + duplicates, left: refused + conflicts, last },
      }),
      303,
    );
  }

  @Get(':id')
  @Page({ allows: seesOperations })
  @Render('data-quality/quarantined.njk')
  async one(@Param('id') id: string, @Req() request: FastifyRequest): Promise<QuarantinedView> {
    const { done } = readQuery(request, doneSchema.pick({ done: true }));
    return quarantinedView(await this.#found(request, id), { done });
  }

  @Post(':id/replay')
  @Page({ allows: seesOperations })
  async replay(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { authority, name } = visitorOf(request);
    const number = numberOf(id);
    const { status } = await this.commands.execute(new ReplayQuarantined(authority, number, name));
    if (status === 'unknown') throw unknown();
    await reply.redirect(hrefs.quarantined(number, { done: status }), 303);
  }

  /** The only form of it that can be filled in wrongly: the answer then is the page with what was typed. */
  @Post(':id/discard')
  @Page({ allows: seesOperations })
  async discard(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = discardForm.safeParse(request.body);
    if (!read.success) {
      const { because = '' } = readForm(request, z.object({ because: z.string().optional() }));
      const says =
        because.trim() === '' ? 'Say why it will never be recorded' : 'Use 500 characters at the most';
      const view = quarantinedView(await this.#found(request, id), { done: undefined }, { says, because });
      await reply.code(400).view('data-quality/quarantined.njk', view);
      return;
    }
    const { authority, name } = visitorOf(request);
    const number = numberOf(id);
    const { because } = read.data;
    const done = await this.commands.execute(new DiscardQuarantined(authority, number, name, because));
    if (done === 'unknown') throw unknown();
    await reply.redirect(hrefs.quarantined(number, { done }), 303);
  }

  async #found(request: FastifyRequest, id: string): Promise<QuarantinedEvent> {
    const { authority } = visitorOf(request);
    const found = await this.queries.execute(new GetQuarantined(authority, numberOf(id)));
    if (found === undefined) throw unknown();
    return found;
  }
}
