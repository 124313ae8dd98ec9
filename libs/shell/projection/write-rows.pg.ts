import type { Client } from '../platform/database.js';
import type { Differences } from './differences.js';
import { arrayText } from './postgres-text.js';
import type { DayChanges } from './day-changes.js';
import type { StepsRow } from './rows.js';

type Columns = readonly (readonly (string | number | null)[])[];

const columnsOf = <Row>(
  rows: readonly Row[],
  ...reads: readonly ((row: Row) => string | number | null)[]
): Columns => reads.map((read) => rows.map(read));

/** Adding a row; and what makes it replace the one there. */
interface Put {
  readonly insert: string;
  readonly orReplace: string;
}

/**
 * Each row is looked up by its key and removed where it lies: told only to join, the planner may read the whole table for
 * one row, and for as long as the table has not been analysed it does.
 */
const removing = (table: string, keys: string, isRow: string): string => `
  delete from ${table} where ctid = any(array(
    select found.ctid from ${keys} cross join lateral (
      select t.ctid from ${table} t where t.authority = $1 and t.generation = $2 and ${isRow} limit 1) found))`;

const putStandings: Put = {
  insert: `
  insert into tallies.standing (authority, generation, measure, child, days, standings)
  select $1, $2, measure, child, days::date[], standings::text[]
  from unnest($3::text[], $4::text[], $5::text[], $6::text[]) r(measure, child, days, standings)`,
  orReplace: `on conflict (authority, generation, measure, child) do update set days = excluded.days, standings = excluded.standings`,
};

const removeStandings = removing(
  'tallies.standing',
  'unnest($3::text[], $4::text[]) r(measure, child)',
  't.measure = r.measure and t.child = r.child',
);

const putDimensions: Put = {
  insert: `
  insert into tallies.dimension (authority, generation, dimension, child, days, keys)
  select $1, $2, dimension, child, days::date[], keys::text[]
  from unnest($3::text[], $4::text[], $5::text[], $6::text[]) r(dimension, child, days, keys)`,
  orReplace: `on conflict (authority, generation, child, dimension) do update set days = excluded.days, keys = excluded.keys`,
};

const removeDimensions = removing(
  'tallies.dimension',
  'unnest($3::text[], $4::text[]) r(dimension, child)',
  't.dimension = r.dimension and t.child = r.child',
);

const putItems: Put = {
  insert: `
  insert into tallies.item (authority, generation, kind, child, item, first_day, last_day, closed_on, standings, settles, dimensions)
  select $1, $2, kind, child, item, first_day, last_day, closed_on, standings::jsonb, settles::jsonb, dimensions::jsonb
  from unnest($3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::date[], $9::text[], $10::text[], $11::text[])
    r(kind, child, item, first_day, last_day, closed_on, standings, settles, dimensions)`,
  orReplace: `on conflict (authority, generation, kind, child, item) do update set first_day = excluded.first_day,
    last_day = excluded.last_day, closed_on = excluded.closed_on, standings = excluded.standings, settles = excluded.settles,
    dimensions = excluded.dimensions`,
};

const removeItems = removing(
  'tallies.item',
  'unnest($3::text[], $4::text[], $5::text[]) r(kind, child, item)',
  't.kind = r.kind and t.child = r.child and t.item = r.item',
);

const putQueues: Put = {
  insert: `
  insert into tallies.queue_entry (authority, generation, queue, child, entry, first_day, last_day, due, school, told)
  select $1, $2, queue, child, entry, first_day, last_day, due, school, told::jsonb
  from unnest($3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::date[], $9::text[], $10::text[])
    r(queue, child, entry, first_day, last_day, due, school, told)`,
  orReplace: `on conflict (authority, generation, queue, child, entry) do update set first_day = excluded.first_day,
    last_day = excluded.last_day, due = excluded.due, school = excluded.school, told = excluded.told`,
};

const removeQueues = removing(
  'tallies.queue_entry',
  'unnest($3::text[], $4::text[], $5::text[]) r(queue, child, entry)',
  't.queue = r.queue and t.child = r.child and t.entry = r.entry',
);

const removeFindings = `
  delete from tallies.finding where authority = $1 and generation = $2 and child = any($3::text[])`;

const putFindings = `
  insert into tallies.finding (authority, generation, child, finding, kind, on_day, detail, events)
  select $1, $2, child, finding, kind, on_day, detail, events::jsonb
  from unnest($3::text[], $4::integer[], $5::text[], $6::date[], $7::text[], $8::text[])
    r(child, finding, kind, on_day, detail, events)`;

const putDays = `
  insert into tallies.day_count as t (authority, generation, measure, span, day, numerator, denominator, excluded, not_yet_due, unknown)
  select $1, $2, r.* from unnest($3::text[], $4::text[], $5::date[], $6::integer[], $7::integer[], $8::integer[], $9::integer[], $10::integer[]) r
  on conflict (authority, generation, measure, span, day) do update set
    numerator = t.numerator + excluded.numerator, denominator = t.denominator + excluded.denominator,
    excluded = t.excluded + excluded.excluded, not_yet_due = t.not_yet_due + excluded.not_yet_due,
    unknown = t.unknown + excluded.unknown`;

/** A day on which nothing changes any more is no row: live and rebuilt tables are the same to the byte. */
const removeEmptyDays = removing(
  'tallies.day_count',
  'unnest($3::text[], $4::text[], $5::date[]) r(measure, span, day)',
  `t.measure = r.measure and t.span = r.span and t.day = r.day and t.numerator = 0 and t.denominator = 0
     and t.excluded = 0 and t.not_yet_due = 0 and t.unknown = 0`,
);

/** `fresh`: nothing is there yet, so nothing has to be looked for before it is written. */
export interface WriteOptions {
  readonly fresh: boolean;
}

/** A plan is remembered by name. One made while a table was small would read all of it when it has grown. */
const anew = undefined;

type Run = (name: string | undefined, text: string, columns: Columns) => Promise<void>;

/** The keys of removed rows, column by column. */
const keysOf = (removed: readonly (readonly string[])[], width: number): Columns =>
  Array.from({ length: width }, (_, place) => removed.map((key) => key[place] ?? ''));

const stepColumns = <Row extends StepsRow & { readonly child: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Columns =>
  columnsOf(
    rows,
    nameOf,
    (r) => r.child,
    (r) => arrayText(r.days),
    (r) => arrayText(r.values),
  );

const itemColumns = (rows: Differences['items']['put']): Columns =>
  columnsOf(
    rows,
    (r) => r.kind,
    (r) => r.child,
    (r) => r.item,
    (r) => r.firstDay,
    (r) => r.lastDay,
    (r) => r.closedOn,
    (r) => r.standings,
    (r) => r.settles,
    (r) => r.dimensions,
  );

const queueColumns = (rows: Differences['queues']['put']): Columns =>
  columnsOf(
    rows,
    (r) => r.queue,
    (r) => r.child,
    (r) => r.entry,
    (r) => r.firstDay,
    (r) => r.lastDay,
    (r) => r.due,
    (r) => r.school,
    (r) => r.told,
  );

const findingColumns = (rows: Differences['findings']['put']): Columns =>
  columnsOf(
    rows,
    (r) => r.child,
    (r) => r.finding,
    (r) => r.kind,
    (r) => r.onDay,
    (r) => r.detail,
    (r) => r.events,
  );

const writeDays = async (run: Run, days: DayChanges): Promise<void> => {
  const changes = [...days.entries()];
  const keys = columnsOf(
    changes,
    (r) => r.measure,
    (r) => r.span,
    (r) => r.day,
  );
  const counts = columnsOf(
    changes,
    (r) => r.numerator,
    (r) => r.denominator,
    (r) => r.excluded,
    (r) => r.notYetDue,
    (r) => r.unknown,
  );
  await run('put-days', putDays, [...keys, ...counts]);
  await run(anew, removeEmptyDays, keys);
};

/** So that statements are planned for the tables as they are. Autovacuum does so too, a minute later. */
export const analyseTables = async (client: Client): Promise<void> => {
  await client.query('select tallies.analyse()');
};

/** Brings the tables of one generation from the old rows of some children to the new. */
export const writeDifferences = async (
  client: Client,
  authority: string,
  generation: number,
  { standings, dimensions, items, queues, findings, days }: Differences,
  { fresh }: WriteOptions = { fresh: false },
): Promise<void> => {
  const run: Run = async (name, text, columns) => {
    if (columns[0]?.length === 0) return;
    await client.query({
      ...(name !== undefined && { name }),
      text,
      values: [authority, generation, ...columns],
    });
  };
  const put = (name: string, { insert, orReplace }: Put, columns: Columns): Promise<void> =>
    fresh ? run(`add-${name}`, insert, columns) : run(`put-${name}`, `${insert}\n${orReplace}`, columns);
  await run(anew, removeStandings, keysOf(standings.remove, 2));
  await put(
    'standings',
    putStandings,
    stepColumns(standings.put, (r) => r.measure),
  );
  await run(anew, removeDimensions, keysOf(dimensions.remove, 2));
  await put(
    'dimensions',
    putDimensions,
    stepColumns(dimensions.put, (r) => r.dimension),
  );
  await run(anew, removeItems, keysOf(items.remove, 3));
  await put('items', putItems, itemColumns(items.put));
  await run(anew, removeQueues, keysOf(queues.remove, 3));
  await put('queues', putQueues, queueColumns(queues.put));
  await run('remove-findings', removeFindings, [findings.remove]);
  await run('put-findings', putFindings, findingColumns(findings.put));
  await writeDays(run, days);
};
