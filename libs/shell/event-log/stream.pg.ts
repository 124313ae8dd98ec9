import Cursor from 'pg-cursor';
import type { Client } from '../platform/database.js';
import { loggedColumns, toLoggedEvent, type LoggedEvent, type LoggedRow } from './logged-event.js';

/** All that concerns one subject, by position. */
export interface SubjectHistory {
  readonly subject: string;
  readonly events: readonly LoggedEvent[];
}

/** Subjects from `from` (included) to `before` (not included), compared byte by byte; open where a side is missing. */
export interface SubjectRange {
  readonly from?: string;
  readonly before?: string;
}

const streamText = `
  select e.subject as of_subject, ${loggedColumns} from event_log.event e
  where authority = $1 and position <= $2 and subject >= $3 and ($4::text is null or subject < $4)
  union all
  select m.subject as of_subject, ${loggedColumns} from event_log.mention m
  join event_log.event e on e.authority = $1 and e.position = m.position
  where m.authority = $1 and m.position <= $2 and m.subject >= $3 and ($4::text is null or m.subject < $4)
  order by of_subject, position`;

type StreamRow = LoggedRow & { readonly of_subject: string };

const rowsAtOnce = 1_000;

/** Rows in order, a page at a time. */
async function* rowsOf(cursor: Cursor<StreamRow>): AsyncGenerator<readonly StreamRow[]> {
  try {
    for (let rows = await cursor.read(rowsAtOnce); rows.length > 0; rows = await cursor.read(rowsAtOnce))
      yield rows;
  } finally {
    await cursor.close();
  }
}

/** Cuts a page where its subject changes. */
const cut = (rows: readonly StreamRow[]): readonly SubjectHistory[] => {
  const histories: { readonly subject: string; readonly events: LoggedEvent[] }[] = [];
  for (const row of rows) {
    const last = histories.at(-1);
    if (last?.subject === row.of_subject) last.events.push(toLoggedEvent(row));
    else histories.push({ subject: row.of_subject, events: [toLoggedEvent(row)] });
  }
  return histories;
};

/** The last history of a page may go on in the next. */
const joined = (
  unfinished: SubjectHistory | undefined,
  histories: readonly SubjectHistory[],
): readonly SubjectHistory[] => {
  const [first, ...others] = histories;
  if (unfinished === undefined || first === undefined) return histories;
  if (first.subject !== unfinished.subject) return [unfinished, ...histories];
  return [{ subject: first.subject, events: [...unfinished.events, ...first.events] }, ...others];
};

/**
 * Histories of all subjects as known up to a position, in byte order of subject, with a bounded number of rows in
 * memory. Runs inside the caller's transaction, which it frees of the time limit on statements.
 */
export async function* streamBySubject(
  client: Client,
  authority: string,
  upTo: number,
  { from = '', before }: SubjectRange = {},
): AsyncGenerator<SubjectHistory> {
  await client.query('set local statement_timeout = 0');
  const cursor = client.query(new Cursor<StreamRow>(streamText, [authority, upTo, from, before ?? null]));
  let unfinished: SubjectHistory | undefined;
  for await (const rows of rowsOf(cursor)) {
    const histories = joined(unfinished, cut(rows));
    unfinished = histories.at(-1);
    yield* histories.slice(0, -1);
  }
  if (unfinished !== undefined) yield unfinished;
}

const splitText = `
  select percentile_disc($2::float8[]) within group (order by subject) as bounds
  from event_log.event where authority = $1`;

/** Ranges of subjects with about as many events each, for reading in parallel. */
export const splitSubjects = async (
  client: Client,
  authority: string,
  parts: number,
): Promise<readonly SubjectRange[]> => {
  const shares = Array.from({ length: parts - 1 }, (_, place) => (place + 1) / parts);
  const { rows } = await client.query<{ bounds: readonly string[] | null }>(splitText, [authority, shares]);
  const bounds = [...new Set(rows[0]?.bounds ?? [])];
  return [undefined, ...bounds].map((from, place) => {
    const before = bounds[place];
    return { ...(from === undefined ? {} : { from }), ...(before === undefined ? {} : { before }) };
  });
};
