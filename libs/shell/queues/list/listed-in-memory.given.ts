import { caseRecordOf, type CaseRecord } from '../../../core/case-record/case-record.js';
import { team, worker } from '../../../core/counting/child-dimensions.js';
import { notRecorded, type ChildDimension } from '../../../core/counting/dimension.js';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { valueAt } from '../../../core/kernel/timeline.js';
import { entriesOf, listedOn, type ListedEntry, type Queue } from '../../../core/queues/queue.js';
import type { Client } from '../../platform/database.js';
import { readHistories } from '../../projection/histories.pg.js';
import { readPersons } from '../../projection/persons.pg.js';
import { SettingCache } from '../../projection/setting-cache.js';
import type { ListedRow } from './listed-row.js';

interface OfPerson {
  readonly person: string;
  readonly record: CaseRecord;
}

/** Everyone's record, folded from the log as known by a position. */
export const recordsKnown = async (
  client: Client,
  authority: string,
  upTo: number,
): Promise<readonly OfPerson[]> => {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct subject from event_log.event where authority = $1 and position <= $2 and subject like 'child/%'`,
    [authority, upTo],
  );
  const persons = await readPersons(client, authority, upTo);
  const setting = await new SettingCache().at(client, authority, upTo);
  const records: OfPerson[] = [];
  for (const person of new Set(rows.map(({ subject }) => persons.personOf(subject.slice('child/'.length))))) {
    const ids = persons.idsOf(person);
    const subjects = ids.map((id) => `child/${id}`);
    const events = [...(await readHistories(client, authority, subjects, upTo)).values()].flat();
    records.push({ person, record: caseRecordOf(events, { ids, setting }) });
  }
  return records;
};

const keyOn = ({ timeline }: ChildDimension, record: CaseRecord, on: Day): string | undefined => {
  const key = valueAt(timeline(record), on);
  return key === notRecorded ? undefined : key;
};

const dateOf = (on: Day | undefined): string | undefined => (on === undefined ? undefined : isoDate(on));

const saidOf = ({ promises, escalations }: ListedEntry) => ({
  promises: promises.map(({ promise }) => promise),
  escalations: escalations.map(({ escalation }) => escalation),
});

/** What is on a queue on a day, straight from the definition. */
export const listedInMemory = (records: readonly OfPerson[], queue: Queue, on: Day) =>
  records.flatMap(({ person, record }) =>
    listedOn(entriesOf(record, queue), on).map(({ entry, stage }) => ({
      child: person,
      entry: entry.key,
      what: entry.what,
      stage: stage.id,
      late: queue.stages[stage.id]?.late,
      why: stage.why,
      waitingOn: stage.waitingOn,
      since: isoDate(entry.since),
      due: dateOf(entry.due),
      dueAt: entry.dueAt,
      school: entry.school,
      worker: keyOn(worker, record, on),
      team: keyOn(team, record, on),
      lastSeen: dateOf(entry.lastSeen),
      ...saidOf(entry),
    })),
  );

/** A row with what was said about it by name. */
export const plain = ({ promises, escalations, ...row }: ListedRow) => ({
  ...row,
  promises: promises.map(({ promise }) => promise),
  escalations: escalations.map(({ escalation }) => escalation),
});
