import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readQuery } from '../../shell/http/query.js';
import { queueOf } from '../../shell/queues/asked-of-request.js';
import { everyRow, type AskedOfEveryPage } from '../../shell/queues/list/list-cursor.js';
import { ListQuery } from '../../shell/queues/list/list.query.js';
import type { Announcement } from '../../shell/telling/announcing/announcement.js';
import { changedEvent } from '../../shell/telling/streaming/server-sent-events.js';
import { Streams } from '../../shell/telling/streaming/streams.js';
import { Page } from '../frame/page.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { seesChildren } from '../people/person-roles.js';
import { visitorStill } from '../people/session-lives.pg.js';
import { teamFor } from '../people/teams-of.js';
import { hasOneOf, visitorOf } from '../people/visitor.js';
import { listAsked, queueAsked, type QueueAsked } from './queue-asked.js';

const filtersAsked = queueAsked.pick({ stage: true, late: true, team: true, worker: true, school: true });

/**
 * Tells a page that its list has changed, and nothing more: no child is named where nobody looks. It is the list as the
 * visitor sees it, their team and filters and all. It ends when the session does, or the team is theirs no longer.
 */
@Controller('lists/:id/stream')
export class QueueChangesPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: Streams,
    @Inject(PAGES_PARTS) private readonly parts: PagesParts,
  ) {}

  @Get()
  @Page({ allows: seesChildren })
  async changes(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { authority } = visitorOf(request);
    const queue = queueOf(id);
    const filters = readQuery(request, filtersAsked);
    const team = await teamFor(this.parts, visitorOf(request), filters.team);
    const page: QueueAsked = { sort: 'child', size: '25', ...filters, team };
    const asked = { ...listAsked(authority, queue, page), limit: everyRow };
    const { events, end } = await this.streams.follow({
      ...{ authority, queue: queue.id, after: undefined },
      stillMay: () => this.#stillMay(request, team),
      tell: await this.#tellChanges(asked),
    });
    void reply.type('text/event-stream').header('x-accel-buffering', 'no');
    reply.raw.once('close', end);
    // Whoever hung up while it was opened does not do so again.
    if (reply.raw.destroyed) end();
    await reply.send(events);
  }

  async #tellChanges(asked: AskedOfEveryPage): Promise<(news: readonly Announcement[]) => Promise<string>> {
    let seen = await this.#digestOf(asked);
    return async (news) => {
      const now = await this.#digestOf(asked);
      if (now === seen) return '';
      seen = now;
      return changedEvent(news.at(-1)?.sequence ?? 0);
    };
  }

  /** Of what is on the list, whose it is and what was said about it; the clocks run by themselves. */
  async #digestOf(asked: AskedOfEveryPage): Promise<string> {
    const { list } = await this.queries.execute(new ListQuery({ ...asked, place: undefined }));
    const rows = list?.rows.map(({ child, entry, stage, due, worker, team, promise, promises }) =>
      JSON.stringify([child, entry, stage, due, worker, team, promise, promises]),
    );
    return createHash('sha256')
      .update((rows ?? []).join('\n'))
      .digest('base64url');
  }

  /** Where nobody can be asked, nothing is told: the page comes back and is asked then. */
  async #stillMay(request: FastifyRequest, team: string | undefined): Promise<boolean> {
    const token = this.parts.sessionCookie.read(request);
    if (token === undefined) return false;
    try {
      const visitor = await visitorStill(this.parts.database, token);
      if (visitor === undefined || !hasOneOf(visitor, seesChildren)) return false;
      return (await teamFor(this.parts, visitor, team)) === team;
    } catch {
      return false;
    }
  }
}
