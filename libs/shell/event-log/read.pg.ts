import type { Client, Queryable } from '../platform/database.js';
import { loggedColumns, toLoggedEvent, type LoggedEvent, type LoggedRow } from './logged-event.js';

// Every function here reads inside a transaction about the authority (`Database.withAuthority`). `lateral` with `limit`
// or `offset 0` keeps a join a look-up by key: a log that grew since it was last analysed would be read whole instead.

const readEvents = async (
  client: Client,
  name: string,
  text: string,
  values: unknown[],
): Promise<readonly LoggedEvent[]> =>
  (await client.query<LoggedRow>({ name, text, values })).rows.map(toLoggedEvent);

/** Above every position there can be. */
const everything = Number.MAX_SAFE_INTEGER;

/** The last position recorded; 0 where there is none. */
export const headOf = async (client: Client, authority: string): Promise<number> => {
  const text = 'select position from event_log.head where authority = $1';
  const { rows } = await client.query<{ position: number }>({ name: 'head-of', text, values: [authority] });
  return rows[0]?.position ?? 0;
};

export const readAfter = (
  client: Client,
  authority: string,
  position: number,
  limit: number,
): Promise<readonly LoggedEvent[]> =>
  readEvents(
    client,
    'read-after',
    `select ${loggedColumns} from event_log.event e where authority = $1 and position > $2 order by position limit $3`,
    [authority, position, limit],
  );

/** `subject` and `position` of everything that concerns any of the subjects: their own events and those that name them. */
const concerning = `
    select own.subject, own.position from unnest($2::text[]) s(subject)
    cross join lateral (select subject, position from event_log.event
      where authority = $1 and subject = s.subject and position <= $3) own
    union
    select named.subject, named.position from unnest($2::text[]) s(subject)
    cross join lateral (select subject, position from event_log.mention
      where authority = $1 and subject = s.subject and position <= $3) named`;

const eventOfEach = `
  cross join lateral (select * from event_log.event where authority = $1 and position = concerned.position limit 1) e
  order by e.position`;

const subjectsText = `
  select ${loggedColumns} from (select distinct position from (${concerning}) every) concerned ${eventOfEach}`;

/** Everything that concerns any of the subjects, their own events and those that name them, each once. */
export const readSubjects = (
  client: Client,
  authority: string,
  subjects: readonly string[],
  upTo = everything,
): Promise<readonly LoggedEvent[]> =>
  readEvents(client, 'read-subjects', subjectsText, [authority, subjects, upTo]);

const bySubjectText = `
  select concerned.subject as of_subject, ${loggedColumns} from (${concerning}) concerned ${eventOfEach}`;

/** The same for each subject by itself: an event that names another subject is in the history of both. */
export const readBySubject = async (
  client: Client,
  authority: string,
  subjects: readonly string[],
  upTo = everything,
): Promise<ReadonlyMap<string, readonly LoggedEvent[]>> => {
  const { rows } = await client.query<LoggedRow & { readonly of_subject: string }>({
    name: 'read-by-subject',
    text: bySubjectText,
    values: [authority, subjects, upTo],
  });
  const bySubject = new Map<string, LoggedEvent[]>(subjects.map((subject) => [subject, []]));
  for (const row of rows) bySubject.get(row.of_subject)?.push(toLoggedEvent(row));
  return bySubject;
};

const touchedText = `
  select subject from event_log.event where authority = $1 and position > $2 and position <= $3
  union
  select subject from event_log.mention where authority = $1 and position > $2 and position <= $3`;

/** The subjects that events after one position, up to another, are about or name. */
export const subjectsTouchedAfter = async (
  client: Client,
  authority: string,
  after: number,
  upTo = everything,
): Promise<readonly string[]> => {
  const values = [authority, after, upTo];
  const { rows } = await client.query<{ subject: string }>({
    name: 'subjects-touched',
    text: touchedText,
    values,
  });
  return rows.map((row) => row.subject);
};

const linksText = `
  with recursive linking as (
    select position, source, id from event_log.event
    where authority = $1 and position <= $2 and type like 'caretally.records-%'
    union
    select later.position, later.source, later.id from linking
    cross join lateral (select position, source, id from event_log.event
      where authority = $1 and source = linking.source and replaces = linking.id and replaces is not null
        and position <= $2 offset 0) later
  )
  select ${loggedColumns} from linking
  cross join lateral (select * from event_log.event where authority = $1 and position = linking.position limit 1) e
  order by e.position`;

/** Every event that links or unlinks local ids, with what corrects or withdraws them. */
export const readLinks = (
  client: Client,
  authority: string,
  upTo = everything,
): Promise<readonly LoggedEvent[]> => readEvents(client, 'read-links', linksText, [authority, upTo]);

/** Authorities that have events, with the last position of each. */
export const authoritiesWithEvents = async (
  connection: Queryable,
): Promise<readonly { readonly authority: string; readonly position: number }[]> =>
  (await connection.query<{ authority: string; position: number }>('select * from event_log.authorities()'))
    .rows;
