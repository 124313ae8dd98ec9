import type { Client } from '../platform/database.js';

/** Children whose events could not be folded, by the position up to which their rows are right. */
export type Parked = ReadonlyMap<string, number>;

export const readParked = async (client: Client, authority: string, generation: number): Promise<Parked> => {
  const { rows } = await client.query<{ child: string; counted_up_to: number }>({
    name: 'read-parked',
    text: 'select child, counted_up_to from tallies.parked where authority = $1 and generation = $2',
    values: [authority, generation],
  });
  return new Map(rows.map((row) => [row.child, row.counted_up_to]));
};

export const park = async (
  client: Client,
  authority: string,
  generation: number,
  parked: {
    readonly child: string;
    readonly countedUpTo: number;
    readonly failedAt: number;
    readonly reason: string;
  },
): Promise<void> => {
  await client.query(
    `insert into tallies.parked (authority, generation, child, counted_up_to, failed_at, reason)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (authority, generation, child) do update set failed_at = excluded.failed_at, reason = excluded.reason`,
    [authority, generation, parked.child, parked.countedUpTo, parked.failedAt, parked.reason],
  );
};

export const unpark = async (
  client: Client,
  authority: string,
  generation: number,
  children: readonly string[],
): Promise<void> => {
  if (children.length === 0) return;
  await client.query(
    'delete from tallies.parked where authority = $1 and generation = $2 and child = any($3)',
    [authority, generation, children],
  );
};
