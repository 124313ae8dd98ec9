import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../event-log/event-log.js';
import type { Client } from '../platform/database.js';
import { countPerson, definitionsDigest } from './definitions.js';
import { followRebuild, type RebuildFollowed } from './follow-rebuild.js';
import { liveGeneration } from './generations.pg.js';
import { createProjection } from './projection.js';
import { Projector } from './projector.js';
import { rebuild } from './rebuild.js';
import { askForRun, readRuns, steerRun } from './rebuild-runs.pg.js';
import { record } from './recording.given.js';
import { SettingCache } from './setting-cache.js';
import type { Steering } from './steering.js';

const db = withDatabase();
const authority = 'E09000001';

const within = <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> =>
  db.database.withAuthority(authority, work);

const entered = (child: string) => ({
  ...{ specversion: '1.0', source: 'urn:spec', id: `in-${child}`, subject: `child/${child}`, authority },
  type: 'caretally.child-became-looked-after.v1',
  data: { on: '2024-05-01', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
});

const runs = () => within((client) => readRuns(client, authority));
const generation = async () => (await within((client) => liveGeneration(client, authority)))?.generation;

const steer = (steering: Steering, by = 'an operator') =>
  within((client) => steerRun(client, authority, steering, by));

/** A rebuild during which something happens as soon as the first child is counted. */
const rebuildDuringWhich = (happens: () => Promise<unknown>) =>
  followRebuild(db.database, authority, 'asked', (followed) => {
    const counted: RebuildFollowed['counted'] = async (events) => {
      await happens();
      await followed.counted(events);
    };
    return rebuild(db.database, new Projector(db.database), authority, {
      ...{ digest: definitionsDigest, count: countPerson, settings: new SettingCache() },
      followed: { ...followed, counted },
    });
  });

describe('a rebuild that is followed', () => {
  beforeAll(async () => {
    await record(createEventLog(db.database), authority, ['ann', 'bob', 'cat'].map(entered));
    await createProjection(db.database).catchUp(authority);
  });

  it('says who asked, how far it is while nobody can see what it counts, and how it ended', async () => {
    await within((client) => askForRun(client, authority, 'an analyst'));
    expect(await runs()).toMatchObject([{ because: 'asked', askedBy: 'an analyst', beganAt: null }]);
    const seen: unknown[] = [];
    await rebuildDuringWhich(async () => {
      const [run] = await runs();
      seen.push({ events: run?.events, ended: run?.endedAt, live: await generation() });
    });
    expect(seen[0]).toEqual({ events: 3, ended: null, live: 1 });
    expect(await runs()).toMatchObject([
      { askedBy: 'an analyst', counted: 3, events: 3, outcome: 'switched', generation: 2, differs: [] },
    ]);
  });

  it('is given up while it counts: the old rows stay, and nothing of the new is left', async () => {
    await expect(rebuildDuringWhich(() => steer('cancel'))).resolves.toBeUndefined();
    expect(await generation()).toBe(2);
    expect((await runs())[0]).toMatchObject({ outcome: 'cancelled', cancelAskedBy: 'an operator' });
    const left = await within((client) => client.query('select distinct generation from tallies.standing'));
    expect(left.rows).toEqual([{ generation: 2 }]);
  });

  it('does not begin where it was cancelled while it waited, unless somebody asks again', async () => {
    await within((client) => askForRun(client, authority, 'an analyst'));
    await steer('cancel');
    await expect(createProjection(db.database).rebuild(authority)).resolves.toBeUndefined();
    expect((await runs())[0]).toMatchObject({ outcome: 'cancelled', counted: 0 });

    await within((client) => askForRun(client, authority, 'an analyst'));
    await steer('cancel');
    await within((client) => askForRun(client, authority, 'an analyst'));
    await expect(createProjection(db.database).rebuild(authority)).resolves.toMatchObject({ differs: [] });
  });

  it('is noted as failed where it fails, and can be asked for again', async () => {
    const fault = () => Promise.reject(new Error('the disk is full'));
    await expect(rebuildDuringWhich(fault)).rejects.toThrow('the disk is full');
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', generation: null });
    await expect(createProjection(db.database).rebuild(authority)).resolves.toMatchObject({ differs: [] });
  });

  it('begins again in the same place where its process died, and cannot be cancelled where definitions changed', async () => {
    await within((client) =>
      client.query(
        `insert into tallies.rebuild (authority, because, asked_by, began_at, counted, events) values ($1, 'asked', 'an analyst', now(), 2, 3)`,
        [authority],
      ),
    );
    const before = (await runs())[0]?.run;
    await createProjection(db.database).rebuild(authority);
    expect((await runs())[0]).toMatchObject({ run: before, askedBy: 'an analyst', outcome: 'switched' });

    await createProjection(db.database, { digest: 'other' }).catchUp(authority);
    expect((await runs())[0]).toMatchObject({ because: 'definitions-changed', outcome: 'switched' });
    expect(await steer('cancel')).toBe(false);
    expect(await steer('pause')).toBe(false);
  });
});
