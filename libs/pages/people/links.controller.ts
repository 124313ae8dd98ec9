import { Controller, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localClient } from '../../shell/access/client.js';
import { authorityFor } from '../../shell/http/authority.js';
import { callerOf } from '../../shell/http/caller.js';
import { Describes, json, objectOf } from '../../shell/http/operation.js';
import { parameters, readQuery } from '../../shell/http/query.js';
import { PAGES_PARTS, type PagesParts } from '../pages-parts.js';
import { newSignInLink } from './sign-in-link.js';

const query = z.object({ authority: parameters.authority });

/** Where this machine reaches itself, for the link opens nowhere else. */
const thisMachine = ({ socket: { localAddress, localPort } }: FastifyRequest): string =>
  `http://${localAddress === '::1' ? '[::1]' : '127.0.0.1'}:${String(localPort)}`;

/** Links for whoever sits at the machine: an operation of the API, since a terminal has no session. */
@Controller('sign-in/links')
export class LinksController {
  constructor(@Inject(PAGES_PARTS) private readonly parts: PagesParts) {}

  @Post()
  @Describes({
    allows: ['operate'],
    tag: 'Running it',
    summary: 'An address that signs in whoever opens it on the machine that CareTally runs on.',
    description: 'It opens the pages with every role, once, within the hour, and from no other machine.',
    query,
    answers: { 201: json('The link.', objectOf({ link: { type: 'string', format: 'uri' } })) },
    problems: ['bad-query', 'authority-needed'],
  })
  async print(@Req() request: FastifyRequest): Promise<{ readonly link: string }> {
    const { pool } = this.parts.database;
    const { authority: asked } = readQuery(request, query);
    const caller = callerOf(request);
    // Which of several authorities is meant can wait until the link is opened, for whoever may see them all.
    const open = caller === localClient && asked === undefined;
    const authority = open ? undefined : await authorityFor(pool, caller, asked);
    return { link: await newSignInLink(pool, thisMachine(request), authority) };
  }
}
