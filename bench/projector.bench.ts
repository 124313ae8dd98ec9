/**
 * Counting a steady stream. `npm run bench -- projector [--children 500] [--size 100] [--looked-after 500] [--years 2]`
 * Twice: dense histories, hard on folding on purpose; and the families of events of a made-up authority in the order in
 * which they happen. Each with every indicator and queue, and with care, placements and missing incidents only.
 * Floor beside it: the same events through the same batches with nothing but the checkpoint and one upsert a child.
 */
import { planOf } from '../libs/core/counting/tallies.js';
import { indicators } from '../libs/core/indicators/indicators.generated.js';
import { queues } from '../libs/core/queues/queues.generated.js';
import { day } from '../libs/core/kernel/day.js';
import { readAfter } from '../libs/shell/event-log/read.pg.js';
import { countingBy, countPerson, type Count } from '../libs/shell/projection/definitions.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import { interleaved, type DenseEvent } from './dense-histories.js';
import { historyOfYears } from './demonstration-history.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, report, seconds } from './on-postgres.js';

const children = argument('children', 500);
const size = argument('size', 100);
const lookedAfter = argument('looked-after', 500);
const years = argument('years', 2);
const seed = argument('seed', 1);
const batchSize = argument('batch', 5_000);

/** The families of the first indicators: children looked after, their placements, missing incidents. */
const firstFamilies = indicators.filter(
  ({ id }) => id.startsWith('cla-') && !/review|visit|health|plan/.test(id),
);

const fewer: Count = countingBy(planOf(firstFamilies), []);

interface Stream {
  readonly title: string;
  readonly authority: string;
  readonly events: readonly DenseEvent[];
}

const streams: readonly Stream[] = [
  {
    title: `${children} children of ${size} events interleaved`,
    authority: 'E09000001',
    events: interleaved(children, size, seed),
  },
  {
    title: `${years} years of every family of events, ${lookedAfter} children looked after at a time`,
    authority: 'E09000002',
    events: [
      ...historyOfYears({ seed, authority: 'E09000002', years, lastDay: day('2026-10-31'), lookedAfter }),
    ],
  },
];

for (const { title, authority, events } of streams) {
  await onPostgres(async ({ database, owner }) => {
    const filler = new LogFiller(owner, authority);
    await filler.add(events);
    await filler.finish();
    await owner.query('create table public.floor (child text primary key, events integer not null)');
    await owner.query('grant all on public.floor to caretally_app');
    const floor = await seconds(async () => {
      for (let position = 0; position < filler.position;) {
        position = await database.withAuthority(authority, async (client) => {
          const read = await readAfter(client, authority, position, batchSize);
          const counts = new Map<string, number>();
          for (const { subject } of read) counts.set(subject, (counts.get(subject) ?? 0) + 1);
          await client.query(
            `insert into public.floor as f select * from unnest($1::text[], $2::integer[])
             on conflict (child) do update set events = f.events + excluded.events`,
            [[...counts.keys()], [...counts.values()]],
          );
          return read.at(-1)?.position ?? filler.position;
        });
      }
    });
    const count = async (by: Count): Promise<number> => {
      await owner.query(
        'truncate tallies.generation, tallies.standing, tallies.dimension, tallies.item, tallies.queue_entry, tallies.finding, tallies.day_count cascade',
      );
      return seconds(() => createProjection(database, { batchSize, count: by }).catchUp(authority));
    };
    const tookFewer = await count(fewer);
    const took = await count(countPerson);
    report(`projector, ${title}: ${filler.position} events, batches of ${batchSize}, seed ${seed}`, {
      [`events/s, ${indicators.length} indicators and ${queues.length} queues`]: filler.position / took,
      [`events/s, ${firstFamilies.length} indicators and no queues`]: filler.position / tookFewer,
      'ratio of the two': tookFewer / took,
      'events/s, floor (one upsert a child)': filler.position / floor,
      'memory of this process at its most, MB': process.resourceUsage().maxRSS / 1024,
    });
  });
}
