import type { Backend, JobOptions, JobQueue, JobWorker, RunOptions } from './backend.port.js';
import { postgresBackend } from './backend.pg.js';
import { redisBackend } from './backend.redis.js';
import { coalesced } from './coalesced.js';
import type { JobData, JobName, Jobs } from './jobs.port.js';

export interface JobsSettings {
  /** PostgreSQL, where jobs live unless `redisUrl` is given. Its tables are made by `migrate`. */
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Told of lost connections and of jobs that failed; both are tried again. */
  readonly onError: (error: unknown, job?: JobName) => void;
}

const wakesApartMs = 20;
const sweepEveryMs = 2_000;

/** A job whose process was killed is taken up by another after about this long; the sweep does not wait for that. */
const staleAfterMs = 10_000;

const ofAuthority = (authority: string): JobOptions => ({
  // One that runs and one that waits: what is asked for during a run comes after it.
  deduplication: { id: authority, keepLastIfActive: true },
  removeOnComplete: true,
  removeOnFail: true,
});

const runOptions = (concurrency: number): RunOptions => ({
  concurrency,
  lockDuration: staleAfterMs,
  stalledInterval: staleAfterMs / 2,
  maxStalledCount: 10,
  // Listening tells of new jobs; this is only for a telling that got lost.
  drainDelay: 2,
});

export const openJobs = async ({ databaseUrl, redisUrl, onError }: JobsSettings): Promise<Jobs> => {
  const backend =
    redisUrl === undefined ? postgresBackend(databaseUrl, onError) : await redisBackend(redisUrl, onError);
  return jobsOn(backend, onError);
};

const jobsOn = (backend: Backend, onError: JobsSettings['onError']): Jobs => {
  const queues = new Map<JobName, JobQueue>();
  const workers: JobWorker[] = [];

  const queueOf = (name: JobName): JobQueue => {
    const queue =
      queues.get(name) ??
      backend.queue(name, (error) => {
        onError(error, name);
      });
    queues.set(name, queue);
    return queue;
  };

  const add = async <Name extends JobName>(
    name: Name,
    data: JobData[Name],
    options: JobOptions,
  ): Promise<void> => {
    await queueOf(name).add(name, data, options);
  };

  const wake = coalesced(
    wakesApartMs,
    (authority) => add('project', { authority }, ofAuthority(authority)),
    (error) => {
      onError(error, 'project');
    },
  );

  return {
    wake: (authority) => {
      wake(authority);
    },
    rebuild: (authority) => add('rebuild', { authority }, ofAuthority(authority)),
    run: async (name, handler, concurrency = 1) => {
      const worker = backend.worker(
        name,
        (job) => handler(job.data as JobData[typeof name]),
        runOptions(concurrency),
        (error) => {
          onError(error, name);
        },
      );
      workers.push(worker);
      await worker.waitUntilReady();
      if (name === 'sweep') {
        const template = { name: 'sweep', data: {}, opts: { removeOnComplete: true, removeOnFail: true } };
        await queueOf('sweep').upsertJobScheduler('sweep', { every: sweepEveryMs }, template);
      }
    },
    ready: () => backend.ready(),
    close: async () => {
      // Workers before queues, or a job that is ending could not say so.
      await Promise.all(workers.map((worker) => worker.close()));
      await wake.close();
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
};
