import type { EventKey } from '../../core/events/recorded-event.js';

/** A row of the log, as recorded: its data has not been through its schema here. */
export interface LoggedEvent extends EventKey {
  readonly type: string;
  /** `<kind>/<local id>` */
  readonly subject: string;
  /** Place in the authority's log, from 1 without gaps, in order of commit. */
  readonly position: number;
  readonly time?: string;
  readonly recordedTime?: string;
  readonly corrects?: string;
  readonly data: unknown;
  /** RFC 3339 in UTC, with milliseconds; never earlier than that of the position before. */
  readonly recordedAt: string;
}

/** The columns of `toLoggedEvent`, of a table or row called `e`. */
export const loggedColumns =
  'e.source, e.id, e.type, e.subject, e.position, e.time, e.recorded_time, e.corrects, e.data, e.recorded_at';

export interface LoggedRow {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly position: number;
  readonly time: string | null;
  readonly recorded_time: string | null;
  readonly corrects: string | null;
  readonly data: unknown;
  readonly recorded_at: string;
}

/** Written out field by field: this runs a million times in a rebuild. */
export const toLoggedEvent = (row: LoggedRow): LoggedEvent => {
  const event: { -readonly [Field in keyof LoggedEvent]: LoggedEvent[Field] } = {
    source: row.source,
    id: row.id,
    type: row.type,
    subject: row.subject,
    position: row.position,
    data: row.data,
    recordedAt: row.recorded_at,
  };
  if (row.time !== null) event.time = row.time;
  if (row.recorded_time !== null) event.recordedTime = row.recorded_time;
  if (row.corrects !== null) event.corrects = row.corrects;
  return event;
};
