import { personsOf, type Persons } from '../../core/case-record/persons.js';
import type { LoggedEvent } from '../event-log/logged-event.js';
import { readLinks } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import { decodeAll } from './histories.pg.js';

/** Which local ids are one child, as known up to a position. */
export const readPersons = async (client: Client, authority: string, upTo: number): Promise<Persons> =>
  personsOf(decodeAll(await readLinks(client, authority, upTo)));

/** Whether events may change who is one child: links themselves, and what may correct or withdraw a link. */
export const mayLink = (events: readonly LoggedEvent[]): boolean =>
  events.some(
    ({ type, corrects }) =>
      corrects !== undefined ||
      type.startsWith('caretally.records-') ||
      type === 'caretally.event-withdrawn.v1',
  );

/** Writes who goes by another id, where it changed. */
export const writePersons = async (
  client: Client,
  authority: string,
  generation: number,
  persons: Persons,
): Promise<void> => {
  const linked = persons.linked();
  await client.query('delete from tallies.person where authority = $1 and generation = $2', [
    authority,
    generation,
  ]);
  await client.query(
    `insert into tallies.person (authority, generation, child, person)
     select $1, $2, * from unnest($3::text[], $4::text[])`,
    [authority, generation, linked.map(({ child }) => child), linked.map(({ person }) => person)],
  );
};
