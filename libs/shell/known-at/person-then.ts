import type { Client } from '../platform/database.js';
import { readPersons } from '../projection/persons.pg.js';
import type { SettingCache } from '../projection/setting-cache.js';
import { foldPeople, type FoldedPerson, type Wanted } from './folded-person.js';

/** The child of a local id as known by a position, under whichever of its ids; undefined where nothing was known. */
export const personThen = async (
  client: Client,
  authority: string,
  child: string,
  position: number,
  settings: SettingCache,
  wanted?: Wanted,
): Promise<FoldedPerson | undefined> => {
  const persons = await readPersons(client, authority, position);
  const person = persons.personOf(child);
  const [folded] = await foldPeople(
    client,
    authority,
    [{ person, ids: persons.idsOf(person) }],
    position,
    settings,
    wanted,
  );
  return folded;
};
