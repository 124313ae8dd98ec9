/**
 * Events in over HTTP, each durable before its answer. `npm run bench -- posting [--batches 100] [--seconds 10]`
 * Floors beside them, in the same table with the same indexes on the same server: bare multi-row INSERTs of 500 and one
 * INSERT and commit at a time, both over one connection. The server is the intake process alone, unless `--whole 1`: then
 * it is the all-in-one process, which counts the same events meanwhile on the same two cores.
 */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Agent } from 'node:http';
import type pg from 'pg';
import { denseHistory, type DenseEvent } from './dense-histories.js';
import { argument, onPostgres, percentile, report, seconds } from './on-postgres.js';
import { startServer, type RunningServer } from './running-server.js';

const batches = argument('batches', 60);
const singlesFor = argument('seconds', 8);
const connections = argument('connections', 64);
const size = 500;
const authority = 'E09000001';

const cloudEvent = (event: DenseEvent, id: string): object => {
  const { source, type, subject, data } = event;
  return { specversion: '1.0', source, id, type, subject, authority, data };
};

const supply = Array.from({ length: 50 }, (_, child) => denseHistory(child, 100, 1)).flat();
const fresh = (place: number): DenseEvent => ({
  ...(supply[place % supply.length] as DenseEvent),
  id: randomUUID(),
});

const insertText = (rows: number): string =>
  `insert into event_log.event (authority, position, source, id, type, subject, data, recorded_at, recorded_by, content_hash) values ` +
  Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: 10 }, (__, column) => `$${row * 10 + column + 1}`).join(',')})`,
  ).join(',');

let floorPosition = 0;
const floorRow = (event: DenseEvent): unknown[] => [
  'E09000002',
  (floorPosition += 1),
  event.source,
  event.id,
  event.type,
  event.subject,
  JSON.stringify(event.data),
  new Date(),
  'bench',
  Buffer.alloc(32),
];

const insertBatches = async (client: pg.Client): Promise<number> => {
  const lots = Array.from({ length: batches }, () =>
    Array.from({ length: size }, (_, place) => fresh(place)),
  );
  const took = await seconds(async () => {
    for (const lot of lots)
      await client.query({ name: 'many', text: insertText(size), values: lot.flatMap(floorRow) });
  });
  return (batches * size) / took;
};

const insertSingles = async (client: pg.Client): Promise<number> => {
  let done = 0;
  const until = performance.now() + singlesFor * 1000;
  const began = performance.now();
  while (performance.now() < until) {
    await client.query({ name: 'one', text: insertText(1), values: floorRow(fresh(done)) });
    done += 1;
  }
  return done / ((performance.now() - began) / 1000);
};

const post = (server: RunningServer, agent: Agent, contentType: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${server.token}`,
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(`${server.url}/events`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    sent.on('error', reject).end(body);
  });

const postBatches = async (server: RunningServer, senders: number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const bodies = Array.from({ length: batches }, () =>
    JSON.stringify(Array.from({ length: size }, (_, place) => cloudEvent(fresh(place), randomUUID()))),
  );
  const sender = async (): Promise<void> => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const status = await post(server, agent, 'application/cloudevents-batch+json', body);
      if (status !== 207) throw new Error(`a batch was answered ${status}`);
    }
  };
  const took = await seconds(() => Promise.all(Array.from({ length: senders }, sender)));
  agent.destroy();
  return (batches * size) / took;
};

const postSingles = async (server: RunningServer): Promise<{ rate: number; p50: number; p99: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const began = performance.now();
  const until = began + singlesFor * 1000;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const body = JSON.stringify(cloudEvent(fresh(took.length), randomUUID()));
      const at = performance.now();
      const status = await post(server, agent, 'application/cloudevents+json', body);
      if (status !== 201) throw new Error(`an event was answered ${status}`);
      took.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
  const elapsed = (performance.now() - began) / 1000;
  return { rate: took.length / elapsed, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
};

await onPostgres(async ({ url, owner }) => {
  const server = await startServer(
    { DATABASE_URL: url },
    argument('whole', 0) === 1 ? 'caretally' : 'intake',
  );
  await postSingles(server);
  const batchFloor = await insertBatches(owner);
  const batched = await postBatches(server, 1);
  const batchedByTwo = await postBatches(server, 2);
  const singleFloor = await insertSingles(owner);
  const singles = await postSingles(server);
  await server.stop();
  report(
    `posting, batches of ${size}, and ${connections} connections posting single events; client on the same machine`,
    {
      'batches, events/s': batched,
      'bare multi-row INSERT, rows/s': batchFloor,
      'batches by two senders, events/s': batchedByTwo,
      'ratio of batches': (batched / batchFloor).toFixed(2),
      'ratio of batches by two senders': (batchedByTwo / batchFloor).toFixed(2),
      'singles, events/s': singles.rate,
      'one INSERT and commit each, events/s': singleFloor,
      'ratio of singles': (singles.rate / singleFloor).toFixed(2),
      'singles, ms at the median': singles.p50,
      'singles, ms at the 99th percentile': singles.p99,
    },
  );
});
