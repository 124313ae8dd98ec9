/** What statements about the rows of an authority's live generation begin with: the authority is their first value. */
export const withLive = `with live as materialized (
    select generation from tallies.generation where authority = $1::text and state = 'live')`;

export const isLive = (table: string): string =>
  `${table}.authority = $1::text and ${table}.generation = (select generation from live)`;
