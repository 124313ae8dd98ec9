import { runProjection, type AfterCounting } from '../projection/projection.consumer.js';
import { createProjection, type Projection } from '../projection/projection.js';
import type { Probe } from '../http/probes.js';
import type { Ground } from './ground.js';

export const projectionOf = ({ database, logger, started }: Ground): Projection => {
  const stopping = new AbortController();
  // Before the jobs, which wait for those that run.
  started.add('the projection', () => {
    stopping.abort();
    return Promise.resolve();
  });
  return createProjection(database, {
    stopping: stopping.signal,
    onParked: (authority) => {
      logger.error('the events of a child could not be folded: the child is parked, all others go on', {
        authority,
      });
    },
  });
};

/** Counts in this process what is recorded in any. */
export const startProjection = (
  { jobs }: Ground,
  projection: Projection,
  after: AfterCounting,
): Promise<void> => runProjection(jobs, projection, after);

/** More than a nightly extract of several authorities, less than a back-load. */
const mostBehind = 100_000;

/** Not ready while figures would be far behind the log. */
export const projectionProbe = (projection: Projection): Probe => ({
  name: 'projection',
  check: async () => {
    const standings = await projection.standings();
    const behind = standings.reduce((sum, { recorded, projected }) => sum + recorded - projected, 0);
    return behind > mostBehind ? `${behind} events are not counted yet` : undefined;
  },
});
