/**
 * From a post to the figure that counts it, at a steady rate. `npm run bench -- visible [--rate 100] [--seconds 20] [--warm-up 3]`
 * The first seconds are not sampled: a server just started has not seen its own code yet.
 * Each sample: a missing incident is posted, then the figure of its day is asked for until it has risen.
 */
import { denseHistory } from './dense-histories.js';
import { argument, onPostgres, percentile, report } from './on-postgres.js';
import { startServer, type RunningServer } from './running-server.js';

const rate = argument('rate', 100);
const seconds = argument('seconds', 20);
const sampleEvery = argument('sample', 10);
const warmUp = argument('warm-up', 3);
const authority = 'E09000001';

const send = async (server: RunningServer, events: readonly object[]): Promise<void> => {
  const response = await fetch(`${server.url}/events`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/cloudevents-batch+json',
    },
    body: JSON.stringify(events),
  });
  await response.arrayBuffer();
  if (response.status !== 207) throw new Error(`answered ${response.status}`);
};

const startedIn = async (server: RunningServer, day: string): Promise<number> => {
  const query = new URLSearchParams({ from: day, to: day, authority });
  const response = await fetch(
    `${server.url}/indicators/cla-missing-incidents-started/figures?${query.toString()}`,
    {
      headers: { authorization: `Bearer ${server.token}` },
    },
  );
  return ((await response.json()) as { value: number }).value;
};

const told = (name: string, place: number, id: string, data: object): object => ({
  specversion: '1.0',
  source: 'urn:bench',
  id,
  type: `caretally.${name}.v1`,
  subject: `child/${String(place % 400).padStart(6, '0')}`,
  authority,
  data,
});

/** The steady stream: what a case system tells most, and no figure asked for here counts. */
const allocation = (place: number): object =>
  told('case-allocated', place, `allocation-${place}`, {
    on: '2017-12-31',
    worker: `SW${place}`,
    role: 'social-worker',
  });

const incident = (place: number, on: string): readonly object[] => {
  const id = `sample-${place}`;
  return [
    told('missing-incident-started', place, `${id}-started`, { incident: id, kind: 'M', on }),
    told('missing-incident-ended', place, `${id}-ended`, { incident: id, on, because: 'returned' }),
  ];
};

const isoDay = (place: number): string =>
  new Date(Date.UTC(2018, 0, 1) + place * 86_400_000).toISOString().slice(0, 10);

await onPostgres(async ({ url }) => {
  const server = await startServer({ DATABASE_URL: url });
  for (let child = 0; child < 400; child += 10) {
    const histories = Array.from({ length: 10 }, (_, index) => denseHistory(child + index, 2, 1)).flat();
    await send(
      server,
      histories.map(({ source, id, type, subject, data }) => ({
        specversion: '1.0',
        source,
        id,
        type,
        subject,
        authority,
        data,
      })),
    );
  }
  const samples: number[] = [];
  const sampled: Promise<void>[] = [];
  const sample = async (place: number): Promise<void> => {
    const day = isoDay(place);
    const at = performance.now();
    await send(server, incident(place, day));
    while ((await startedIn(server, day)) < 1)
      if (performance.now() - at > 10_000) throw new Error('not visible within 10 s');
    if (place >= rate * warmUp) samples.push(performance.now() - at);
  };
  const began = performance.now();
  for (let place = 0; place < rate * (warmUp + seconds); place += 1) {
    const due = began + (place * 1000) / rate;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    sampled.push(place % sampleEvery === 0 ? sample(place) : send(server, [allocation(place)]));
  }
  await Promise.all(sampled).finally(() => server.stop());
  report(`post to visible in a figure, ${rate} events/s for ${seconds} s, ${samples.length} samples`, {
    'ms at the median': percentile(samples, 0.5),
    'ms at the 99th percentile': percentile(samples, 0.99),
    'ms at most': Math.max(...samples),
  });
});
