import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isoDate, isoDateOrOpen, never, type Day } from '../../../core/kernel/day.js';
import { londonDay } from '../../../core/kernel/instant.js';
import type { Obligation } from '../../../core/case-record/obligation.js';
import { rowOf } from '../../../core/queues/owed-on.js';
import type { ListedEntry, Queue, Stage } from '../../../core/queues/queue.js';
import { tellEvidence, type TellEvidence } from '../../known-at/evidence.js';
import { namesOf, type FoldedPerson } from '../../known-at/folded-person.js';
import { logKnownAt } from '../../known-at/log-known-at.js';
import { personThen } from '../../known-at/person-then.js';
import { toldOf } from '../../projection/told-of-entry.js';
import { dimensionOn, stageOf } from '../list/listed-row.js';
import { escalationsBy, promisesBy } from '../list/said-by.js';
import { londonTime } from '../london-clock.js';
import { QUEUES_PARTS, type QueuesParts } from '../queues-parts.js';
import { obligationsBy } from './obligations-by.js';
import { OwedQuery, type EntryTold, type OwedTold, type StageTold } from './owed.query.js';

/** The end of all of it on a day to come is the 18th birthday more often than not, which is nobody's to read off a list. */
const endIn = ({ stages }: ListedEntry, stage: Stage, on: Day): Day =>
  stage === stages.at(-1) && stage.to > on ? never : stage.to;

const stageTold = (queue: Queue, { id, from, why, waitingOn }: Stage, to: Day): StageTold => ({
  ...{ id, ...stageOf(queue, id), why, waitingOn },
  ...{ from: isoDate(from), to: isoDateOrOpen(to) },
});

const entryTold = (queue: Queue, entry: ListedEntry, on: Day, tell: TellEvidence): EntryTold => {
  const { due, dueAt, school } = entry;
  const { what, since, promises, escalations, lastSeen } = toldOf(entry);
  return {
    ...{ what, since, school, lastSeen },
    due: due === undefined ? undefined : isoDate(due),
    dueAt: dueAt === undefined ? undefined : londonTime(dueAt),
    stages: entry.stages.map((stage) => stageTold(queue, stage, endIn(entry, stage, on))),
    promises: promisesBy(promises, isoDate(on)),
    escalations: escalationsBy(escalations, isoDate(on)),
    events: tell(entry.because),
  };
};

/** A first plan and its review may be listed under one day: they are told apart by the day they are due. */
const obligationOf = (
  { record }: FoldedPerson,
  { queue, entry: key }: OwedQuery,
  entry: ListedEntry | undefined,
): Obligation | undefined => {
  const owed = record.obligations.filter((obligation) => {
    const row = rowOf(obligation);
    return row?.queue === queue.id && row.entry === key;
  });
  return owed.find(({ due }) => due === entry?.due) ?? owed[0];
};

@QueryHandler(OwedQuery)
export class OwedHandler implements IQueryHandler<OwedQuery> {
  constructor(@Inject(QUEUES_PARTS) private readonly parts: QueuesParts) {}

  execute(query: OwedQuery): Promise<OwedTold | undefined> {
    const { authority, child, queue, knownAt } = query;
    const { database, settings, now } = this.parts;
    const on = londonDay(now());
    return database.withAuthority(authority, async (client) => {
      const { position, recordedAt } = await logKnownAt(client, authority, knownAt);
      const person = await personThen(client, authority, child, position, settings);
      if (person === undefined) return undefined;
      const entry = person.entries.find((each) => each.queue === queue.id && each.key === query.entry);
      const obligation = obligationOf(person, query, entry);
      if (entry === undefined && obligation === undefined) return undefined;
      const because = [...(entry?.because ?? []), ...(obligation?.because ?? [])];
      const tell = await tellEvidence(client, authority, because);
      return {
        ...namesOf(person),
        ...{ on: isoDate(on), knownAt: recordedAt ?? null, position },
        ...{ worker: dimensionOn(person, 'worker', on), team: dimensionOn(person, 'team', on) },
        entry: entry && entryTold(queue, entry, on, tell),
        obligation: obligation && obligationsBy([obligation], on, tell)[0],
      };
    });
  }
}
