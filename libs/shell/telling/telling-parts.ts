import { queues } from '../../core/queues/queues.generated.js';
import { isoDate } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import type { Identify } from '../access/identify.js';
import type { Jobs } from '../jobs/jobs.port.js';
import type { Database } from '../platform/database.js';
import { definitionsDigest } from '../projection/definitions.js';
import type { Announcing } from './announcing/announce.pg.js';
import type { Targets } from './delivering/targets.js';

/** What telling people is made of. */
export interface TellingParts {
  readonly database: Database;
  readonly jobs: Pick<Jobs, 'deliver'>;
  readonly identify: Identify;
  /** Where a webhook may lead. */
  readonly targets: Targets;
  /** Ids of the queues that this code knows. */
  readonly queues: readonly string[];
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

export const TELLING_PARTS = Symbol('telling parts');

type Given = Pick<TellingParts, 'database' | 'jobs' | 'identify' | 'targets'>;

export const tellingParts = (given: Given): TellingParts => ({
  ...given,
  queues: queues.map(({ id }) => id),
  digest: definitionsDigest,
  clock: Date.now,
});

const dayMs = 86_400_000;
/** How long what was announced can be asked for again: over a month of holidays. */
export const keptDays = 35;

/** What an announcing at this moment goes by. */
export const announcingNow = ({
  queues: known,
  digest,
  clock,
}: Pick<TellingParts, 'queues' | 'digest' | 'clock'>): Announcing => {
  const now = clock();
  return {
    today: isoDate(londonDay(now)),
    at: new Date(now).toISOString(),
    keptSince: new Date(now - keptDays * dayMs).toISOString(),
    queues: known,
    digest,
  };
};
