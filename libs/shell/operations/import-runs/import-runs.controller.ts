import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Steering } from '../../projection/steering.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { readBody } from '../../http/json-body.js';
import { Describes } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import { OPERATIONS_PARTS, type OperationsParts } from '../operations-parts.js';
import { BeginImport } from './begin-import.command.js';
import { EndImport } from './end-import.command.js';
import * as operations from './import-runs.operations.js';
import { TellImport } from './tell-import.command.js';

const unknown = (): Problem =>
  new Problem('not-found', 'this client has no import under way under this number');

const numberOf = (run: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(run)) throw unknown();
  return Number(run);
};

/** How far imports are, as those who run them say. */
@Controller('import-runs')
export class ImportRunsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts,
  ) {}

  @Post()
  @Describes(operations.beginImport)
  async begin(@Req() request: FastifyRequest): Promise<{ readonly run: number }> {
    const named = readBody(request, operations.beginBody);
    const authority = await this.#authority(request);
    return { run: await this.commands.execute(new BeginImport(authority, callerOf(request), named)) };
  }

  @Post(':run/progress')
  @HttpCode(200)
  @Describes(operations.tellImport)
  async tell(
    @Req() request: FastifyRequest,
    @Param('run') run: string,
  ): Promise<{ readonly asked: Steering }> {
    const told = readBody(request, operations.progressBody);
    const authority = await this.#authority(request);
    const { clientId } = callerOf(request);
    const asked = await this.commands.execute(new TellImport(authority, clientId, numberOf(run), told));
    if (asked === undefined) throw unknown();
    return { asked };
  }

  @Post(':run/end')
  @HttpCode(204)
  @Describes(operations.endImport)
  async end(@Req() request: FastifyRequest, @Param('run') run: string): Promise<void> {
    const { outcome, ...accounts } = readBody(request, operations.endBody);
    const authority = await this.#authority(request);
    const { clientId } = callerOf(request);
    const ended = await this.commands.execute(
      new EndImport(authority, clientId, numberOf(run), outcome, accounts),
    );
    if (!ended) throw unknown();
  }

  #authority(request: FastifyRequest): Promise<string> {
    const { authority } = readQuery(request, operations.ofAuthority);
    return authorityFor(this.parts.database.pool, callerOf(request), authority);
  }
}
