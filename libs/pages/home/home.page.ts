import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefs } from '../frame/hrefs.js';
import { Page } from '../frame/page.js';
import { personRoles, seesChildren, seesFigures } from '../people/person-roles.js';
import { hasOneOf, visitorOf, type Visitor } from '../people/visitor.js';

const firstPageFor = (visitor: Visitor): string => {
  if (hasOneOf(visitor, seesChildren)) return hrefs.teams;
  return hasOneOf(visitor, seesFigures) ? hrefs.scorecard : hrefs.status;
};

/** Everyone begins where their work is. */
@Controller()
export class HomePage {
  @Get()
  @Page({ allows: personRoles })
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(firstPageFor(visitorOf(request)), 303);
  }
}
