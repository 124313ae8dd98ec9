import { decodeEvent } from '../../core/events/reading/decode.js';
import type { DataOf, RecordedEvent } from '../../core/events/recorded-event.js';
import { loggedColumns, toLoggedEvent, type LoggedRow } from '../event-log/logged-event.js';
import type { Client } from '../platform/database.js';

/** A meeting without its list. */
export interface MeetingHead {
  readonly meeting: number;
  readonly on: string;
  readonly openedBy: string;
  /** How far of the log was known when the list was laid before it. */
  readonly known: number;
  /** Where it was recorded that it was opened. */
  readonly position: number;
  readonly recordedAt: string;
  readonly rows: number;
  readonly late: number;
  readonly closed: { readonly on: string; readonly by: string; readonly remarks?: string } | null;
}

/** The first event of a number is the meeting, whoever says it again. */
const headsText = `
  select distinct on (meeting) (e.data ->> 'meeting')::integer as meeting, e.data ->> 'on' as "on",
    e.data ->> 'openedBy' as "openedBy", (e.data ->> 'position')::bigint as known, e.position,
    e.recorded_at as "recordedAt", json_array_length(e.data -> 'list') as rows,
    jsonb_array_length(jsonb_path_query_array(e.data::jsonb, '$.list[*] ? (@.late == true)')) as late,
    (select jsonb_strip_nulls(jsonb_build_object('on', c.data ->> 'on', 'by', c.data ->> 'closedBy', 'remarks', c.data ->> 'remarks'))
     from event_log.event c where c.authority = $1 and c.subject = $2
       and c.type = 'caretally.queue-meeting-closed.v1' and c.data ->> 'meeting' = e.data ->> 'meeting'
     order by c.position limit 1) as closed
  from event_log.event e
  where e.authority = $1 and e.subject = $2 and e.type = 'caretally.queue-meeting-opened.v1'
  order by meeting, e.position`;

/** Every meeting about a queue, the first one first. */
export const readMeetings = async (
  client: Client,
  authority: string,
  queue: string,
): Promise<readonly MeetingHead[]> => {
  const values = [authority, `queue/${queue}`];
  return (await client.query<MeetingHead>({ name: 'meetings-of', text: headsText, values })).rows;
};

export type LaidBefore = DataOf<'caretally.queue-meeting-opened.v1'>['list'][number];

const listText = `select e.data -> 'list' as list from event_log.event e where e.authority = $1 and e.position = $2`;

/** The list as it lay before a meeting. */
export const readList = async (
  client: Client,
  authority: string,
  { position }: MeetingHead,
): Promise<readonly LaidBefore[]> => {
  const values = [authority, position];
  const { rows } = await client.query<{ list: LaidBefore[] }>({ name: 'list-of', text: listText, values });
  return rows[0]?.list ?? [];
};

const saidText = `
  select ${loggedColumns} from event_log.mention m
  cross join lateral (select * from event_log.event where authority = $1 and position = m.position limit 1) e
  where m.authority = $1 and m.subject = $2 order by e.position`;

/** Everything said about the rows of a queue: promises, what became of them, escalations and answers. */
export const readSaid = async (
  client: Client,
  authority: string,
  queue: string,
): Promise<readonly RecordedEvent[]> => {
  const values = [authority, `queue/${queue}`];
  const { rows } = await client.query<LoggedRow>({ name: 'said-of', text: saidText, values });
  return rows
    .map(toLoggedEvent)
    .map(decodeEvent)
    .filter((event) => event !== undefined);
};
