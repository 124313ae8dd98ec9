import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may } from '../../access/scope.js';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { fromCursor, toCursor } from '../../http/cursor.js';
import { readBody } from '../../http/json-body.js';
import { Describes } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { limitOf, readQuery } from '../../http/query.js';
import { refusalInWords } from '../delivering/targets.js';
import { TELLING_PARTS, type TellingParts } from '../telling-parts.js';
import { EnableWebhook } from './enable-webhook.command.js';
import { ListDeliveries } from './list-deliveries.query.js';
import { ListWebhooks } from './list-webhooks.query.js';
import { RegisterWebhook } from './register-webhook.command.js';
import { RemoveWebhook } from './remove-webhook.command.js';
import { ReplayDeliveries } from './replay-deliveries.command.js';
import { RotateSecret } from './rotate-secret.command.js';
import type { WebhookToRegister } from './webhook.js';
import * as operations from './webhooks.operations.js';
import { deliveriesQuery, ofAuthority, replayBody, webhookBody } from './webhooks.schemas.js';

const known = <Answer>(answer: Answer | undefined): Answer => {
  if (answer !== undefined) return answer;
  throw new Problem('not-found', 'there is no such webhook of this authority');
};

const unusable = (errors: readonly { readonly pointer: string; readonly detail: string }[]): Problem =>
  new Problem('bad-body', 'the body is not what is expected here: see errors', { members: { errors } });

const place = z.int().min(1);

@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(TELLING_PARTS) private readonly parts: TellingParts,
  ) {}

  #authority(request: FastifyRequest, named = readQuery(request, ofAuthority).authority): Promise<string> {
    return authorityFor(this.parts.database.pool, callerOf(request), named);
  }

  /** For what makes local ids of children flow: nobody gives away more than they have. */
  async #authorityOfReader(request: FastifyRequest): Promise<string> {
    const authority = await this.#authority(request);
    if (may(callerOf(request), 'read-children', authority)) return authority;
    throw new Problem('forbidden', 'a webhook is sent local ids of children: this needs read-children too');
  }

  async #key(request: FastifyRequest, webhook: string) {
    return { authority: await this.#authority(request), webhook };
  }

  async #keyForReader(request: FastifyRequest, webhook: string) {
    return { authority: await this.#authorityOfReader(request), webhook };
  }

  @Post()
  @Describes(operations.registerWebhook)
  async register(@Req() request: FastifyRequest) {
    const authority = await this.#authorityOfReader(request);
    // What is optional is left out where it is not given.
    const webhook = readBody(request, webhookBody) as WebhookToRegister;
    const by = callerOf(request).clientId;
    const registration = await this.commands.execute(new RegisterWebhook(authority, webhook, by));
    switch (registration.status) {
      case 'registered': {
        const { id, secret } = registration;
        return { id, secret };
      }
      case 'refused':
        throw unusable([{ pointer: '/url', detail: refusalInWords[registration.because] }]);
      case 'unknown-queues':
        throw unusable(
          registration.places.map((at) => ({
            pointer: `/queues/${at}`,
            detail: 'there is no such queue: see GET /queues',
          })),
        );
    }
  }

  @Get()
  @Describes(operations.listWebhooks)
  async list(@Req() request: FastifyRequest) {
    return { items: await this.queries.execute(new ListWebhooks(await this.#authority(request))) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Describes(operations.removeWebhook)
  async remove(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    const removed = await this.commands.execute(new RemoveWebhook(await this.#key(request, id)));
    known(removed || undefined);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Describes(operations.enableWebhook)
  async enable(@Req() request: FastifyRequest, @Param('id') id: string) {
    return known(await this.commands.execute(new EnableWebhook(await this.#keyForReader(request, id))));
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Describes(operations.rotateSecret)
  async rotate(@Req() request: FastifyRequest, @Param('id') id: string) {
    return known(await this.commands.execute(new RotateSecret(await this.#keyForReader(request, id))));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Describes(operations.replayDeliveries)
  async replay(@Req() request: FastifyRequest, @Param('id') id: string) {
    const range = readBody(request, replayBody);
    const key = await this.#keyForReader(request, id);
    return known(await this.commands.execute(new ReplayDeliveries(key, range)));
  }

  @Get(':id/deliveries')
  @Describes(operations.listDeliveries)
  async deliveries(@Req() request: FastifyRequest, @Param('id') id: string) {
    const { authority: named, state, cursor, limit: asked } = readQuery(request, deliveriesQuery);
    const limit = limitOf({ limit: asked });
    const key = { authority: await this.#authority(request, named), webhook: id };
    const which = {
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { before: fromCursor(cursor, place) }),
      limit,
    };
    const items = known(await this.queries.execute(new ListDeliveries(key, which)));
    const last = items.at(-1);
    return { items, ...(items.length === limit && last && { next: toCursor(last.sequence) }) };
  }
}
