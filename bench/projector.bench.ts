/**
 * Counting a steady stream. `npm run bench -- projector [--children 500] [--size 100]`
 * Floor beside it: the same events through the same batches with nothing but the checkpoint and one upsert a child.
 */
import { readAfter } from '../libs/shell/event-log/read.pg.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import { interleaved } from './dense-histories.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, report, seconds } from './on-postgres.js';

const children = argument('children', 500);
const size = argument('size', 100);
const seed = argument('seed', 1);
const batchSize = argument('batch', 5_000);
const authority = 'E09000001';

await onPostgres(async ({ database, owner }) => {
  const filler = new LogFiller(owner, authority);
  await filler.add(interleaved(children, size, seed));
  await filler.finish();
  await owner.query('create table public.floor (child text primary key, events integer not null)');
  await owner.query('grant all on public.floor to caretally_app');
  const floor = await seconds(async () => {
    for (let position = 0; position < filler.position;) {
      position = await database.withAuthority(authority, async (client) => {
        const events = await readAfter(client, authority, position, batchSize);
        const counts = new Map<string, number>();
        for (const { subject } of events) counts.set(subject, (counts.get(subject) ?? 0) + 1);
        await client.query(
          `insert into public.floor as f select * from unnest($1::text[], $2::integer[])
           on conflict (child) do update set events = f.events + excluded.events`,
          [[...counts.keys()], [...counts.values()]],
        );
        return events.at(-1)?.position ?? filler.position;
      });
    }
  });
  const took = await seconds(() => createProjection(database, { batchSize }).catchUp(authority));
  report(
    `projector, ${children} children of ${size} events interleaved, batches of ${batchSize}, seed ${seed}`,
    {
      'events/s': filler.position / took,
      'events/s, floor (one upsert a child)': filler.position / floor,
      'ratio to the floor': floor / took,
      'memory of this process at its most, MB': process.resourceUsage().maxRSS / 1024,
    },
  );
});
