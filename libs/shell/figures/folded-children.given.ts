import { caseRecordOf } from '../../core/case-record/case-record.js';
import { talliesOf, type Tallies } from '../../core/counting/tallies.js';
import type { Client } from '../platform/database.js';
import { plan } from '../projection/definitions.js';
import { readHistories } from '../projection/histories.pg.js';
import { SettingCache } from '../projection/setting-cache.js';
import { readPersons } from '../projection/persons.pg.js';

/** The tallies of every person of an authority, folded from the log as known by a position. */
export const foldEveryone = async (
  client: Client,
  authority: string,
  upTo: number,
): Promise<readonly Tallies[]> => {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct subject from event_log.event where authority = $1 and position <= $2 and subject like 'child/%'`,
    [authority, upTo],
  );
  const persons = await readPersons(client, authority, upTo);
  const ids = new Set(rows.map(({ subject }) => persons.personOf(subject.slice('child/'.length))));
  const setting = await new SettingCache().at(client, authority, upTo);
  const folded: Tallies[] = [];
  for (const person of [...ids].sort()) {
    const subjects = persons.idsOf(person).map((id) => `child/${id}`);
    const histories = await readHistories(client, authority, subjects, upTo);
    folded.push(talliesOf(caseRecordOf([...histories.values()].flat(), { setting }), plan));
  }
  return folded;
};
