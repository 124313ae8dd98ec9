import { syncReportingViews } from '../figures/reporting/sync-views.pg.js';
import { migrateJobs } from '../jobs/migrate-jobs.pg.js';
import { migrate, type MigrateOptions } from '../platform/migrate.js';

/** Everything a database of this version has: our tables, those of the jobs, and the views analysts read. */
export const migrateAll = (options: Omit<MigrateOptions, 'steps'>): Promise<void> =>
  migrate({ ...options, steps: [migrateJobs, syncReportingViews] });
