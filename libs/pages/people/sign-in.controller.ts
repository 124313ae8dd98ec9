import { Controller, Get, Inject, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isThrowAway } from '../../core/events/throw-away-authority.js';
import { authoritiesWithEvents } from '../../shell/event-log/read.pg.js';
import { isOnThisMachine } from '../../shell/http/caller.js';
import { Problem } from '../../shell/http/problem.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { enter } from './enter.js';
import { ourOwn } from './our-own.js';
import { personRoles } from './person-roles.js';
import { endSession } from './sessions.pg.js';
import { takeSignIn } from './sign-ins.pg.js';

export interface SignInView {
  readonly title: string;
  /** Leads to the provider, and from there to where they wanted to go. */
  readonly providerHref: string;
  /** Where people sign in: `none` is set up, it is `there`, or `away` at the moment. */
  readonly provider: 'none' | 'there' | 'away';
}

/** Where people are asked to sign in, signing in by a link printed on this machine, and signing out. */
@Controller()
export class SignInController {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Get('sign-in')
  @Page({ allows: 'anyone' })
  @Render('people/sign-in.njk')
  async ask(@Query('to') to: unknown): Promise<SignInView> {
    const { provider } = this.parts;
    const state = (await provider?.answers()) === true ? 'there' : 'away';
    return {
      title: 'Sign in',
      providerHref: hrefs.signInProvider(ourOwn(to)),
      provider: provider === undefined ? 'none' : state,
    };
  }

  /** Whoever has the link sits at the machine: it is taken once, within the hour, and from nowhere else. */
  @Get('sign-in/link')
  @Page({ allows: 'anyone' })
  async byLink(
    @Query('key') key: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isOnThisMachine(request)) throw new Problem('forbidden', 'this link opens on this machine only');
    const { pool } = this.parts.database;
    const keeps = typeof key === 'string' ? await takeSignIn(pool, 'link', key) : undefined;
    if (keeps === undefined) {
      throw new Problem(
        'forbidden',
        'this link was used already or is too old: ask for another with npm run caretally -- sign-in',
      );
    }
    const authority = await this.#authorityOf(keeps['authority']);
    const local = { person: 'local', name: 'whoever uses this machine', roles: personRoles };
    await enter(this.parts, { ...local, authority, worker: undefined }, request, reply);
    await reply.redirect(hrefs.home, 303);
  }

  @Post('sign-out')
  @Page({ allows: personRoles })
  async out(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { database, sessionCookie } = this.parts;
    const token = sessionCookie.read(request);
    if (token !== undefined) await endSession(database.pool, token);
    sessionCookie.clear(reply);
    await reply.redirect(hrefs.signIn, 303);
  }

  /** The one asked for; else the one with the most events, of those that were not only tried out. */
  async #authorityOf(asked: unknown): Promise<string> {
    if (typeof asked === 'string') return asked;
    const known = await authoritiesWithEvents(this.parts.database.pool);
    const [fullest] = known
      .filter(({ authority }) => !isThrowAway(authority))
      .sort((a, b) => b.position - a.position);
    if (fullest) return fullest.authority;
    throw new Problem('not-found', 'there are no events yet: post some, or run npm run caretally -- demo');
  }
}
