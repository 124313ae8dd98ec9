import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { fromCursor, toCursor } from '../../http/cursor.js';
import { readBody } from '../../http/json-body.js';
import { Describes } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { limitOf, readQuery } from '../../http/query.js';
import type { Database } from '../../platform/database.js';
import { DATABASE } from '../intake-parts.js';
import { DiscardQuarantined } from './discard-quarantined.command.js';
import { GetQuarantined } from './get-quarantined.query.js';
import { ListQuarantined } from './list-quarantined.query.js';
import * as operations from './quarantine.operations.js';
import { discardBody, listQuery, ofAuthority, replayManyBody } from './quarantined.schemas.js';
import { ReplayMany } from './replay-many.command.js';
import { ReplayQuarantined, type ReplayOfOne } from './replay-quarantined.command.js';

const unknown = (): Problem => new Problem('not-found', 'nothing is in quarantine under this number');
const settled = (): Problem =>
  new Problem('already-settled', 'it was replayed or discarded before, and that stands');

const numberOf = (id: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw unknown();
  return Number(id);
};

const place = z.int().nonnegative();
const after = (cursor: string | undefined) =>
  cursor === undefined ? {} : { after: fromCursor(cursor, place) };
const next = (last: number | undefined) => (last === undefined ? {} : { next: toCursor(last) });

type Given<Fields> = { readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Without the parameters that were not given. */
const given = <Fields extends object>(fields: Fields): Partial<Given<Fields>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    Given<Fields>
  >;

const replayAnswer = (replay: ReplayOfOne) => {
  switch (replay.status) {
    case 'recorded':
    case 'duplicate':
      return replay;
    case 'conflict': {
      const { position } = replay;
      const detail = `position ${position} has this source and id and other content: it stands`;
      throw new Problem('conflicting-event', detail, { members: { position } });
    }
    case 'refused':
      throw new Problem('refused-event', 'the event is still refused and stays in quarantine', {
        members: { errors: replay.errors },
      });
    case 'unknown':
      throw unknown();
    case 'settled':
      throw settled();
  }
};

@Controller('quarantine')
export class QuarantineController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  #authority(request: FastifyRequest, named: string | undefined): Promise<string> {
    return authorityFor(this.database.pool, callerOf(request), named);
  }

  @Get()
  @Describes(operations.listQuarantined)
  async list(@Req() request: FastifyRequest) {
    const { authority: named, cursor, limit, ...filters } = readQuery(request, listQuery);
    const query = { ...given(filters), ...after(cursor), limit: limitOf({ limit }) };
    const authority = await this.#authority(request, named);
    const { items, last } = await this.queries.execute(new ListQuarantined(authority, query));
    return { items, ...next(last) };
  }

  @Get(':id')
  @Describes(operations.getQuarantined)
  async one(@Req() request: FastifyRequest, @Param('id') id: string) {
    const authority = await this.#authority(request, readQuery(request, ofAuthority).authority);
    const found = await this.queries.execute(new GetQuarantined(authority, numberOf(id)));
    if (found === undefined) throw unknown();
    return found;
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Describes(operations.replayQuarantined)
  async replay(@Req() request: FastifyRequest, @Param('id') id: string) {
    const authority = await this.#authority(request, readQuery(request, ofAuthority).authority);
    const by = callerOf(request).clientId;
    return replayAnswer(await this.commands.execute(new ReplayQuarantined(authority, numberOf(id), by)));
  }

  @Post('replay')
  @HttpCode(200)
  @Describes(operations.replayMany)
  async replayMany(@Req() request: FastifyRequest) {
    const { cursor, ...which } = readBody(request, replayManyBody);
    const authority = await this.#authority(request, readQuery(request, ofAuthority).authority);
    const by = callerOf(request).clientId;
    const command = new ReplayMany(authority, { ...given(which), ...after(cursor) }, by);
    const { last, ...counts } = await this.commands.execute(command);
    return { ...counts, ...next(last) };
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Describes(operations.discardQuarantined)
  async discard(@Req() request: FastifyRequest, @Param('id') id: string) {
    const { because } = readBody(request, discardBody);
    const authority = await this.#authority(request, readQuery(request, ofAuthority).authority);
    const command = new DiscardQuarantined(authority, numberOf(id), callerOf(request).clientId, because);
    const status = await this.commands.execute(command);
    if (status === 'unknown') throw unknown();
    if (status === 'settled') throw settled();
    return { status };
  }
}
