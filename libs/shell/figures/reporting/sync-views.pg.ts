import { createHash } from 'node:crypto';
import type pg from 'pg';
import { indicators } from '../../../core/indicators/indicators.generated.js';
import { childDimensionView } from './child-dimension-view.js';
import { indicatorView, literal, type View } from './indicator-view.js';

export const reportingRole = 'caretally_reporting';

const invokerRightsSince = 150_000;

/** From PostgreSQL 15 whoever reads a view needs the rights to what it reads, and row security knows who it is. */
const optionsFor = (serverVersion: number): string =>
  serverVersion >= invokerRightsSince
    ? 'security_barrier = true, security_invoker = true'
    : 'security_barrier = true';

const statementsFor = ({ name, says, columns, select }: View, options: string): readonly string[] => [
  `create view ${name} with (${options}) as ${select}`,
  `comment on view ${name} is ${literal(says)}`,
  ...columns.map((column) => `comment on column ${name}.${column.name} is ${literal(column.says)}`),
  `grant select on ${name} to ${reportingRole}`,
];

const serverVersion = async (owner: pg.ClientBase): Promise<number> => {
  const { rows } = await owner.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  return Number(rows[0]?.version);
};

const madeFrom = async (owner: pg.ClientBase): Promise<string | null> => {
  const { rows } = await owner.query<{ says: string | null }>(
    `select obj_description('reporting'::regnamespace, 'pg_namespace') as says`,
  );
  return rows[0]?.says ?? null;
};

const existingViews = async (owner: pg.ClientBase): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ view: string }>(
    `select format('%I.%I', schemaname, viewname) as view from pg_views where schemaname = 'reporting' order by 1`,
  );
  return rows.map(({ view }) => view);
};

/**
 * Makes the views of the reporting schema those of the catalogue: one an indicator, and none for indicators that are
 * gone. Views that stand on these are the database's own to keep: dropping one they need fails and says so.
 */
export const syncReportingViews = async (owner: pg.ClientBase): Promise<void> => {
  const options = optionsFor(await serverVersion(owner));
  const views = [childDimensionView, ...indicators.map(indicatorView)];
  const statements = views.flatMap((view) => statementsFor(view, options));
  const hash = createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, 16);
  const says = `One documented view an indicator, made from definitions ${hash}. First: set caretally.authority = 'E09000014'`;
  if ((await madeFrom(owner)) === says) return;
  await owner.query('begin');
  try {
    for (const view of await existingViews(owner)) await owner.query(`drop view ${view}`);
    for (const statement of statements) await owner.query(statement);
    await owner.query(`comment on schema reporting is ${literal(says)}`);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
};
