import { Queue, Worker, createPostgresBackend, type PgPool } from 'bullmq';
import pg from 'pg';
import { appConnection, withOptions } from '../platform/connection.js';
import type { Backend, OnError } from './backend.port.js';
import { jobsSchema } from './migrate-jobs.pg.js';

/** One listening connection for each kind of job that runs here, and a few for all the rest. */
const mostConnections = 10;

const jobsPool = (url: string): pg.Pool =>
  new pg.Pool({
    ...appConnection(withOptions(url, `-c search_path=${jobsSchema}`), {
      max: mostConnections,
      name: 'caretally-jobs',
    }),
    // Its statements expect values as the driver gives them.
    types: pg.types,
  });

/** Jobs in the database itself, in tables of their own. */
export const postgresBackend = (url: string, onConnectionLost: OnError): Backend => {
  const pool = jobsPool(url);
  pool.on('error', onConnectionLost);
  // A pool is what it takes; only the overloads of the driver's types are in the way.
  const connection = pool as unknown as PgPool;
  return {
    queue: (name, onError) => {
      const queue = new Queue(name, { connection }, createPostgresBackend);
      return queue.on('error', onError);
    },
    worker: (name, process, options, onError) => {
      const worker = new Worker(name, process, { ...options, connection }, createPostgresBackend);
      return worker.on('error', onError).on('failed', (_, error) => {
        onError(error);
      });
    },
    ready: () =>
      pool.query('select').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
};
