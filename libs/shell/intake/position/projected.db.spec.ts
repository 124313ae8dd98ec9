import { withDatabase } from '../../../../test/postgres/with-database.js';
import { projectedIn } from './projected.pg.js';

const db = withDatabase();
const authority = 'E09000014';

const countUpTo = (position: number) =>
  db.asOwner(
    `insert into tallies.generation (authority, generation, digest, position, state) values ($1, 1, 'd', $2, 'live')
     on conflict (authority, generation) do update set position = excluded.position`,
    [authority, position],
  );

describe('how far the read models are', () => {
  it('is nowhere before anything is counted', async () => {
    const projected = projectedIn(db.database);
    await expect(projected.position(authority)).resolves.toBe(0);
    await expect(projected.reached(authority, 1, 30)).resolves.toBe(false);
  });

  it('is waited for by many at once, each for its own position', async () => {
    const projected = projectedIn(db.database);
    const waits = [1, 2, 3].map((position) => projected.reached(authority, position, 2_000));
    await countUpTo(2);
    await expect(Promise.all(waits.slice(0, 2))).resolves.toEqual([true, true]);
    await countUpTo(3);
    await expect(waits[2]).resolves.toBe(true);
    await expect(projected.reached(authority, 4, 50)).resolves.toBe(false);
  });
});
