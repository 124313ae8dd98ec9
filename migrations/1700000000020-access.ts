import { ForwardOnly } from './forward-only.js';
import { ownersFunction, reachedByFunctions } from './row-security.js';

const clientRow = `table (client_id text, name text, authorities text[], sources text[], roles text[],
  created_at timestamptz, revoked_at timestamptz)`;
const columns = 'client_id, name, authorities, sources, roles, created_at, revoked_at';

/** Who may call, known by the hash of their token. Reached by functions only, never as a table. */
export class Access1700000000020 extends ForwardOnly {
  readonly name = 'Access1700000000020';

  protected readonly statements = [
    'create schema access',
    'grant usage on schema access to caretally_app',
    `create table access.client (
       token_hash bytea primary key check (length(token_hash) = 32),
       client_id text not null unique,
       name text not null,
       authorities text[] not null,
       sources text[] not null,
       roles text[] not null check (roles <@ array['post', 'read-figures', 'read-children', 'operate']),
       created_at timestamptz not null default clock_timestamp(),
       revoked_at timestamptz
     )`,
    ...reachedByFunctions('access.client'),

    ...ownersFunction(
      'access.client_by_token_hash(bytea)',
      clientRow,
      `select ${columns} from access.client where token_hash = $1 and revoked_at is null`,
    ),
    ...ownersFunction(
      'access.clients()',
      clientRow,
      `select ${columns} from access.client order by created_at, client_id`,
    ),
    ...ownersFunction(
      'access.register_client(bytea, text, text, text[], text[], text[])',
      'void',
      `insert into access.client (token_hash, client_id, name, authorities, sources, roles) values ($1, $2, $3, $4, $5, $6)`,
    ),
    // How many were revoked: 0 says that there was no such client.
    ...ownersFunction(
      'access.revoke_client(text)',
      'bigint',
      `with revoked as (
         update access.client set revoked_at = clock_timestamp() where client_id = $1 and revoked_at is null returning 1
       ) select count(*) from revoked`,
    ),
  ];
}
