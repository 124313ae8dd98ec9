const appRole = 'caretally_app';

/**
 * Row-level security for a table with an `authority` column: the application sees and writes only the rows of the
 * authority its transaction is about. `owner` may read across authorities, in functions that say so.
 */
export const guardedByAuthority = (
  table: string,
  grants: string,
  owner: 'none' | 'reads' = 'none',
): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy of_this_authority on ${table} to ${appRole}
     using (authority = current_setting('caretally.authority', true))
     with check (authority = current_setting('caretally.authority', true))`,
  ...(owner === 'reads'
    ? [`create policy for_functions on ${table} for select to current_user using (true)`]
    : []),
  `grant ${grants} on ${table} to ${appRole}`,
];

/** Row-level security for a table that only functions of the owner reach. */
export const reachedByFunctions = (table: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy for_functions on ${table} to current_user using (true) with check (true)`,
];

/** A function the application may call, which runs with the owner's rights and a search path nobody can bend. */
export const ownersFunction = (signature: string, returns: string, body: string): readonly string[] => [
  `create function ${signature} returns ${returns} language sql volatile security definer
     set search_path = pg_catalog, pg_temp as $function$ ${body} $function$`,
  `revoke all on function ${signature} from public`,
  `grant execute on function ${signature} to ${appRole}`,
];
