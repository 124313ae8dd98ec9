import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localId } from '../../core/events/event-type.js';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { recordViewing } from '../people/access-records.pg.js';
import { visitorOf } from '../people/visitor.js';
import { asCsvFile } from '../take-away/send-file.js';
import type { Column } from '../take-away/table.js';
import { accessAsked, whichOf } from './access-asked.js';
import { seesAccessLog } from './sees-access-log.js';
import { readChildrenSeen, type ChildSeen, type WhichViewings } from './viewings.pg.js';

/** More than anybody reads, less than fills a machine. */
const mostRows = 100_000;

const columns: readonly Column<ChildSeen>[] = [
  { name: 'seen_at', says: 'When it was shown, in UTC.', kind: 'text', of: ({ seenAt }) => utc(seenAt) },
  { name: 'person', says: 'Who, as they sign in.', kind: 'text', of: ({ person }) => person },
  { name: 'name', says: 'Their name.', kind: 'text', of: ({ name }) => name },
  { name: 'page', says: 'On which page.', kind: 'text', of: ({ page }) => page },
  { name: 'child', says: 'Local id of the child.', kind: 'text', of: ({ child }) => child },
];

const utc = (instant: string): string => new Date(instant).toISOString();

/** The access log as a file, for the Caldicott guardian: one row a child and a look. Taking it is recorded as well. */
@Controller()
export class AccessFilesPage {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Get('access-log.csv')
  @Page({ allows: seesAccessLog })
  all(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.#file(request, reply, {});
  }

  @Get('access-log/child/:child/access-log.csv')
  @Page({ allows: seesAccessLog })
  ofChild(
    @Param('child') child: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!localId().safeParse(child).success) throw new Problem('not-found', 'this is no id of a child');
    return this.#file(request, reply, { child });
  }

  @Get('access-log/person/:person/access-log.csv')
  @Page({ allows: seesAccessLog })
  byPerson(
    @Param('person') person: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.#file(request, reply, { person });
  }

  async #file(
    request: FastifyRequest,
    reply: FastifyReply,
    about: Pick<WhichViewings, 'child' | 'person'>,
  ): Promise<string> {
    const visitor = visitorOf(request);
    const which = whichOf(readQuery(request, accessAsked.omit({ before: true })), about);
    const rows = await this.parts.database.withAuthority(visitor.authority, (client) =>
      readChildrenSeen(client, visitor.authority, which, mostRows + 1),
    );
    if (rows.length > mostRows) {
      throw new Problem('bad-query', `these are more than ${String(mostRows)} rows: choose fewer days`);
    }
    const children = rows.map(({ child }) => child);
    await recordViewing(this.parts.database, visitor, 'Access log, taken as a file', children);
    return asCsvFile(reply, 'access-log', { title: 'Access log', columns, rows });
  }
}
