import { localIdOf, type RecordedEvent } from '../../core/events/recorded-event.js';
import type { Setting } from '../../core/case-record/setting.fact.js';
import { headOf } from '../event-log/read.pg.js';
import { streamBySubject } from '../event-log/stream.pg.js';
import type { Client, Database } from '../platform/database.js';
import { orReason } from './batch.js';
import { tablesThatDiffer } from './compare-generations.pg.js';
import {
  beginGeneration,
  dropRetired,
  lockLiveGeneration,
  moveCheckpoint,
  switchTo,
  type Generation,
} from './generations.pg.js';
import { decodeAll, readHistories } from './histories.pg.js';
import type { Count } from './definitions.js';
import type { RebuildFollowed } from './follow-rebuild.js';
import type { Rebuilt } from './rebuilt.js';
import { park } from './parked.pg.js';
import type { SettingCache } from './setting-cache.js';
import { readPersons, writePersons } from './persons.pg.js';
import type { Projector } from './projector.js';
import { RowWriter } from './row-writer.js';
import { noRows } from './rows.js';
import { analyseTables } from './write-rows.pg.js';

export interface RebuildOptions {
  readonly digest: string;
  readonly count: Count;
  readonly settings: SettingCache;
  readonly followed: RebuildFollowed;
}

interface Building {
  readonly client: Client;
  readonly authority: string;
  readonly into: Generation;
  readonly count: Count;
  readonly setting: Setting;
  readonly write: RowWriter;
}

/** However long it counts, and however long it waits while it is paused. */
const untilItEnds = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0';

/** Only one rebuild of an authority at a time: the second finds the lock taken. */
const takeTurn = async (client: Client, authority: string): Promise<boolean> => {
  const text = `select pg_try_advisory_xact_lock(hashtextextended('rebuild ' || $1, 0)) as mine`;
  return (await client.query<{ mine: boolean }>(text, [authority])).rows[0]?.mine ?? false;
};

/**
 * Counts the whole log of an authority into a new generation beside the live one, brings it up to the last event, and
 * switches: all in one transaction, so that readers see the old rows until they see the new, and a process that dies
 * or is told to give up leaves nothing behind. Undefined where another rebuild of the authority is under way.
 */
export const rebuild = async (
  database: Database,
  projector: Projector,
  authority: string,
  options: RebuildOptions,
): Promise<Rebuilt | undefined> => {
  const rebuilt = await database.withAuthority(authority, async (client) => {
    await client.query(untilItEnds);
    if (!(await takeTurn(client, authority))) return undefined;
    const upTo = await headOf(client, authority);
    await options.followed.begun(upTo);
    const into = await beginGeneration(client, authority, options.digest, upTo, 'building');
    const counted = await countAll(database, client, authority, into, options);
    return { ...counted, ...(await catchUpAndSwitch(client, projector, authority, into, options.followed)) };
  });
  if (rebuilt) {
    await database.withAuthority(authority, (client) => dropRetired(client, authority));
    await database.withAuthority(authority, analyseTables);
  }
  return rebuilt && { authority, ...rebuilt };
};

const rowsAtOnce = 20_000;

const countAll = async (
  database: Database,
  client: Client,
  authority: string,
  into: Generation,
  { count, settings, followed }: RebuildOptions,
): Promise<{ children: number; events: number }> => {
  const persons = await readPersons(client, authority, into.position);
  const linked = new Set(persons.linked().map(({ child }) => child));
  const building: Building = {
    client,
    authority,
    into,
    count,
    setting: await settings.at(client, authority, into.position),
    write: new RowWriter(client, authority, into.generation, { fresh: true, rowsAtOnce }),
  };
  let [children, events] = [0, 0];
  // Reading has a connection of its own, so that the database reads ahead while rows are written.
  await database.withAuthority(authority, async (reader) => {
    await reader.query(untilItEnds);
    for await (const { subject, events: logged } of streamBySubject(
      reader,
      authority,
      into.position,
      allChildren,
    )) {
      events += logged.length;
      if (linked.has(localIdOf(subject))) continue;
      children += 1;
      const id = localIdOf(subject);
      await countOne(building, id, [id], decodeAll(logged));
      await followed.counted(events);
    }
    for (const person of new Set(persons.linked().map((each) => each.person))) {
      const ids = persons.idsOf(person);
      const subjects = ids.map((id) => `child/${id}`);
      const histories = await readHistories(reader, authority, subjects, into.position);
      children += 1;
      await countOne(building, person, ids, [...histories.values()].flat());
      await followed.counted(events);
    }
  });
  await building.write.finish();
  await writePersons(client, authority, into.generation, persons);
  return { children, events };
};

/** `0` is the character after `/`. */
const allChildren = { from: 'child/', before: 'child0' };

const countOne = async (
  { client, authority, into, write, count, setting }: Building,
  child: string,
  ids: readonly string[],
  history: readonly RecordedEvent[],
): Promise<void> => {
  const rows = orReason(() => count(history, ids, setting).rows);
  if (typeof rows !== 'string') {
    await write.add(child, noRows, rows);
    return;
  }
  await write.settled();
  const failure = { child, countedUpTo: 0, failedAt: into.position, reason: rows };
  await park(client, authority, into.generation, failure);
};

/** Holding the live generation's lock nobody else counts: both reach the same position, are compared, and change places. */
const catchUpAndSwitch = async (
  client: Client,
  projector: Projector,
  authority: string,
  built: Generation,
  followed: RebuildFollowed,
): Promise<Pick<Rebuilt, 'generation' | 'position' | 'differs'>> => {
  const live = await lockLiveGeneration(client, authority);
  const position = await countTo(client, projector, authority, built);
  const differs =
    live === undefined
      ? ('nothing-before' as const)
      : live.digest === built.digest
        ? await differencesFrom(client, projector, authority, live, built.generation)
        : ('definitions-changed' as const);
  await followed.beforeSwitch();
  await switchTo(client, authority, built.generation);
  await followed.switched(client, { generation: built.generation, differs });
  return { generation: built.generation, position, differs };
};

const differencesFrom = async (
  client: Client,
  projector: Projector,
  authority: string,
  live: Generation,
  generation: number,
): Promise<readonly string[]> => {
  await countTo(client, projector, authority, live);
  return tablesThatDiffer(client, authority, live.generation, generation);
};

const countTo = async (
  client: Client,
  projector: Projector,
  authority: string,
  generation: Generation,
): Promise<number> => {
  let { position } = generation;
  for (;;) {
    const reached = await projector.countInto(client, authority, { ...generation, position });
    if (reached === position) {
      await moveCheckpoint(client, authority, generation.generation, position);
      return position;
    }
    position = reached;
  }
};
