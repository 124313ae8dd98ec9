import type { Client } from '../platform/database.js';
import type { generationTables } from './generations.pg.js';

type Compared = Exclude<(typeof generationTables)[number], 'parked'>;

/** What makes a row of each table, less authority and generation. */
const content: Readonly<Record<Compared, string>> = {
  standing: 'measure, child, days, standings',
  dimension: 'child, dimension, days, keys',
  item: 'kind, child, item, first_day, last_day, closed_on, standings, settles, dimensions',
  queue_entry: 'queue, child, entry, first_day, last_day, due, school, told',
  day_count: 'measure, span, day, numerator, denominator, excluded, not_yet_due, unknown',
  person: 'child, person',
  finding: 'child, finding, kind, on_day, detail, events',
};

/** A fingerprint that does not depend on the order in which rows lie in the table. */
const fingerprintText = (table: Compared): string =>
  `select count(*)::text || ' ' || coalesce(sum(hashtextextended(row(${content[table]})::text, 0)), 0)::text as fingerprint
   from tallies.${table} where authority = $1 and generation = $2`;

const fingerprint = async (
  client: Client,
  table: Compared,
  authority: string,
  generation: number,
): Promise<string> => {
  const { rows } = await client.query<{ fingerprint: string }>(fingerprintText(table), [
    authority,
    generation,
  ]);
  return rows[0]?.fingerprint ?? '';
};

/** The tables in which two generations differ: none where both were counted rightly by the same code to one position. */
export const tablesThatDiffer = async (
  client: Client,
  authority: string,
  one: number,
  other: number,
): Promise<readonly string[]> => {
  const differing: string[] = [];
  for (const table of Object.keys(content) as Compared[]) {
    const [a, b] = [
      await fingerprint(client, table, authority, one),
      await fingerprint(client, table, authority, other),
    ];
    if (a !== b) differing.push(table);
  }
  return differing;
};
