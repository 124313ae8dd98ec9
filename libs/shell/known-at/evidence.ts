import { dayTextOf } from '../../core/case-record/standing-events.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import type { Client } from '../platform/database.js';

/** An event behind an answer: where to find it, never what it says of the child beyond its day. */
export interface Evidence {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly on?: string;
  readonly recordedAt: string | null;
  readonly position: number;
}

const instantsText = `
  select e.position, e.recorded_at as at from unnest($2::bigint[]) p(position)
  cross join lateral (select position, recorded_at from event_log.event
    where authority = $1 and position = p.position limit 1) e`;

/** Tells events as evidence, in order of position. Instants are read once for a whole answer. */
export type TellEvidence = (events: readonly RecordedEvent[]) => readonly Evidence[];

const onOf = (event: RecordedEvent): Pick<Evidence, 'on'> => {
  const on = dayTextOf(event);
  return on === '' ? {} : { on };
};

export const tellEvidence = async (
  client: Client,
  authority: string,
  all: Iterable<RecordedEvent>,
): Promise<TellEvidence> => {
  const positions = [...new Set([...all].map(({ position }) => position))];
  const { rows } = await client.query<{ position: number; at: string }>({
    name: 'instants-of',
    text: instantsText,
    values: [authority, positions],
  });
  const instants = new Map(rows.map(({ position, at }) => [position, at]));
  const tell = (event: RecordedEvent): Evidence => ({
    source: event.source,
    id: event.id,
    type: event.type,
    ...onOf(event),
    recordedAt: instants.get(event.position) ?? null,
    position: event.position,
  });
  return (events) =>
    [...new Map(events.map((event) => [event.position, event])).values()]
      .sort((a, b) => a.position - b.position)
      .map(tell);
};
