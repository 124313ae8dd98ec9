import type { Day } from '../../../../core/kernel/day.js';
import type { Client } from '../../../platform/database.js';
import { dateText } from '../../../projection/rows.js';
import { reaches } from '../../sums/items-read.sql.js';
import { dayReader, remembered } from './as-read.js';
import type { Answers, HeldItem } from './held-items.js';
import { isLive, withLive } from './live-rows.sql.js';
import type { SpanRead } from './spans-read.js';

const columns = `i.kind, i.child, i.item, i.first_day, i.last_day, i.closed_on,
    i.standings::text as standings, i.settles::text as settles`;

const spans =
  'unnest($2::text[], $3::date[], $4::date[], $5::date[]) span(kind, from_day, to_day, not_before)';

/** `offset 0` keeps each a look-up in the index by length and first day; null is left out by `greatest`. */
const everybodysText = `${withLive}
  select ${columns} from ${spans} cross join unnest(${reaches}) filed(reach)
  cross join lateral (
    select i.* from tallies.item i where ${isLive('i')} and i.kind = span.kind and i.reach = filed.reach
      and i.first_day between greatest(span.from_day - filed.reach, span.not_before) and span.to_day
      and i.last_day >= span.from_day offset 0) i`;

/** Of a few children, by key. */
const someonesText = `${withLive}
  select ${columns} from unnest($6::text[]) someone(child) cross join ${spans}
  cross join lateral (
    select i.* from tallies.item i where ${isLive('i')} and i.kind = span.kind and i.child = someone.child
      and i.first_day between coalesce(span.not_before, '-infinity') and span.to_day
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
  (json: string): Answers['settles'] =>
    Object.fromEntries(
      Object.entries(JSON.parse(json) as Record<string, string>).map(([key, on]) => [key, toDay(on)]),
    );

/** Days, kinds, children and standings repeat: a few of each stand for all. */
const reader = () => {
  const toDay = dayReader();
  const nameOf = remembered((name) => name);
  const toSettles = settlesReader(toDay);
  // Items alike share their answers.
  const answersTo = remembered((standings) => {
    const asked = JSON.parse(standings) as Answers['standings'];
    return remembered((settles): Answers => ({ standings: asked, settles: toSettles(settles) }));
  });
  return (row: ItemRow): HeldItem => ({
    child: nameOf(row.child),
    kind: nameOf(row.kind),
    key: row.item,
    first: toDay(row.first_day),
    last: toDay(row.last_day),
    closedOn: toDay(row.closed_on),
    answers: answersTo(row.standings)(row.settles),
  });
};

/** The live rows' items of some spans: everybody's, or those of some children. */
export const readItems = async (
  client: Client,
  authority: string,
  asked: readonly SpanRead[],
  some?: readonly string[],
): Promise<readonly HeldItem[]> => {
  if (asked.length === 0) return [];
  const values = [
    authority,
    asked.map(({ kind }) => kind),
    asked.map(({ days }) => dateText(days.from)),
    asked.map(({ days }) => dateText(days.to)),
    asked.map(({ notBefore }) => (notBefore === undefined ? null : dateText(notBefore))),
  ];
  const { rows } = await client.query<ItemRow>(
    some === undefined
      ? { name: 'items-of-spans', text: everybodysText, values }
      : { name: 'items-of-some', text: someonesText, values: [...values, some] },
  );
  return rows.map(reader());
};
