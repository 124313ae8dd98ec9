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
    join event_log.event e on e.authority = $1 and e.source = k.source and e.id = k.id
  ), concerned as (
    select seed.position, seed.source, seed.id, e.subject from seed
    join event_log.event e on e.authority = $1 and e.position = seed.position
    union
    select seed.position, seed.source, seed.id, m.subject from seed
    join event_log.mention m on m.authority = $1 and m.position = seed.position
  ), chain as (
    select position, source, id, subject from concerned
    union
    select e.position, e.source, e.id, chain.subject from chain
    join event_log.event e on e.authority = $1 and e.source = chain.source and e.replaces = chain.id
      and e.replaces is not null
  )
  insert into event_log.mention (authority, subject, position)
  select $1, chain.subject, chain.position from chain
  join event_log.event e on e.authority = $1 and e.position = chain.position and e.subject <> chain.subject
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
