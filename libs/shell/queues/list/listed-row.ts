import { notRecorded } from '../../../core/counting/dimension.js';
import { isoDate, type Day } from '../../../core/kernel/day.js';
import { valueAt } from '../../../core/kernel/timeline.js';
import { listedOn, type Queue, type Stage, type StageInWords } from '../../../core/queues/queue.js';
import { queues } from '../../../core/queues/queues.generated.js';
import type { FoldedPerson } from '../../known-at/folded-person.js';
import { toldOf, type ToldOfEntry } from '../../projection/told-of-entry.js';

/** What is told of an entry whatever the day. */
export type ToldAnyDay = Omit<ToldOfEntry, 'stages'>;
type Known<Told> = { readonly [Name in keyof Required<Told>]: Told[Name] };

/** Which entry it is, and whose it is at the close of the day. */
export interface PlacedEntry {
  readonly child: string;
  readonly entry: string;
  readonly due: string | undefined;
  readonly school: string | undefined;
  readonly worker: string | undefined;
  readonly team: string | undefined;
}

/** One row of a list: an entry with the stage it is in at the close of the day. Days are dates; ids only, never names. */
export interface ListedRow extends PlacedEntry, Known<ToldAnyDay> {
  readonly stage: string;
  readonly late: boolean;
  readonly why: string;
  readonly waitingOn: string | undefined;
}

/** Rows counted by other definitions may still be in a stage that there is no more. */
export const stageOf = ({ stages }: Queue, id: string): StageInWords =>
  stages[id] ?? { title: id, late: false };

/** Written out: to spread one object over another takes longer than all the rest of reading a list. */
export const listedRow = (
  queue: Queue,
  placed: PlacedEntry,
  { id, why, waitingOn }: Pick<Stage, 'id' | 'why' | 'waitingOn'>,
  told: ToldAnyDay,
): ListedRow => ({
  child: placed.child,
  entry: placed.entry,
  what: told.what,
  stage: id,
  late: stageOf(queue, id).late,
  why,
  waitingOn,
  since: told.since,
  due: placed.due,
  dueAt: told.dueAt,
  school: placed.school,
  worker: placed.worker,
  team: placed.team,
  promises: told.promises,
  escalations: told.escalations,
  lastSeen: told.lastSeen,
});

/** A dimension of a child on a day; undefined where none is recorded. */
export const dimensionOn = ({ tallies }: FoldedPerson, id: string, on: Day): string | undefined => {
  const timeline = tallies.dimensions.get(id);
  const key = timeline ? valueAt(timeline, on) : notRecorded;
  return key === notRecorded ? undefined : key;
};

const rowsOfQueue = (queue: Queue, person: FoldedPerson, on: Day): readonly ListedRow[] => {
  const entries = person.entries.filter((entry) => entry.queue === queue.id);
  return listedOn(entries, on).map(({ entry, stage }) => {
    const { stages: _, ...told } = toldOf(entry);
    const placed = {
      child: person.person,
      entry: entry.key,
      due: entry.due === undefined ? undefined : isoDate(entry.due),
      school: entry.school,
      worker: dimensionOn(person, 'worker', on),
      team: dimensionOn(person, 'team', on),
    };
    return listedRow(queue, placed, stage, told);
  });
};

/** By queue: the rows of one child at the close of a day. */
export type RowsOfChild = ReadonlyMap<string, readonly ListedRow[]>;

export const rowsOfChild = (person: FoldedPerson, on: Day): RowsOfChild =>
  new Map(
    queues
      .map((queue) => [queue.id, rowsOfQueue(queue, person, on)] as const)
      .filter(([, rows]) => rows.length > 0),
  );
