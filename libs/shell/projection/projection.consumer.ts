import type { Jobs } from '../jobs/jobs.port.js';
import type { Projection } from './projection.js';

/** How many authorities are counted side by side in one process. */
const authoritiesAtOnce = 2;

/**
 * Runs the projection's jobs in this process. A job only says that there is something to do: losing all of them loses
 * nothing, since the sweep finds whoever is behind.
 */
export const runProjection = async (jobs: Jobs, projection: Projection): Promise<void> => {
  await jobs.run(
    'project',
    async ({ authority }) => {
      await projection.catchUp(authority);
    },
    authoritiesAtOnce,
  );
  await jobs.run('rebuild', async ({ authority }) => {
    await projection.rebuild(authority);
  });
  await jobs.run('sweep', async () => {
    // Counted here and not by waking: the job of a process that was killed keeps its authority's place for a while.
    for (const authority of await projection.behind()) await projection.catchUp(authority);
  });
};
