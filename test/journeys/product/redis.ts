import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis as Client } from 'ioredis';
import { startProgram } from './app.js';

const program = 'redis-server';

export const redisIsHere = (): boolean => spawnSync(program, ['--version']).status === 0;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export interface Redis {
  readonly url: string;
  /** How many keys it holds. */
  size(): Promise<number>;
  /** Loses everything. */
  forget(): Promise<unknown>;
  stop(): Promise<void>;
}

const asked = async <Answer>(url: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> => {
  const client = new Client(url);
  try {
    return await ask(client);
  } finally {
    await client.quit();
  }
};

/** A Redis of this spec's own, on loopback and a free port, that writes nothing to disk. */
export const startRedis = async (): Promise<Redis> => {
  const folder = await mkdtemp(join(tmpdir(), 'caretally-redis-'));
  const port = await freePort();
  const settings = { bind: '127.0.0.1', port: String(port), dir: folder, save: '', appendonly: 'no' };
  const args = Object.entries({ ...settings, 'maxmemory-policy': 'noeviction' }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const redis = startProgram(program, args, {});
  await redis.said(/Ready to accept connections/);
  const url = `redis://127.0.0.1:${port}`;
  return {
    url,
    size: () => asked(url, (client) => client.dbsize()),
    forget: () => asked(url, (client) => client.flushall()),
    stop: async () => {
      redis.signal('SIGTERM');
      await redis.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
