import { ForwardOnly } from './forward-only.js';

/** The table that says which migrations ran: readiness reads it, only migrations write it. */
export class Ledger1699999999999 extends ForwardOnly {
  readonly name = 'Ledger1699999999999';

  protected readonly statements = [
    'grant usage on schema caretally to caretally_app',
    'alter table caretally.migration enable row level security',
    'alter table caretally.migration force row level security',
    'create policy read_by_all on caretally.migration for select to caretally_app using (true)',
    'create policy written_by_migrations on caretally.migration to current_user using (true) with check (true)',
    'grant select on caretally.migration to caretally_app',
  ];
}
