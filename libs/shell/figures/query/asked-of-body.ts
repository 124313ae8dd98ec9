import { indicators } from '../../../core/indicators/indicators.generated.js';
import type { Indicator } from '../../../core/counting/definition.js';
import { addDays, addMonths, day, type Window } from '../../../core/kernel/day.js';
import { Problem } from '../../http/problem.js';
import type { Asking } from '../asking.js';
import { askingOf, indicatorOf } from '../asking-of-request.js';
import { mostFigures, requestSchema, type FiguresQueryBody } from './figures-query.schemas.js';

/** What was asked for, or why it cannot be answered. */
export type Asked = Asking | Problem;

/** The authority that is meant; refuses with a problem. */
export type AuthorityOf = (given: string | undefined) => Promise<string>;

const orProblem = async (ask: () => Promise<Asking> | Asking): Promise<Asked> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};

type Request = ReturnType<typeof readRequest>;

/** Refused in the words of GET. */
const readRequest = (request: unknown) => {
  const read = requestSchema.safeParse(request);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new Problem('bad-query', problems.join('; '));
};

const askedOfRequests = async (
  requests: readonly unknown[],
  { authority, knownAt }: FiguresQueryBody,
  authorityOf: AuthorityOf,
): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  for (const each of requests) {
    asked.push(
      await orProblem(async () => {
        const request: Request = readRequest(each);
        const own = await authorityOf(request.authority ?? authority);
        return askingOf(request.indicator, own, { ...request, knownAt: request.knownAt ?? knownAt });
      }),
    );
  }
  return asked;
};

const monthsOf = ({ to, count }: NonNullable<FiguresQueryBody['months']>): readonly Window[] => {
  const last = day(`${to}-01`);
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(last, index + 1 - count);
    return { from, to: addDays(addMonths(from, 1), -1) };
  });
};

const inMonth = ({ takes }: Indicator, { from, to }: Window): Window =>
  takes === 'date' ? { from: to, to } : { from, to };

const tooMany = (count: number): Problem =>
  new Problem(
    'bad-body',
    `${count} figures are asked for: expected ${mostFigures} at the most, send several`,
    {
      members: { errors: [{ pointer: '/months/count', detail: 'too many months for so many indicators' }] },
    },
  );

const idsOf = (chosen: FiguresQueryBody['indicators']): readonly string[] =>
  chosen === 'all' ? indicators.map(({ id }) => id) : (chosen ?? []);

/** Each indicator for each month, the oldest first. */
const askedOfMonths = async (
  months: NonNullable<FiguresQueryBody['months']>,
  { indicators: chosen, authority: given, knownAt }: FiguresQueryBody,
  authorityOf: AuthorityOf,
): Promise<readonly Asked[]> => {
  const ids = idsOf(chosen);
  if (ids.length * months.count > mostFigures) throw tooMany(ids.length * months.count);
  const authority = await authorityOf(given);
  const windows = monthsOf(months);
  const asked = ids.flatMap((id) =>
    windows.map((month) =>
      orProblem(() => {
        const indicator = indicatorOf(id);
        return { authority, indicator, when: inMonth(indicator, month), by: undefined, knownAt };
      }),
    ),
  );
  return Promise.all(asked);
};

/** Every figure of a body in its order, or what is wrong with it. */
export const askedOfBody = async (
  body: FiguresQueryBody,
  authorityOf: AuthorityOf,
): Promise<readonly Asked[]> => {
  // What is said for all is refused for all.
  if (body.authority !== undefined) await authorityOf(body.authority);
  return body.months
    ? askedOfMonths(body.months, body, authorityOf)
    : askedOfRequests(body.requests ?? [], body, authorityOf);
};
