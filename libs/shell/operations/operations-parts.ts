import type { Jobs } from '../jobs/jobs.port.js';
import type { Database } from '../platform/database.js';
import type { Projection } from '../projection/projection.js';

/** What the operations are made of. */
export interface OperationsParts {
  readonly database: Database;
  readonly projection: Projection;
  readonly jobs: Pick<Jobs, 'rebuild' | 'ready'>;
}

export const OPERATIONS_PARTS = Symbol('operations parts');
