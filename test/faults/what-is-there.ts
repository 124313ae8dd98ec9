import { onServer } from '../postgres/with-database.js';

export interface Logged {
  readonly id: string;
  readonly position: number;
}

export const readLog = (databaseUrl: string, authority: string): Promise<readonly Logged[]> =>
  onServer<Logged & Record<string, unknown>>(
    databaseUrl,
    'select id, position::int from event_log.event where authority = $1 order by position',
    [authority],
  );

const tables = ['standing', 'dimension', 'item', 'day_count', 'person', 'finding', 'parked'] as const;

/** Every row of the live read models as a line of text, in an order that does not depend on when it was written. */
export const readModels = async (databaseUrl: string, authority: string): Promise<readonly string[]> => {
  const statement = tables
    .map(
      (table) =>
        `select '${table} ' || (to_jsonb(t) - 'generation')::text as line
         from tallies.${table} t join tallies.generation g using (authority, generation)
         where authority = $1 and state = 'live'`,
    )
    .join(' union all ');
  const rows = await onServer<{ line: string }>(
    databaseUrl,
    `select line from (${statement}) l order by line collate "C"`,
    [authority],
  );
  return rows.map(({ line }) => line);
};
