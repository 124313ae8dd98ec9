import { migrateJobs } from '../jobs/migrate-jobs.pg.js';
import { migrate, type MigrateOptions } from '../platform/migrate.js';

/** Everything a database of this version has: our tables and those of the jobs. */
export const migrateAll = (options: Omit<MigrateOptions, 'steps'>): Promise<void> =>
  migrate({ ...options, steps: [migrateJobs] });
