import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend, OnError } from './backend.port.js';
import { refusalOfEviction } from './eviction.js';

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
  const refusal = refusalOfEviction(await redis.info('memory'));
  if (refusal !== undefined) {
    redis.disconnect();
    throw new Error(refusal);
  }
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
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
};
