import type { EventKey } from '../../core/events/recorded-event.js';
import type { Client } from '../platform/database.js';

/**
 * A correction or withdrawal belongs to the history of everyone the replaced event belongs to, also where it names
 * another child: else the old event would go on counting there. It may come before the event it replaces, and may be
 * replaced in turn, so the chain is followed from every event concerned.
 */
const propagateText = `
  with recursive seed as (
    select distinct e.position, e.source, e.id from unnest($2::text[], $3::text[]) k(source, id)
    cross join lateral (select * from event_log.event
      where authority = $1 and source = k.source and id = k.id limit 1) e
  ), concerned as (
    select seed.position, seed.source, seed.id, e.subject from seed
    cross join lateral (select subject from event_log.event
      where authority = $1 and position = seed.position limit 1) e
    union
    select seed.position, seed.source, seed.id, m.subject from seed
    cross join lateral (select subject from event_log.mention
      where authority = $1 and position = seed.position offset 0) m
  ), chain as (
    select position, source, id, subject from concerned
    union
    select later.position, later.source, later.id, chain.subject from chain
    cross join lateral (select position, source, id from event_log.event
      where authority = $1 and source = chain.source and replaces = chain.id and replaces is not null offset 0) later
  )
  insert into event_log.mention (authority, subject, position)
  select $1, chain.subject, chain.position from chain
  cross join lateral (select subject from event_log.event
    where authority = $1 and position = chain.position limit 1) e
  where e.subject <> chain.subject
  on conflict do nothing`;

export interface Replacing {
  readonly event: EventKey;
  readonly replaces: string | undefined;
}

/** Adds the mentions that follow from what these events replace, and from what replaces them. */
export const propagateReplacements = async (
  client: Client,
  authority: string,
  recorded: readonly Replacing[],
): Promise<void> => {
  const keys = recorded.flatMap(({ event, replaces }): readonly EventKey[] =>
    replaces === undefined ? [event] : [event, { source: event.source, id: replaces }],
  );
  await client.query(propagateText, [authority, keys.map(({ source }) => source), keys.map(({ id }) => id)]);
};
