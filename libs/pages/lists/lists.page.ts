import { Controller, Get, Render, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../../shell/http/problem.js';
import { readQuery } from '../../shell/http/query.js';
import { QueuesQuery, type QueuesTold } from '../../shell/queues/catalogue/queues.query.js';
import { hrefs } from '../frame/hrefs.js';
import { dateInWords, instantInWords } from '../frame/in-words.js';
import { Page } from '../frame/page.js';
import { seesChildren } from '../people/person-roles.js';
import { visitorOf } from '../people/visitor.js';

export interface ListsView {
  readonly title: string;
  readonly on: string;
  readonly freshness: string;
  readonly lists: readonly {
    readonly title: string;
    readonly says: string;
    readonly href: string;
    readonly meetingsHref: string;
    readonly total: number;
    readonly late: number;
  }[];
}

const viewOf = ({ on, knownAt, items }: QueuesTold): ListsView => ({
  title: 'Lists',
  on: dateInWords(on),
  freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
  lists: items.map(({ id, title, says, total, late }) => ({
    ...{ title, says, total, late, href: hrefs.queue(id), meetingsHref: hrefs.meetings(id) },
  })),
});

/** Every tracking queue, with how much is on it and how much of that is late. */
@Controller('lists')
export class ListsPage {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Page({ allows: seesChildren })
  @Render('lists/lists.njk')
  async show(@Req() request: FastifyRequest): Promise<ListsView> {
    readQuery(request, z.object({}));
    const { authority } = visitorOf(request);
    const { queues } = await this.queries.execute(new QueuesQuery(authority, undefined, undefined));
    if (queues) return viewOf(queues);
    throw new Problem('internal', 'the lists could not be told');
  }
}
