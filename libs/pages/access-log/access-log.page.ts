import { Controller, Get, Inject, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localId } from '../../core/events/event-type.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { dateInWords, instantInWords } from '../frame/in-words.js';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { readForm } from '../frame/read-form.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { visitorOf } from '../people/visitor.js';
import { accessAsked, whichOf } from './access-asked.js';
import { accessLogView, type About, type AccessLogView } from './access-log.view.js';
import { seesAccessLog } from './sees-access-log.js';
import { readViewing, readViewings } from './viewings.pg.js';

const rowsAtOnce = 50;
const childForm = z.object({ child: z.string().trim().max(100) });
const thisPage = 'Access log';

interface ChildrenSeenView {
  readonly title: string;
  readonly says: string;
  readonly rows: readonly { readonly child: string; readonly href: string }[];
}

const numberOf = (text: string): number => {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new Problem('not-found', 'nothing was looked at under this number');
};

/** Who saw the records of which children. Whoever asks it about a child is in it from then on. */
@Controller('access-log')
export class AccessLogPage {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Get()
  @Page({ allows: seesAccessLog })
  @Render('access-log/access-log.njk')
  show(@Req() request: FastifyRequest): Promise<AccessLogView> {
    return this.#view(request, { what: 'everyone' });
  }

  /** A child is asked for by a form that is posted, so that no address on its way names one in its query. */
  @Post('child')
  @Page({ allows: seesAccessLog })
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { child } = readForm(request, childForm);
    await reply.redirect(child === '' ? hrefs.accessLog : hrefs.accessesOfChild(child), 303);
  }

  @Get('child/:child')
  @Page({ allows: seesAccessLog })
  @Render('access-log/access-log.njk')
  async ofChild(@Param('child') child: string, @Req() request: FastifyRequest): Promise<AccessLogView> {
    if (!localId().safeParse(child).success) throw new Problem('not-found', 'this is no id of a child');
    const view = await this.#view(request, { what: 'child', child });
    await recordViewing(this.parts.database, visitorOf(request), thisPage, [child]);
    return view;
  }

  @Get('person/:person')
  @Page({ allows: seesAccessLog })
  @Render('access-log/access-log.njk')
  byPerson(@Param('person') person: string, @Req() request: FastifyRequest): Promise<AccessLogView> {
    return this.#view(request, { what: 'person', person });
  }

  @Get('seen/:viewing')
  @Page({ allows: seesAccessLog })
  @Render('access-log/children-seen.njk')
  async childrenSeen(
    @Param('viewing') viewing: string,
    @Req() request: FastifyRequest,
  ): Promise<ChildrenSeenView> {
    readQuery(request, z.object({}));
    const visitor = visitorOf(request);
    const number = numberOf(viewing);
    const seen = await this.parts.database.withAuthority(visitor.authority, (client) =>
      readViewing(client, visitor.authority, number),
    );
    if (seen === undefined) throw new Problem('not-found', 'nothing was looked at under this number');
    await recordViewing(this.parts.database, visitor, thisPage, seen.children);
    return {
      title: 'Children on one page that was opened',
      says: `${seen.name} was shown “${seen.page}” on ${instantInWords(seen.seenAt)}, with these children on it.`,
      rows: seen.children.map((child) => ({ child, href: hrefs.accessesOfChild(child) })),
    };
  }

  async #view(request: FastifyRequest, about: About): Promise<AccessLogView> {
    const asked = readQuery(request, accessAsked);
    assertInOrder(asked);
    const { authority } = visitorOf(request);
    const which = whichOf(asked, {
      child: about.what === 'child' ? about.child : undefined,
      person: about.what === 'person' ? about.person : undefined,
    });
    const found = await this.parts.database.withAuthority(authority, (client) =>
      readViewings(client, authority, which, { before: asked.before, limit: rowsAtOnce + 1 }),
    );
    const viewings = found.slice(0, rowsAtOnce);
    const next = found.length > rowsAtOnce ? viewings.at(-1)?.viewing : undefined;
    return accessLogView(about, viewings, asked, next);
  }
}

const assertInOrder = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}) => {
  if (from === undefined || to === undefined || from <= to) return;
  throw new Problem(
    'bad-query',
    `the first day, ${dateInWords(from)}, is after the last, ${dateInWords(to)}: change one of them`,
  );
};
