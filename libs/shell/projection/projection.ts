import { authoritiesWithEvents } from '../event-log/read.pg.js';
import type { Database } from '../platform/database.js';
import { countPerson, definitionsDigest } from './definitions.js';
import { liveGeneration } from './generations.pg.js';
import { Projector, type ProjectorOptions } from './projector.js';
import { SettingCache } from './setting-cache.js';
import { followRebuild } from './follow-rebuild.js';
import type { RebuildReason } from './rebuild-runs.pg.js';
import { rebuild } from './rebuild.js';
import type { Rebuilt } from './rebuilt.js';

/** Where an authority's read models stand. */
export interface Standing {
  readonly authority: string;
  readonly recorded: number;
  readonly projected: number;
  /** Counted by other code than this: being counted again. */
  readonly stale: boolean;
}

/** The read models, kept by whoever runs this: counting what is new, counting all again, and saying how far it is. */
export interface Projection {
  /** Counts everything recorded until now; rebuilds first where the definitions have changed. Returns the position. */
  catchUp(authority: string): Promise<number>;
  /** As somebody asked; undefined where another is under way, or this one was given up. */
  rebuild(authority: string): Promise<Rebuilt | undefined>;
  standings(): Promise<readonly Standing[]>;
  /** Authorities with events that are not counted yet, or counted by other code. */
  behind(): Promise<readonly string[]>;
}

export interface ProjectionOptions extends ProjectorOptions {
  /** The process is to stop: what waits gives up. */
  readonly stopping?: AbortSignal;
}

export const createProjection = (database: Database, options: ProjectionOptions = {}): Projection => {
  const settings = options.settings ?? new SettingCache();
  const projector = new Projector(database, { ...options, settings });
  const digest = options.digest ?? definitionsDigest;
  const again = (authority: string, because: RebuildReason): Promise<Rebuilt | undefined> =>
    followRebuild(
      database,
      authority,
      because,
      (followed) =>
        rebuild(database, projector, authority, {
          digest,
          count: options.count ?? countPerson,
          settings,
          followed,
        }),
      options.stopping,
    );
  const standingOf = (authority: string, recorded: number): Promise<Standing> =>
    database.withAuthority(authority, async (client) => {
      const live = await liveGeneration(client, authority);
      return {
        authority,
        recorded,
        projected: live?.position ?? 0,
        stale: live !== undefined && live.digest !== digest,
      };
    });
  const standings: Projection['standings'] = async () => {
    const all: Standing[] = [];
    for (const { authority, position } of await authoritiesWithEvents(database.pool)) {
      all.push(await standingOf(authority, position));
    }
    return all;
  };
  return {
    async catchUp(authority) {
      const done = await projector.catchUp(authority);
      if (done.state === 'caught-up') return done.position;
      const rebuilt = await again(authority, 'definitions-changed');
      return rebuilt?.position ?? 0;
    },
    rebuild: (authority) => again(authority, 'asked'),
    standings,
    behind: async () =>
      (await standings())
        .filter(({ recorded, projected, stale }) => stale || projected < recorded)
        .map(({ authority }) => authority),
  };
};
