import type { Backend, JobOptions, JobQueue, JobWorker, RunOptions } from './backend.port.js';
import { postgresBackend } from './backend.pg.js';
import { redisBackend } from './backend.redis.js';
import { coalesced } from './coalesced.js';
import { deliveriesOn } from './deliveries.js';
import { RunAgain, type JobData, type JobName, type Jobs } from './jobs.port.js';

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

/** After a fault that its handler did not foresee. */
const afterFaultMs = 30_000;

const runOptions = (concurrency: number): RunOptions => ({
  concurrency,
  settings: {
    backoffStrategy: (_attempt, _type, error) => (error instanceof RunAgain ? error.inMs : afterFaultMs),
  },
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

type QueueOf = (name: JobName) => JobQueue;
type OnError = JobsSettings['onError'];

/** One queue for each kind of job, from its first use on. */
const queuesOf = (backend: Backend, onError: OnError) => {
  const queues = new Map<JobName, JobQueue>();
  const queueOf: QueueOf = (name) => {
    const queue =
      queues.get(name) ??
      backend.queue(name, (error) => {
        onError(error, name);
      });
    queues.set(name, queue);
    return queue;
  };
  const close = async (): Promise<void> => {
    await Promise.all([...queues.values()].map((queue) => queue.close()));
  };
  return { queueOf, close };
};

const workersOf = (backend: Backend, queueOf: QueueOf, onError: OnError) => {
  const workers: JobWorker[] = [];
  const run: Jobs['run'] = async (name, handler, concurrency = 1) => {
    const worker = backend.worker(
      name,
      (job) => handler(job.data as JobData[typeof name]),
      runOptions(concurrency),
      (error) => {
        if (!(error instanceof RunAgain)) onError(error, name);
      },
    );
    workers.push(worker);
    await worker.waitUntilReady();
    if (name === 'sweep') {
      const template = { name: 'sweep', data: {}, opts: { removeOnComplete: true, removeOnFail: true } };
      await queueOf('sweep').upsertJobScheduler('sweep', { every: sweepEveryMs }, template);
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.close()));
  };
  return { run, close };
};

const jobsOn = (backend: Backend, onError: OnError): Jobs => {
  const queues = queuesOf(backend, onError);
  const workers = workersOf(backend, queues.queueOf, onError);
  const add = async <Name extends JobName>(
    name: Name,
    data: JobData[Name],
    options: JobOptions,
  ): Promise<void> => {
    await queues.queueOf(name).add(name, data, options);
  };
  const wake = coalesced(
    wakesApartMs,
    (authority) => add('project', { authority }, ofAuthority(authority)),
    (error) => {
      onError(error, 'project');
    },
  );
  const deliveries = deliveriesOn(
    () => queues.queueOf('deliver'),
    (error) => {
      onError(error, 'deliver');
    },
  );
  return {
    wake: (authority) => {
      wake(authority);
    },
    rebuild: (authority) => add('rebuild', { authority }, ofAuthority(authority)),
    deliver: (asked) => {
      deliveries.ask(asked);
    },
    run: workers.run,
    ready: () => backend.ready(),
    close: async () => {
      // Workers before queues, or a job that is ending could not say so.
      await workers.close();
      await Promise.all([wake.close(), deliveries.settled()]);
      await queues.close();
      await backend.close();
    },
  };
};
