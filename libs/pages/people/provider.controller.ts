import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type {} from '@fastify/view';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../../shell/http/problem.js';
import { Page } from '../frame/page.js';
import { frameOf } from '../frame/prepare-pages.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { personIn, rolesIn } from './claims.js';
import { enter } from './enter.js';
import type { IdentityProvider } from './identity-provider.js';
import { ourOwn } from './our-own.js';
import { refusedFor, SignInRefused } from './refusal.js';
import { refusalView } from './refusal.view.js';
import { beginSignIn, takeSignIn } from './sign-ins.pg.js';
import type { Visitor } from './visitor.js';

const kept = z.object({ verifier: z.string(), nonce: z.string(), state: z.string(), to: z.string() });

/** Signing in with the council's identity provider: there, and back again. */
@Controller('sign-in')
export class ProviderController {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Get('provider')
  @Page({ allows: 'anyone' })
  begin(@Query('to') to: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#orRefuse(request, reply, async (provider) => {
      const { leadsTo, expected } = await provider.begin().catch((error: unknown) => {
        throw refusedFor(error);
      });
      const keeps = { ...expected, to: ourOwn(to) };
      this.parts.signInCookie.set(reply, await beginSignIn(this.parts.database.pool, 'provider', keeps));
      await reply.redirect(leadsTo, 303);
    });
  }

  @Get('callback')
  @Page({ allows: 'anyone' })
  end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#orRefuse(request, reply, async (provider) => {
      const { to, ...expected } = await this.#taken(request, reply);
      const claims = await provider.end(request.url, expected).catch((error: unknown) => {
        throw refusedFor(error);
      });
      const { settings } = provider;
      const roles = rolesIn(claims, settings.rolesClaim);
      if (typeof roles === 'string') throw new SignInRefused(roles);
      const visitor: Omit<Visitor, 'csrf'> = { ...personIn(claims, settings), roles };
      await enter(this.parts, visitor, request, reply);
      await reply.redirect(ourOwn(to), 303);
    });
  }

  /** What was kept when this browser went to the provider. It is there once. */
  async #taken(request: FastifyRequest, reply: FastifyReply): Promise<z.output<typeof kept>> {
    const { signInCookie, database } = this.parts;
    const token = signInCookie.read(request);
    signInCookie.clear(reply);
    const keeps = token === undefined ? undefined : await takeSignIn(database.pool, 'provider', token);
    if (keeps === undefined) throw new SignInRefused('over');
    return kept.parse(keeps);
  }

  async #orRefuse(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (provider: IdentityProvider) => Promise<void>,
  ): Promise<void> {
    const { provider, logger } = this.parts;
    if (provider === undefined) throw new Problem('not-found', 'no identity provider is set up here');
    try {
      await work(provider);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      logger.warn(error.message, error.cause === undefined ? {} : { error: error.cause });
      const { status, ...view } = refusalView(error.refusal, provider.settings.rolesClaim);
      await reply.code(status).view('people/refused.njk', { ...frameOf(request), ...view });
    }
  }
}
