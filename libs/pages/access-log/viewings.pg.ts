import type { Client } from '../../shell/platform/database.js';

// Every function here works inside a transaction about the authority (`Database.withAuthority`).

/** One look, without which children it was at: those are for whoever asks, and asking is recorded too. */
export interface ViewingSeen {
  readonly viewing: number;
  readonly seenAt: string;
  readonly person: string;
  readonly name: string;
  readonly page: string;
  readonly children: number;
}

/** Which looks are meant. */
export interface WhichViewings {
  readonly child?: string | undefined;
  readonly person?: string | undefined;
  /** Part of the name of whoever looked. */
  readonly name?: string | undefined;
  /** Instants, RFC 3339: from the first on, and before the second. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const whichText = `authority = $1 and ($2::text is null or children @> array[$2]::text[])
    and ($3::text is null or person = $3) and ($4::text is null or strpos(lower(name), lower($4)) > 0)
    and ($5::timestamptz is null or seen_at >= $5) and ($6::timestamptz is null or seen_at < $6)`;

const valuesOf = (authority: string, { child, person, name, since, until }: WhichViewings): unknown[] => [
  ...[authority, child ?? null, person ?? null, name ?? null, since ?? null, until ?? null],
];

/** The latest first; `before` is the last one of the page before. */
export const readViewings = async (
  client: Client,
  authority: string,
  which: WhichViewings,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly ViewingSeen[]> => {
  const { rows } = await client.query<ViewingSeen>(
    `select viewing, seen_at as "seenAt", person, name, page, cardinality(children)::int as children
     from access.viewing where ${whichText} and ($7::bigint is null or viewing < $7) order by viewing desc limit $8`,
    [...valuesOf(authority, which), before ?? null, limit],
  );
  return rows;
};

/** One look with the children it was at; undefined where there is none of that number. */
export const readViewing = async (
  client: Client,
  authority: string,
  viewing: number,
): Promise<(Omit<ViewingSeen, 'children'> & { readonly children: readonly string[] }) | undefined> => {
  const { rows } = await client.query<Omit<ViewingSeen, 'children'> & { children: readonly string[] }>(
    `select viewing, seen_at as "seenAt", person, name, page, children from access.viewing where authority = $1 and viewing = $2`,
    [authority, viewing],
  );
  return rows[0];
};

/** Who saw which child: one row a child and a look. */
export interface ChildSeen {
  readonly seenAt: string;
  readonly person: string;
  readonly name: string;
  readonly page: string;
  readonly child: string;
}

/** The same looks child by child, the latest first; about one child, that child's rows only. */
export const readChildrenSeen = async (
  client: Client,
  authority: string,
  which: WhichViewings,
  limit: number,
): Promise<readonly ChildSeen[]> => {
  const { rows } = await client.query<ChildSeen>(
    `select seen_at as "seenAt", person, name, page, c.child
     from (select * from access.viewing where ${whichText} order by viewing desc) v
     cross join lateral unnest(v.children) c(child)
     where $2::text is null or c.child = $2 order by v.viewing desc, c.child limit $7`,
    [...valuesOf(authority, which), limit],
  );
  return rows;
};
