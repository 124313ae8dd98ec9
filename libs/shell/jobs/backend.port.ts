import type { Job, JobsOptions, Queue, Worker, WorkerOptions } from 'bullmq';

export type JobQueue = Pick<Queue, 'add' | 'addBulk' | 'upsertJobScheduler' | 'close'>;
export type JobWorker = Pick<Worker, 'close' | 'waitUntilReady'>;
export type JobOptions = Omit<JobsOptions, 'connection'>;
export type RunOptions = Omit<WorkerOptions, 'connection'>;

/** Told of connections lost and of jobs that failed. */
export type OnError = (error: unknown) => void;

/** Where jobs wait. Only its implementations know which it is. */
export interface Backend {
  queue(name: string, onError: OnError): JobQueue;
  worker(
    name: string,
    process: (job: Job) => Promise<void>,
    options: RunOptions,
    onError: OnError,
  ): JobWorker;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
