import { z } from 'zod';
import type { JsonSchema } from '../../../core/events/documents/json-schema.js';
import { objectOf } from '../../http/operation.js';
import { figureSchema } from '../answer-schemas.js';
import { askingQuery, byParameter, knownAtQuery } from '../asking-of-request.js';

/** So many figures are answered at once. */
export const mostFigures = 5_000;

const longestMonths = 240;

/** One figure, asked for with the parameters of GET /indicators/{id}/figures. */
export const requestSchema = askingQuery
  .extend({ indicator: z.string().describe('The id of the indicator.'), by: byParameter })
  .strict();

const forAll = {
  knownAt: knownAtQuery.shape.knownAt.describe('For each that names no instant of its own.'),
  authority: knownAtQuery.shape.authority.describe('For each that names no authority of its own.'),
} as const;

const requests = (request: z.ZodType) =>
  z
    .array(request)
    .max(mostFigures, { error: `expected ${mostFigures} at the most: send several` })
    .describe('The figures, each answered in its place.');

const months = z
  .strictObject({
    to: z
      .string()
      .regex(/^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/, { error: 'expected a month, as YYYY-MM' })
      .describe('The last month.'),
    count: z.int().min(1).max(longestMonths).describe('How many months, ending with it.'),
  })
  .describe('Each indicator for each of these months: at its last day, or over all of it.');

const chosen = z
  .union([z.literal('all'), z.array(z.string()).min(1).max(mostFigures)], {
    error: 'expected "all", or a list of ids',
  })
  .describe('Which indicators, in the order of the answer.');

const bodyOf = (request: z.ZodType) =>
  z
    .strictObject({
      requests: requests(request).optional(),
      months: months.optional(),
      indicators: chosen.optional(),
      ...forAll,
    })
    .refine(
      (body) =>
        body.requests === undefined
          ? body.months !== undefined && body.indicators !== undefined
          : body.months === undefined && body.indicators === undefined,
      { error: 'expected either requests, or months and indicators' },
    );

/** What is wrong with one request is told in its place: the body as a whole is read without looking into them. */
export const figuresQueryBody = bodyOf(z.unknown());
export type FiguresQueryBody = z.output<typeof figuresQueryBody>;

export const figuresQueryBodySchema = z.toJSONSchema(bodyOf(requestSchema), { io: 'input' });

const text: JsonSchema = { type: 'string' };
const problemSchema = objectOf({ type: text, title: text, status: { type: 'integer' }, detail: text });

export const figuresSchema = objectOf({
  figures: { type: 'array', items: { anyOf: [figureSchema, problemSchema] } },
});
