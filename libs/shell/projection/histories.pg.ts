import { decodeEvent } from '../../core/events/reading/decode.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { loggedColumns, toLoggedEvent, type LoggedEvent, type LoggedRow } from '../event-log/logged-event.js';
import type { Client } from '../platform/database.js';

const historiesText = `
  select concerned.subject as of_subject, ${loggedColumns} from (
    select own.subject, own.position from unnest($2::text[]) s(subject)
    cross join lateral (select subject, position from event_log.event
      where authority = $1 and subject = s.subject and position <= $3) own
    union
    select named.subject, named.position from unnest($2::text[]) s(subject)
    cross join lateral (select subject, position from event_log.mention
      where authority = $1 and subject = s.subject and position <= $3) named
  ) concerned join event_log.event e on e.authority = $1 and e.position = concerned.position
  order by e.position`;

/** Events of a later version's vocabulary are left for that version to count. */
export const decodeAll = (events: readonly LoggedEvent[]): readonly RecordedEvent[] =>
  events.map(decodeEvent).filter((event) => event !== undefined);

/** The history of each subject as known up to a position: its own events and those that name it. */
export const readHistories = async (
  client: Client,
  authority: string,
  subjects: readonly string[],
  upTo: number,
): Promise<Map<string, RecordedEvent[]>> => {
  const { rows } = await client.query<LoggedRow & { readonly of_subject: string }>({
    name: 'read-histories',
    text: historiesText,
    values: [authority, subjects, upTo],
  });
  const histories = new Map<string, RecordedEvent[]>(subjects.map((subject) => [subject, []]));
  for (const row of rows) {
    const event = decodeEvent(toLoggedEvent(row));
    if (event) histories.get(row.of_subject)?.push(event);
  }
  return histories;
};

const mentionedText = `select distinct subject from event_log.mention where authority = $1 and subject = any($2)`;

/** Those of the subjects that other subjects' events concern: their history is more than their own events. */
export const mentionedAmong = async (
  client: Client,
  authority: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ subject: string }>({
    name: 'mentioned-among',
    text: mentionedText,
    values: [authority, subjects],
  });
  return new Set(rows.map(({ subject }) => subject));
};
