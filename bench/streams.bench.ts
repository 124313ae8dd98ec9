/**
 * Many who follow the queues at once. `npm run bench -- streams [--clients 500] [--seconds 60]`
 * Rows enter and leave all the while; everybody hangs up now and then and comes back, and is told what they missed.
 */
import http, { type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../libs/shell/access/client.js';
import { createServer } from '../libs/shell/http/create-server.js';
import { createLogger } from '../libs/shell/platform/logger.js';
import type { Database } from '../libs/shell/platform/database.js';
import { lastAnnounced } from '../libs/shell/telling/announcing/announcements.pg.js';
import { Targets } from '../libs/shell/telling/delivering/targets.js';
import { StreamModule } from '../libs/shell/telling/streaming/stream.module.js';
import { Streams } from '../libs/shell/telling/streaming/streams.js';
import { tellingParts } from '../libs/shell/telling/telling-parts.js';
import { argument, onPostgres, report } from './on-postgres.js';

const clients = argument('clients', 500);
const lasting = argument('seconds', 60) * 1_000;
const authority = 'E09000001';
const everyMs = 100;
const hangsUpAfterMs = 10_000;

const reader: Client = {
  clientId: 'reader',
  name: 'Reader',
  authorities: [authority],
  sources: [],
  roles: ['read-children'],
};

/** One announcement after another, as an announcer writes them. */
const announce = (database: Database): Promise<unknown> =>
  database.withAuthority(authority, (client) =>
    client.query(
      `with head as (update telling.head set sequence = sequence + 1 where authority = $1 returning sequence)
       insert into telling.announcement
       select $1, sequence, 'reviews', 'child-' || sequence, 'e', 'entered', 'due', current_date, 1, clock_timestamp() from head`,
      [authority],
    ),
  );

const open = (port: number, last: number | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: 'Bearer any',
      ...(last !== undefined && { 'last-event-id': String(last) }),
    };
    const url = `http://127.0.0.1:${port}/queues/stream?authority=${authority}`;
    http.get(url, { headers, agent: false }, resolve).once('error', reject);
  });

/** Follows until the end, coming back again and again; returns what it was told. */
const follow = async (port: number, until: number, first: number): Promise<readonly number[]> => {
  const told: number[] = [];
  let last: number | undefined;
  for (let turn = 0; performance.now() < until; turn += 1) {
    const response = await open(port, last);
    let text = '';
    response.setEncoding('utf8').on('error', () => undefined);
    response.on('data', (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [, id] = /^id: (\d+)$/m.exec(text.slice(0, end)) ?? [];
        if (id !== undefined) last = Number(id);
        if (text.slice(0, end).includes('event: entered')) told.push(Number(id));
        text = text.slice(end + 2);
      }
    });
    const patience = turn === 0 ? first : hangsUpAfterMs;
    await sleep(Math.min(patience, Math.max(0, until - performance.now())));
    response.destroy();
  }
  return told;
};

const hasGap = (told: readonly number[]): boolean =>
  told.some((sequence, place) => place > 0 && sequence !== (told[place - 1] ?? 0) + 1);

const megabytes = (): number => {
  global.gc?.();
  return process.memoryUsage().rss / 1_048_576;
};

await onPostgres(async ({ database }) => {
  const parts = tellingParts({
    database,
    jobs: { deliver: () => undefined },
    identify: () => Promise.resolve(reader),
    targets: new Targets(),
  });
  const streams = new Streams(parts);
  const server = await createServer({
    modules: [StreamModule.with(parts, streams)],
    identify: parts.identify,
    logger: createLogger('silent'),
  });
  const port = await server.listen('127.0.0.1', 0);
  const until = performance.now() + lasting;
  const following = Array.from({ length: clients }, (_, client) =>
    follow(port, until, (hangsUpAfterMs * client) / clients),
  );
  const memory: number[] = [];
  for (let turn = 0; performance.now() < until - 2_000; turn += 1) {
    await announce(database);
    await sleep(everyMs);
    if (turn % 50 === 0) memory.push(megabytes());
  }
  const announced = await database.withAuthority(authority, (client) => lastAnnounced(client, authority));
  const told = await Promise.all(following);
  await sleep(1_000);
  report(`${clients} streams for ${lasting / 1_000} s, each cut off every ${hangsUpAfterMs / 1_000} s`, {
    announced,
    'told in all': told.reduce((sum, each) => sum + each.length, 0),
    'who missed or were told twice': told.filter(hasGap).length,
    'who were not told the last one': told.filter((each) => each.at(-1) !== announced).length,
    'streams open at the end': streams.open,
    'memory of server and clients, MB, third of the way': memory[Math.floor(memory.length / 3)] ?? 0,
    'memory of server and clients, MB, at the end': memory.at(-1) ?? 0,
  });
  await server.close();
});
