import { runMigrations } from 'bullmq';
import type pg from 'pg';
import { appRole } from '../platform/connection.js';
import { jobNames } from './jobs.port.js';

export const jobsSchema = 'bullmq';

/**
 * The tables of the jobs, also where Redis is used today: they cost nothing and are there on the day it is not. Jobs
 * carry codes and numbers, never anything about a child, so the tables are the application's as a whole.
 */
export const migrateJobs = async (owner: pg.ClientBase): Promise<void> => {
  await runMigrations(owner, jobsSchema);
  for (const name of jobNames) {
    // Made on first use otherwise, for which the application would have to own it.
    const { rows } = await owner.query<{ sequence: string }>(
      `select ${jobsSchema}.job_id_seq_name($1) as sequence`,
      [name],
    );
    await owner.query(`create sequence if not exists ${jobsSchema}.${rows[0]?.sequence ?? ''}`);
  }
  await owner.query(`
    grant usage on schema ${jobsSchema} to ${appRole};
    grant select, insert, update, delete, truncate on all tables in schema ${jobsSchema} to ${appRole};
    grant usage, select, update on all sequences in schema ${jobsSchema} to ${appRole};
    grant execute on all functions in schema ${jobsSchema} to ${appRole};`);
};
