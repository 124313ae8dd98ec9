import { ForwardOnly } from './forward-only.js';

const reportingRole = 'caretally_reporting';

/** Tables that the views of the reporting schema read. */
const tables = ['generation', 'standing', 'dimension', 'item'];

const ofThisAuthority = `authority = current_setting('caretally.authority', true)`;

/**
 * Where analysts read: a schema of views, one an indicator, made from the catalogue after every migration. Only its
 * role is made here, and what that role may read.
 */
export class Reporting1700000000200 extends ForwardOnly {
  readonly name = 'Reporting1700000000200';

  protected readonly statements = [
    // Roles belong to the whole cluster: another database may have made it, or be making it at this moment.
    `do $do$ begin
       if not exists (select from pg_roles where rolname = '${reportingRole}') then
         create role ${reportingRole} nologin nobypassrls;
       end if;
     exception
       when duplicate_object or unique_violation then null;
       when insufficient_privilege then
         raise exception 'The database user may not make the role analysts read under. Ask a database administrator to run once: create role ${reportingRole} nologin nobypassrls;'
           using errcode = 'insufficient_privilege';
     end $do$`,
    'create schema reporting',
    `grant usage on schema reporting, tallies to ${reportingRole}`,
    ...tables.flatMap((table) => [
      `grant select on tallies.${table} to ${reportingRole}`,
      `create policy for_reporting on tallies.${table} for select to ${reportingRole} using (${ofThisAuthority})`,
    ]),
    // Before PostgreSQL 15 a view reads with the rights of its owner, who is held to the same rule.
    `do $do$ begin
       if current_setting('server_version_num')::integer < 150000 then
         ${tables
           .map(
             (table) =>
               `execute format('create policy for_reporting_views on tallies.${table} for select to %I using (${ofThisAuthority.replaceAll("'", "''")})', current_user);`,
           )
           .join('\n         ')}
       end if;
     end $do$`,
  ];
}
