import type { DynamicModule } from '@nestjs/common';
import { createServer, type PagesServed } from '../http/create-server.js';
import { databaseProbes, type Probe } from '../http/probes.js';
import type { Ground } from './ground.js';

const loopback = '127.0.0.1';

const listenWords = (error: unknown, host: string, port: number): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is in use: stop what uses it, or set PORT to another.`,
    EACCES: `port ${port} may not be used: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: correct CARETALLY_HOST.`,
  };
  return new Error(words[String(code)] ?? `it cannot listen on ${host}, port ${port}`, { cause: error });
};

/** Starts the web server of a process, last of all; returns where it answers. */
export const serve = async (
  { settings, logger, started, database, identify }: Ground,
  modules: readonly DynamicModule[],
  probes: readonly Probe[],
  pages?: PagesServed,
): Promise<string> => {
  const { host = loopback, port, token, logLevel } = settings;
  const server = await createServer({
    modules,
    identify,
    logger,
    probes: [...databaseProbes(database), ...probes],
    // Beyond this machine it opens everything only where both the address and the token were set on purpose.
    localTokenFrom: settings.host !== undefined && token !== undefined ? 'anywhere' : 'loopback',
    logRequests: logLevel === 'debug',
    ...(pages && { pages }),
  });
  started.add('the web server', () => server.close());
  const chosen = await server.listen(host, port).catch((error: unknown) => {
    throw listenWords(error, host, port);
  });
  return `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`;
};
