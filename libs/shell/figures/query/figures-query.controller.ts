import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorityFor } from '../../http/authority.js';
import { callerOf } from '../../http/caller.js';
import { tagsHeld } from '../../http/held-tags.js';
import { readBody } from '../../http/json-body.js';
import { Describes, json } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import type { Asking } from '../asking.js';
import type { FigureAnswer } from '../figure/figure.query.js';
import { FIGURES_PARTS, type FiguresParts } from '../figures-parts.js';
import { askedOfBody, type Asked, type AuthorityOf } from './asked-of-body.js';
import {
  figuresQueryBody,
  figuresQueryBodySchema,
  figuresSchema,
  mostFigures,
} from './figures-query.schemas.js';
import { ManyFiguresQuery } from './many-figures.query.js';

const nothing = z.object({});

interface Figures {
  readonly figures: readonly (FigureAnswer | Problem['body'])[];
}

const answerTo = (asked: Asked, figures: ReadonlyMap<Asking, FigureAnswer>): Figures['figures'] => {
  if (asked instanceof Problem) return [asked.body];
  const figure = figures.get(asked);
  return figure ? [figure] : [];
};

@Controller('figures')
export class FiguresQueryController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(FIGURES_PARTS) private readonly parts: FiguresParts,
  ) {}

  @Post('query')
  @HttpCode(200)
  @Describes({
    allows: ['read-figures', 'read-children'],
    tag: 'Figures',
    summary: 'Many figures at once, of one state of the log.',
    description:
      `Either \`requests\`, each with the parameters of \`GET /indicators/{id}/figures\`, or \`indicators\` for each of some ` +
      `\`months\`: ${mostFigures.toLocaleString('en-GB')} figures at the most. Answered in the order asked: a figure as GET gives it, or a ` +
      'problem with its `status` for that one only. It only reads. `ETag` names the state of the log and the request.',
    headers: { 'If-None-Match': 'The ETag of an answer held: 304 where it still is the answer.' },
    body: { 'application/json': figuresQueryBodySchema },
    answers: {
      200: json('The figures.', figuresSchema),
      304: { means: 'The answer held still is the answer.' },
    },
    problems: ['bad-query', 'authority-needed'],
  })
  async query(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Figures | undefined> {
    readQuery(request, nothing);
    const body = readBody(request, figuresQueryBody);
    const asked = await askedOfBody(body, this.#authorityOf(request));
    const problems = asked.flatMap((each, place) => (each instanceof Problem ? [[place, each.body]] : []));
    const askings = asked.flatMap((each) => (each instanceof Problem ? [] : [each]));
    const { tag, figures } = await this.queries.execute(
      new ManyFiguresQuery(askings, JSON.stringify([body, problems]), tagsHeld(request).filter(Boolean)),
    );
    // Kept by whoever asked, and asked for again each time: never by anything in between.
    void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (figures === undefined) {
      void reply.code(304);
      return undefined;
    }
    return { figures: asked.flatMap((each) => answerTo(each, figures)) };
  }

  /** Asked once for all requests that name the same. */
  #authorityOf(request: FastifyRequest): AuthorityOf {
    const known = new Map<string | undefined, Promise<string>>();
    return (given) => {
      const authority = known.get(given) ?? authorityFor(this.parts.database.pool, callerOf(request), given);
      known.set(given, authority);
      return authority;
    };
  }
}
