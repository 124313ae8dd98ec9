import { clientByToken } from '../access/clients.pg.js';
import { createIdentify, type Identify } from '../access/identify.js';
import { openJobs } from '../jobs/open-jobs.js';
import type { Jobs } from '../jobs/jobs.port.js';
import { openDatabase, type Database } from '../platform/database.js';
import type { Process } from './run-process.js';

/** What every process stands on. */
export interface Ground extends Process {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly identify: Identify;
}

const connections = 20;

/** Opens the database and the jobs. They are closed after everything that is started on them. */
export const openGround = async (
  process: Process,
  databaseUrl: string,
  localToken: string | undefined,
): Promise<Ground> => {
  const { settings, logger, started } = process;
  const database = await openDatabase(databaseUrl, {
    max: connections,
    onConnectionLost: (error) => {
      logger.warn('a connection to the database was lost', { error });
    },
  });
  started.add('the database', () => database.close());
  const jobs = await openJobs({
    databaseUrl,
    ...(settings.redisUrl === undefined ? {} : { redisUrl: settings.redisUrl }),
    onError: (error, job) => {
      logger.warn('a job failed, or the jobs lost a connection: it is tried again', {
        error,
        ...(job === undefined ? {} : { job }),
      });
    },
  });
  started.add('the jobs', () => jobs.close());
  const identify = createIdentify(
    (token) => clientByToken(database.pool, token),
    localToken === undefined ? {} : { localToken },
  );
  return { ...process, database, jobs, identify };
};
