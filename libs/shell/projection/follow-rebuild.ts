import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Database } from '../platform/database.js';
import type { Rebuilt } from './rebuilt.js';
import {
  beginRun,
  forgetOldRuns,
  runGivenUp,
  runSwitched,
  steerRun,
  tellRun,
  type RebuildReason,
} from './rebuild-runs.pg.js';
import type { Steering } from './steering.js';

/** Thrown inside a rebuild that somebody asked to give up: its transaction is rolled back, and readers notice nothing. */
export class RebuildCancelled extends Error {
  constructor() {
    super('the rebuild was cancelled');
  }
}

/** What a rebuild tells of itself. Any of it throws `RebuildCancelled` once that is asked for. */
export interface RebuildFollowed {
  /** It is its turn: there are so many events to count. */
  readonly begun: (events: number) => Promise<void>;
  /** So many are counted. Ends only when nobody asks for a pause: here nothing is held that others wait for. */
  readonly counted: (events: number) => Promise<void>;
  /** Everything is counted and compared, and nobody reads it yet. */
  readonly beforeSwitch: () => Promise<void>;
  /** In the transaction of the rebuild itself, so that what is said of it holds exactly when it does. */
  readonly switched: (client: Client, built: Pick<Rebuilt, 'generation' | 'differs'>) => Promise<void>;
}

/** Often enough that a bar moves and a pause ends at once, seldom enough that counting does not notice. */
const tellEveryMs = 500;

/**
 * One rebuild, seen from outside: it is one transaction, of which nobody sees anything until it ends, so it says how far it
 * is in transactions of their own.
 */
class FollowedRun implements RebuildFollowed {
  #run: number | undefined;
  #events = 0;
  #toldAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly authority: string,
    private readonly because: RebuildReason,
    private readonly stopping: AbortSignal,
  ) {}

  readonly begun = async (events: number): Promise<void> => {
    const { run, cancelled } = await this.#within((client) =>
      beginRun(client, this.authority, this.because, events),
    );
    [this.#run, this.#events] = [run, events];
    if (cancelled) throw new RebuildCancelled();
  };

  readonly counted = async (events: number): Promise<void> => {
    const now = performance.now();
    if (now - this.#toldAt < tellEveryMs) return;
    while ((await this.#tell(events)) === 'pause') await this.#wait();
    this.#toldAt = performance.now();
  };

  /** Too late for a pause: counting of what is new waits from here on. */
  readonly beforeSwitch = async (): Promise<void> => {
    await this.#tell(this.#events);
  };

  readonly switched: RebuildFollowed['switched'] = async (client, { generation, differs }) => {
    if (this.#run === undefined) return;
    const compared = typeof differs === 'string' ? null : differs;
    await runSwitched(client, this.authority, this.#run, generation, compared);
    await forgetOldRuns(client, this.authority);
  };

  async gaveUp(outcome: 'cancelled' | 'failed'): Promise<void> {
    const run = this.#run;
    if (run === undefined) return;
    await this.#within(async (client) => {
      await runGivenUp(client, this.authority, run, outcome);
      await forgetOldRuns(client, this.authority);
    });
  }

  /** A process that is to stop does not wait for the end of a pause. */
  async #wait(): Promise<void> {
    await sleep(tellEveryMs, undefined, { signal: this.stopping }).catch(() => undefined);
    if (!this.stopping.aborted) return;
    await this.#within((client) => steerRun(client, this.authority, 'cancel', 'the stop of its process'));
  }

  async #tell(events: number): Promise<Steering> {
    const run = this.#run;
    if (run === undefined) return 'go-on';
    const asked = await this.#within((client) => tellRun(client, this.authority, run, events));
    if (asked === 'cancel') throw new RebuildCancelled();
    return asked;
  }

  #within<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> {
    return this.database.withAuthority(this.authority, work);
  }
}

/** Runs a rebuild that can be followed and given up. Undefined where it was given up, or another is under way. */
export const followRebuild = async (
  database: Database,
  authority: string,
  because: RebuildReason,
  work: (followed: RebuildFollowed) => Promise<Rebuilt | undefined>,
  stopping: AbortSignal = new AbortController().signal,
): Promise<Rebuilt | undefined> => {
  const followed = new FollowedRun(database, authority, because, stopping);
  try {
    return await work(followed);
  } catch (error) {
    if (error instanceof RebuildCancelled) {
      await followed.gaveUp('cancelled');
      return undefined;
    }
    // What it failed with is what is thrown, whether or not that can be noted.
    await followed.gaveUp('failed').catch(() => undefined);
    throw error;
  }
};
