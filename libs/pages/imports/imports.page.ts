import { Controller, Get, Inject, Post, Render, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { readQuery } from '../../shell/http/query.js';
import { SourcesOf } from '../../shell/intake/sources/sources-of.query.js';
import { CancelRebuild } from '../../shell/operations/cancel-rebuild.command.js';
import { CountingOf } from '../../shell/operations/counting-of.query.js';
import { RequestRebuild } from '../../shell/operations/request-rebuild.command.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { seesOperations } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { importsView, type ImportsDone, type ImportsView } from './imports.view.js';
import { toldProgress } from './told-progress.js';

const asked = z.object({ done: z.enum(['asked', 'cancelled', 'nothing-to-cancel']).optional() });

/** What has come in, how far it is counted, and counting everything again. */
@Controller('imports')
export class ImportsPage implements OnModuleDestroy {
  readonly #stopping = new AbortController();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  /** The server closes only when its streams have ended. */
  onModuleDestroy(): void {
    this.#stopping.abort();
  }

  @Get()
  @Page({ allows: seesOperations })
  @Render('imports/imports.njk')
  async show(@Req() request: FastifyRequest): Promise<ImportsView> {
    const { done } = readQuery(request, asked);
    const { authority } = visitorOf(request);
    const [counting, sources] = await Promise.all([
      this.queries.execute(new CountingOf(authority)),
      this.queries.execute(new SourcesOf(authority)),
    ]);
    return importsView(counting, sources, this.parts.now(), done);
  }

  @Post('rebuild')
  @Page({ allows: seesOperations })
  async rebuild(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authority, name } = visitorOf(request);
    await this.commands.execute(new RequestRebuild(authority, name));
    await this.#back(reply, 'asked');
  }

  @Post('rebuild/cancel')
  @Page({ allows: seesOperations })
  async cancel(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authority, name } = visitorOf(request);
    const found = await this.commands.execute(new CancelRebuild(authority, name));
    await this.#back(reply, found ? 'cancelled' : 'nothing-to-cancel');
  }

  /** How far it is, for a page that is open. */
  @Get('stream')
  @Page({ allows: seesOperations })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery(request, z.object({}));
    const { authority } = visitorOf(request);
    const left = new AbortController();
    reply.raw.once('close', () => {
      left.abort();
    });
    const told = toldProgress({
      ask: () => this.queries.execute(new CountingOf(authority)),
      now: this.parts.now,
      signal: AbortSignal.any([left.signal, this.#stopping.signal]),
    });
    // Buffering would keep it back until there is much of it.
    void reply.type('text/event-stream').header('x-accel-buffering', 'no');
    void reply.send(Readable.from(told, { objectMode: false }));
  }

  async #back(reply: FastifyReply, done: ImportsDone): Promise<void> {
    await reply.redirect(hrefs.importsNoting({ done }), 303);
  }
}
