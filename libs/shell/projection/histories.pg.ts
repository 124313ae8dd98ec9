import { decodeEvent } from '../../core/events/reading/decode.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import type { LoggedEvent } from '../event-log/logged-event.js';
import { readBySubject } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';

/** Events of a later version's vocabulary are left for that version to count. */
export const decodeAll = (events: readonly LoggedEvent[]): RecordedEvent[] =>
  events.map(decodeEvent).filter((event) => event !== undefined);

/** The history of each subject as known up to a position: its own events and those that name it. */
export const readHistories = async (
  client: Client,
  authority: string,
  subjects: readonly string[],
  upTo: number,
): Promise<Map<string, RecordedEvent[]>> => {
  const logged = await readBySubject(client, authority, subjects, upTo);
  return new Map([...logged].map(([subject, events]) => [subject, decodeAll(events)]));
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
