import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, ImportFollower, ImportNamed, ImportStage } from './import-follower.port.js';
import type { RowCounts } from './row-accounts.js';

/** Somebody cancelled it on the page Imports: it stopped between two batches, and what was recorded stays. */
export class ImportCancelled extends Error {
  constructor() {
    super('the import was cancelled on the page Imports');
  }
}

/** Says how far it is, between two batches. Waits while a pause is asked for; throws `ImportCancelled` where it is to stop. */
export type Follow = (stage: ImportStage) => Promise<void>;

export interface ToFollow {
  readonly follower: ImportFollower;
  readonly named: ImportNamed;
  /** What has become of the rows by now. */
  readonly accounts: () => RowCounts;
  /** Told when it begins to wait, and when it goes on. */
  readonly onPause?: (paused: boolean) => void;
  /** Between two tellings. */
  readonly everyMs?: number;
}

/** Often enough that a bar moves, seldom enough that importing does not notice. */
const usualEveryMs = 500;

class FollowedImport {
  #run: number | undefined;
  #toldAt = -Infinity;
  #stage: ImportStage['stage'] | undefined;

  constructor(private readonly given: ToFollow) {}

  readonly follow: Follow = async (stage) => {
    const { everyMs = usualEveryMs } = this.given;
    if (stage.stage === this.#stage && performance.now() - this.#toldAt < everyMs) return;
    this.#stage = stage.stage;
    const asked = await this.#tell(stage);
    if (asked === 'pause') await this.#wait(stage, everyMs);
    this.#toldAt = performance.now();
  };

  /** What came of it holds, whether or not that can be noted. */
  async ended(outcome: 'finished' | 'cancelled' | 'failed'): Promise<void> {
    if (this.#run === undefined) return;
    await this.given.follower.end(this.#run, outcome, this.given.accounts()).catch(() => undefined);
  }

  async #wait(stage: ImportStage, everyMs: number): Promise<void> {
    this.given.onPause?.(true);
    do await sleep(everyMs);
    while ((await this.#tell(stage)) === 'pause');
    this.given.onPause?.(false);
  }

  async #tell(stage: ImportStage): Promise<Asked> {
    const { follower, named, accounts } = this.given;
    // Only now: a folder that cannot be read at all is no import.
    this.#run ??= await follower.begin(named);
    const asked = await follower.tell(this.#run, { ...stage, ...accounts() });
    if (asked === 'cancel') throw new ImportCancelled();
    return asked;
  }
}

/** Runs an import that people can follow, pause and cancel. */
export const followImport = async <Answer>(
  given: ToFollow,
  work: (follow: Follow) => Promise<Answer>,
): Promise<Answer> => {
  const followed = new FollowedImport(given);
  try {
    const answer = await work(followed.follow);
    await followed.ended('finished');
    return answer;
  } catch (error) {
    await followed.ended(error instanceof ImportCancelled ? 'cancelled' : 'failed');
    throw error;
  }
};
