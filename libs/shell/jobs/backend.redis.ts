import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend, OnError } from './backend.port.js';

/** A Redis that throws keys away when it is full would throw jobs away, without a word. */
const assertKeepsKeys = async (redis: Redis): Promise<void> => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new Error(
    `The Redis at REDIS_URL has maxmemory-policy ${policy}, under which it may drop waiting jobs: ` +
      'set it to noeviction, or unset REDIS_URL to keep jobs in PostgreSQL.',
  );
};

const connect = async (url: string, onError: OnError): Promise<Redis> => {
  // `null` is what workers need: their blocking read waits through a lost connection.
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  redis.on('error', onError);
  await redis.connect().catch((cause: unknown) => {
    redis.disconnect();
    throw new Error('The Redis at REDIS_URL does not answer: start it, correct REDIS_URL, or unset it.', {
      cause,
    });
  });
  return redis;
};

/** Jobs in Redis, where many processes share them. */
export const redisBackend = async (url: string, onConnectionLost: OnError): Promise<Backend> => {
  const redis = await connect(url, onConnectionLost);
  await assertKeepsKeys(redis).catch((error: unknown) => {
    redis.disconnect();
    throw error;
  });
  const prefix = 'caretally';
  return {
    queue: (name, onError) => new Queue(name, { connection: redis, prefix }).on('error', onError),
    worker: (name, process, options, onError) => {
      const worker = new Worker(name, process, { ...options, connection: redis, prefix });
      return worker.on('error', onError).on('failed', (_, error) => {
        onError(error);
      });
    },
    ready: () => Promise.resolve(redis.status === 'ready'),
    close: async () => {
      await redis.quit();
    },
  };
};
