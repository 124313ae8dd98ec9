import type { Jobs } from '../jobs/jobs.port.js';
import type { Projection } from './projection.js';

/** How many authorities are counted side by side in one process. */
const authoritiesAtOnce = 2;

/** Whoever wants to know that something was counted. */
export interface AfterCounting {
  /** An authority was counted up to its log. To return at once. */
  readonly counted: (authority: string) => void;
  /** The sweep has counted whatever was left undone. */
  readonly swept: () => Promise<void>;
}

/**
 * Runs the projection's jobs in this process. A job only says that there is something to do: losing all of them loses
 * nothing, since the sweep finds whoever is behind.
 */
export const runProjection = async (
  jobs: Jobs,
  projection: Projection,
  after: AfterCounting,
): Promise<void> => {
  await jobs.run(
    'project',
    async ({ authority }) => {
      await projection.catchUp(authority);
      after.counted(authority);
    },
    authoritiesAtOnce,
  );
  await jobs.run('rebuild', async ({ authority }) => {
    await projection.rebuild(authority);
  });
  await jobs.run('sweep', async () => {
    // Counted here and not by waking: the job of a process that was killed keeps its authority's place for a while.
    for (const authority of await projection.behind()) await projection.catchUp(authority);
    await after.swept();
  });
};
