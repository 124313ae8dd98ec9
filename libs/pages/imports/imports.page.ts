import { Controller, Get, Inject, Param, Post, Render, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { SourcesOf } from '../../shell/intake/sources/sources-of.query.js';
import { CountingOf } from '../../shell/operations/counting-of.query.js';
import { ImportsOf } from '../../shell/operations/import-runs/imports-of.query.js';
import { SteerImport } from '../../shell/operations/import-runs/steer-import.command.js';
import { RequestRebuild } from '../../shell/operations/request-rebuild.command.js';
import { SteerRebuild } from '../../shell/operations/steer-rebuild.command.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { seesOperations } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';
import { importsDone, importsView, type ImportsDone, type ImportsView } from './imports.view.js';
import { jobsTold, toldProgress, type JobsTold } from './told-progress.js';

const asked = z.object({ done: z.enum(importsDone).optional() });

const steerings = z.enum(['pause', 'go-on', 'cancel']);
const runNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** A part of the address, where there is something under it. */
const read = <Schema extends z.ZodType>(part: string, schema: Schema): z.output<Schema> => {
  const found = schema.safeParse(part);
  if (found.success) return found.data;
  throw new Problem('not-found', 'there is nothing under this address');
};

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
    const [counting, imports, sources] = await Promise.all([
      this.queries.execute(new CountingOf(authority)),
      this.queries.execute(new ImportsOf(authority)),
      this.queries.execute(new SourcesOf(authority)),
    ]);
    return importsView({ counting, imports, sources, now: this.parts.now(), done });
  }

  @Post('rebuild')
  @Page({ allows: seesOperations })
  async rebuild(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authority, name } = visitorOf(request);
    await this.commands.execute(new RequestRebuild(authority, name));
    await this.#back(reply, 'asked');
  }

  @Post('rebuild/:steering')
  @Page({ allows: seesOperations })
  async steerRebuild(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('steering') part: string,
  ): Promise<void> {
    const { authority, name } = visitorOf(request);
    const steering = read(part, steerings);
    const found = await this.commands.execute(new SteerRebuild(authority, steering, name));
    await this.#back(reply, found ? `rebuild-${steering}` : 'nothing-to-do');
  }

  @Post('runs/:run/:steering')
  @Page({ allows: seesOperations })
  async steerImport(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('run') run: string,
    @Param('steering') part: string,
  ): Promise<void> {
    const { authority, name } = visitorOf(request);
    const steering = read(part, steerings);
    const found = await this.commands.execute(
      new SteerImport(authority, read(run, runNumber), steering, name),
    );
    await this.#back(reply, found ? `import-${steering}` : 'nothing-to-do');
  }

  /** How far everything is that takes long, for a page that is open. */
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
      ask: () => this.#jobs(authority),
      signal: AbortSignal.any([left.signal, this.#stopping.signal]),
    });
    // Buffering would keep it back until there is much of it.
    void reply.type('text/event-stream').header('x-accel-buffering', 'no');
    void reply.send(Readable.from(told, { objectMode: false }));
  }

  async #jobs(authority: string): Promise<JobsTold> {
    const { runs: rebuilds } = await this.queries.execute(new CountingOf(authority));
    const imports = await this.queries.execute(new ImportsOf(authority));
    return jobsTold({ rebuilds, imports }, this.parts.now());
  }

  async #back(reply: FastifyReply, done: ImportsDone): Promise<void> {
    await reply.redirect(hrefs.importsNoting({ done }), 303);
  }
}
