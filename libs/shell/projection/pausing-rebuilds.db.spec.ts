import { until } from '../../../test/journeys/product/until.js';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import { openDatabase, type Client, type Database } from '../platform/database.js';
import { countPerson, definitionsDigest } from './definitions.js';
import { followRebuild, type RebuildFollowed } from './follow-rebuild.js';
import { liveGeneration } from './generations.pg.js';
import { createProjection } from './projection.js';
import { Projector } from './projector.js';
import { rebuild } from './rebuild.js';
import { readRuns, steerRun, type RebuildRun } from './rebuild-runs.pg.js';
import type { Rebuilt } from './rebuilt.js';
import { record } from './recording.given.js';
import { SettingCache } from './setting-cache.js';
import type { Steering } from './steering.js';

const db = withDatabase();
const authority = 'E09000001';
/** Ends a transaction that nobody uses long before a pause does. */
let impatient: Database;

const within = <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> =>
  db.database.withAuthority(authority, work);

const entered = (child: string) => ({
  ...{ specversion: '1.0', source: 'urn:spec', id: `in-${child}`, subject: `child/${child}`, authority },
  type: 'caretally.child-became-looked-after.v1',
  data: { on: '2024-05-01', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
});

const steer = (steering: Steering) =>
  within((client) => steerRun(client, authority, steering, 'an operator'));
const latest = async (): Promise<RebuildRun | undefined> =>
  (await within((client) => readRuns(client, authority)))[0];
const generation = async () => (await within((client) => liveGeneration(client, authority)))?.generation;

/** Paused when it has counted its first child. What comes of it once it goes on, or is given up, is in `ended`. */
const pausedAtOnce = (stopping?: AbortSignal): { readonly ended: Promise<Rebuilt | undefined> } => {
  let children = 0;
  const work = (followed: RebuildFollowed) => {
    const counted: RebuildFollowed['counted'] = async (events) => {
      children += 1;
      if (children === 1) await steer('pause');
      await followed.counted(events);
    };
    return rebuild(impatient, new Projector(impatient), authority, {
      ...{ digest: definitionsDigest, count: countPerson, settings: new SettingCache() },
      followed: { ...followed, counted },
    });
  };
  const ended = followRebuild(impatient, authority, 'asked', work, stopping);
  return { ended };
};

const instantOf = (instant: string | null | undefined): number =>
  Date.parse(instant ?? '1970-01-01T00:00:00Z');

/** It has said again and again, for longer than an idle transaction may last here, that it has got no further. */
const heldForLong = () =>
  until(
    latest,
    (run) =>
      run?.counted === 1 &&
      instantOf(run.toldAt) - instantOf(run.pauseAskedAt) > 1_000 &&
      run.endedAt === null,
  );

describe('a rebuild that is paused', () => {
  beforeAll(async () => {
    impatient = await openDatabase(db.url, { idleInTransactionTimeoutMs: 300 });
    await record(createEventLog(db.database), authority, ['ann', 'bob', 'cat'].map(entered));
    await createProjection(db.database).catchUp(authority);
  });
  afterAll(() => impatient.close());

  it('holds where it is, with its transaction open, and goes on from there', async () => {
    const { ended } = pausedAtOnce();
    expect(await heldForLong()).toMatchObject({ pauseAskedBy: 'an operator', outcome: null });
    expect(await generation()).toBe(1);
    expect(await steer('go-on')).toBe(true);
    await expect(ended).resolves.toMatchObject({ generation: 2, differs: [] });
    expect(await latest()).toMatchObject({
      ...{ outcome: 'switched', counted: 3, pacedCounted: 1, pauseAskedBy: null, pauseAskedAt: null },
    });
    expect(await steer('pause')).toBe(false);
  });

  it('is given up at once where that is asked for while it waits', async () => {
    const { ended } = pausedAtOnce();
    await heldForLong();
    expect(await steer('cancel')).toBe(true);
    expect(await steer('go-on')).toBe(false);
    await expect(ended).resolves.toBeUndefined();
    expect(await latest()).toMatchObject({ outcome: 'cancelled', cancelAskedBy: 'an operator', counted: 1 });
    expect(await generation()).toBe(2);
  });

  it('goes on by itself after a quarter of an hour', async () => {
    const { ended } = pausedAtOnce();
    await heldForLong();
    await within((client) =>
      client.query(
        `update tallies.rebuild set pause_asked_at = now() - interval '15 minutes' where authority = $1 and ended_at is null`,
        [authority],
      ),
    );
    await expect(ended).resolves.toMatchObject({ generation: 3 });
    expect(await latest()).toMatchObject({ outcome: 'switched', pauseAskedBy: null });
  });

  it('does not keep a process from stopping: it is given up, and can be asked for again', async () => {
    const stopping = new AbortController();
    const { ended } = pausedAtOnce(stopping.signal);
    const stopped = heldForLong().then(() => {
      stopping.abort();
    });
    await expect(ended).resolves.toBeUndefined();
    await stopped;
    expect(await latest()).toMatchObject({ outcome: 'cancelled', cancelAskedBy: 'the stop of its process' });
    expect(await generation()).toBe(3);
  });

  it('is not there for another authority', async () => {
    const { ended } = pausedAtOnce();
    await heldForLong();
    const theirs = await db.database.withAuthority('E09000002', async (client) => ({
      runs: await readRuns(client, authority),
      went: await steerRun(client, authority, 'cancel', 'a stranger'),
    }));
    expect(theirs).toEqual({ runs: [], went: false });
    await steer('go-on');
    await expect(ended).resolves.toMatchObject({ generation: 4 });
  });
});
