import { Controller, Get, Inject, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isThrowAway } from '../../core/events/throw-away-authority.js';
import { authoritiesWithEvents } from '../../shell/event-log/read.pg.js';
import { isOnThisMachine } from '../../shell/http/caller.js';
import { Problem } from '../../shell/http/problem.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { personRoles } from './person-roles.js';
import { beginSession, endSession } from './sessions.pg.js';
import { takeSignIn } from './sign-ins.pg.js';

/** Only to a page of ours: an address that leads elsewhere is not followed. */
const ourOwn = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) ? to : hrefs.home;

/** Signing in by a link printed on this machine, and signing out. */
@Controller()
export class SignInController {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Get('sign-in')
  @Page({ allows: 'anyone' })
  @Render('people/sign-in.njk')
  ask(@Query('to') to: string | undefined): object {
    return { title: 'Sign in', to: ourOwn(to), provider: this.parts.providerName !== undefined };
  }

  /** Whoever has the link sits at the machine: it is taken once, within the hour, and from nowhere else. */
  @Get('sign-in/link')
  @Page({ allows: 'anyone' })
  async byLink(
    @Query('key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { database, sessionCookie } = this.parts;
    if (!isOnThisMachine(request)) throw new Problem('forbidden', 'this link opens on this machine only');
    const keeps = key === undefined ? undefined : await takeSignIn(database.pool, 'link', key);
    if (keeps === undefined) {
      throw new Problem(
        'forbidden',
        'this link was used already or is too old: ask for another with npm run caretally -- sign-in',
      );
    }
    const authority = await this.#authorityOf(keeps['authority']);
    const token = await beginSession(database.pool, {
      ...{
        authority,
        person: 'local',
        name: 'whoever uses this machine',
        roles: personRoles,
        worker: undefined,
      },
    });
    sessionCookie.set(reply, token);
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
