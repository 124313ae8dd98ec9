import { z } from 'zod';
import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { indicatorCalled } from '../../core/indicators/beside.js';
import { addMonths, parseDay, type Day, type Window } from '../../core/kernel/day.js';
import { Problem } from '../http/problem.js';
import { parameters } from '../http/query.js';
import type { Asking } from './asking.js';

const dateText = (words: string) => z.string().optional().describe(words);

/** Parameters of everything asked about an indicator. */
export const askingQuery = z.object({
  on: dateText('The date, for an indicator that takes one.'),
  from: dateText('The first day of the period, for an indicator that takes one.'),
  to: dateText('Its last day, itself included.'),
  knownAt: parameters.knownAt,
  authority: parameters.authority,
});

export const knownAtQuery = z.object({ knownAt: parameters.knownAt, authority: parameters.authority });

export const byParameter = z
  .string()
  .optional()
  .describe("A dimension to break down by: see the indicator's `dimensions`.");

const badQuery = (detail: string): Problem => new Problem('bad-query', detail);

/** The indicator of an address, or a number that stands beside one. */
export const indicatorOf = (id: string): Indicator => {
  const found = indicatorCalled(id);
  if (found) return found;
  throw new Problem('not-found', 'there is no indicator of this id: GET /indicators lists them');
};

export const dimensionOf = (indicator: Indicator, by: string | undefined): Dimension | undefined => {
  if (by === undefined) return undefined;
  const found = indicator.by.find(({ id }) => id === by);
  if (found) return found;
  const known = indicator.by.map(({ id }) => id).join(', ');
  throw badQuery(`by: ${indicator.id} can be broken down by ${known === '' ? 'nothing' : known}`);
};

const dayOf = (name: string, text: string): Day => {
  const found = parseDay(text);
  if (found !== undefined) return found;
  throw badQuery(`${name}: expected a date that exists, as YYYY-MM-DD`);
};

interface Dates {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const longestMonths = 240;

const periodOf = (from: Day, to: Day): Window => {
  if (to < from) throw badQuery('to: lies before from; both days are part of the period');
  if (to >= addMonths(from, longestMonths)) throw badQuery('to: a period is 20 years long at the most');
  return { from, to };
};

/** An indicator takes a date or a period, as its kind says; the other is refused. */
export const windowOf = ({ id, takes }: Indicator, { on, from, to }: Dates): Window => {
  if (takes === 'date') {
    if (on === undefined || from !== undefined || to !== undefined) {
      throw badQuery(`${id} is counted at a date: expected on=YYYY-MM-DD, and neither from nor to`);
    }
    const date = dayOf('on', on);
    return { from: date, to: date };
  }
  if (from === undefined || to === undefined || on !== undefined) {
    throw badQuery(`${id} is counted over a period: expected from=YYYY-MM-DD and to=YYYY-MM-DD, and no on`);
  }
  return periodOf(dayOf('from', from), dayOf('to', to));
};

export const askingOf = (
  id: string,
  authority: string,
  query: z.output<typeof askingQuery> & { readonly by?: string | undefined },
): Asking => {
  const indicator = indicatorOf(id);
  return {
    authority,
    indicator,
    when: windowOf(indicator, query),
    by: dimensionOf(indicator, query.by),
    knownAt: query.knownAt,
  };
};
