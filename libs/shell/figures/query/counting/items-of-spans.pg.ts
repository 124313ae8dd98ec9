import type { Day } from '../../../../core/kernel/day.js';
import type { Standing } from '../../../../core/counting/standing.js';
import type { Client } from '../../../platform/database.js';
import { dateText } from '../../../projection/rows.js';
import { reaches } from '../../sums/items-read.sql.js';
import { dayReader, remembered } from './as-read.js';
import type { HeldItem } from './held-items.js';
import { isLive, withLive } from './live-rows.sql.js';
import type { SpanRead } from './spans-read.js';

/** `offset 0` keeps each a look-up in the index by length and first day; null is left out by `greatest`. */
const text = `${withLive}
  select i.kind, i.child, i.item, i.first_day, i.last_day, i.closed_on,
    i.standings::text as standings, i.settles::text as settles
  from unnest($2::text[], $3::date[], $4::date[], $5::date[]) span(kind, from_day, to_day, not_before)
  cross join unnest(${reaches}) filed(reach)
  cross join lateral (
    select i.* from tallies.item i where ${isLive('i')} and i.kind = span.kind and i.reach = filed.reach
      and i.first_day between greatest(span.from_day - filed.reach, span.not_before) and span.to_day
      and i.last_day >= span.from_day offset 0) i`;

interface ItemRow {
  readonly kind: string;
  readonly child: string;
  readonly item: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly closed_on: string;
  readonly standings: string;
  readonly settles: string;
}

const settlesReader =
  (toDay: (text: string) => Day) =>
  (json: string): HeldItem['settles'] =>
    Object.fromEntries(
      Object.entries(JSON.parse(json) as Record<string, string>).map(([key, on]) => [key, toDay(on)]),
    );

/** Days, kinds and standings repeat: a few hundred different ones stand for all. */
const reader = (numberOf: (child: string) => number) => {
  const toDay = dayReader();
  const kindOf = remembered((kind) => kind);
  const toStandings = remembered((json) => JSON.parse(json) as Readonly<Record<string, Standing>>);
  const toSettles = remembered(settlesReader(toDay));
  return (row: ItemRow): HeldItem => ({
    child: numberOf(row.child),
    kind: kindOf(row.kind),
    key: row.item,
    first: toDay(row.first_day),
    last: toDay(row.last_day),
    closedOn: toDay(row.closed_on),
    standings: toStandings(row.standings),
    settles: toSettles(row.settles),
  });
};

/** The live rows' items of some spans, but for those of some children. */
export const itemsOfSpans = async (
  client: Client,
  authority: string,
  spans: readonly SpanRead[],
  without: ReadonlySet<string>,
  numberOf: (child: string) => number,
): Promise<readonly HeldItem[]> => {
  if (spans.length === 0) return [];
  const { rows } = await client.query<ItemRow>({
    name: 'items-of-spans',
    text,
    values: [
      authority,
      spans.map(({ kind }) => kind),
      spans.map(({ days }) => dateText(days.from)),
      spans.map(({ days }) => dateText(days.to)),
      spans.map(({ notBefore }) => (notBefore === undefined ? null : dateText(notBefore))),
    ],
  });
  return rows.filter(({ child }) => !without.has(child)).map(reader(numberOf));
};
