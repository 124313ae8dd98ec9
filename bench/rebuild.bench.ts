/**
 * Counting a whole log again. `npm run bench -- rebuild [--events 1000000] [--size 100]`
 * Floor beside it: reading the same log in order of child and parsing it, nothing else.
 */
import { streamBySubject } from '../libs/shell/event-log/stream.pg.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import { denseHistory } from './dense-histories.js';
import { LogFiller } from './fill-log.js';
import { argument, onPostgres, report, seconds } from './on-postgres.js';

const events = argument('events', 1_000_000);
const size = argument('size', 100);
const seed = argument('seed', 1);
const authority = 'E09000001';

await onPostgres(async ({ database, owner }) => {
  const filler = new LogFiller(owner, authority);
  for (let child = 0; child * size < events; child += 100) {
    await filler.add(
      Array.from({ length: 100 }, (_, index) => denseHistory(child + index, size, seed)).flat(),
    );
  }
  await filler.finish();
  const floor = await seconds(() =>
    database.withAuthority(authority, async (client) => {
      let children = 0;
      for await (const { events: read } of streamBySubject(client, authority, filler.position))
        children += Math.sign(read.length);
      return children;
    }),
  );
  const projection = createProjection(database);
  const took = await seconds(() => projection.rebuild(authority));
  const again = await seconds(() => projection.rebuild(authority));
  const { rows } = await owner.query<{ rows: number }>(
    `select (select count(*) from tallies.item) + (select count(*) from tallies.standing) + (select count(*) from tallies.dimension) as rows`,
  );
  report(`rebuild of ${filler.position.toLocaleString('en-GB')} events, ${size} a child, seed ${seed}`, {
    'events/s': filler.position / took,
    'events/s, again beside the live one, compared': filler.position / again,
    'events/s, reading alone': filler.position / floor,
    'ratio to reading alone': floor / took,
    'rows written': rows[0]?.rows ?? 0,
    'memory of this process at its most, MB': process.resourceUsage().maxRSS / 1024,
  });
});
