import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../../http/caller.js';
import { readBody } from '../../http/json-body.js';
import { Describes, json, objectOf } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { clientSchema, registerBody, registeredSchema } from './clients.schemas.js';
import { ListClients } from './list-clients.query.js';
import { RegisterClient } from './register-client.command.js';
import { RevokeClient } from './revoke-client.command.js';

const common = { allows: ['operate'], tag: 'Clients' } as const;

@Controller('clients')
export class ClientsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Describes({
    ...common,
    summary: 'Registers a system or person that may call, and issues its token.',
    description: 'For authorities, sources and roles that the asking client has itself.',
    body: { 'application/json': z.toJSONSchema(registerBody, { io: 'input' }) },
    answers: { 201: json('Its id and its token.', registeredSchema) },
  })
  async register(@Req() request: FastifyRequest) {
    const client = readBody(request, registerBody);
    const registration = await this.commands.execute(new RegisterClient(callerOf(request), client));
    if (registration.status === 'registered') {
      const { clientId, token } = registration;
      return { clientId, token };
    }
    throw new Problem('forbidden', `not yours to give: ${registration.beyond.join(', ')}`);
  }

  @Get()
  @Describes({
    ...common,
    summary: 'The clients, those that were ended among them, never with their tokens.',
    answers: { 200: json('The clients.', objectOf({ items: { type: 'array', items: clientSchema } })) },
  })
  async list(@Req() request: FastifyRequest) {
    return { items: await this.queries.execute(new ListClients(callerOf(request))) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Describes({
    ...common,
    summary: 'Ends a client. Its token is refused everywhere within half a minute.',
    path: { id: 'Its `clientId`.' },
    answers: { 204: { means: 'It is ended.' } },
    problems: ['not-found'],
  })
  async revoke(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    const revoked = await this.commands.execute(new RevokeClient(callerOf(request), id));
    if (!revoked) throw new Problem('not-found', 'there is no such client, or it was ended before');
  }
}
