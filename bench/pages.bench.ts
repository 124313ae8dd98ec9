/**
 * Every page, asked by one reader over one connection. `npm run bench -- pages [--asks 25] [--years 20] [--looked-after 2000]`
 * Twenty years of a made-up authority of 2,000 looked-after children at a time: about 20,000 children of history. Each ask is
 * about another child, team, list or day, so that little comes from memory. Floor beside it: a page without data. As known on
 * a past day takes seconds where nobody has asked of that day: those pages are asked a fifth as often.
 */
import { authority, fillAuthority } from './authority-of-pages.js';
import { argument, onPostgres } from './on-postgres.js';
import { bytesOfStyles, measurePages, type Measured } from './pages-measured.js';

const seed = argument('seed', 1);
const asks = argument('asks', 25);
const years = argument('years', 20);
const lookedAfter = argument('looked-after', 2_000);
const wanted = 300;

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(7);
const bytes = (value: number): string => value.toLocaleString('en-GB').padStart(10);

const tell = (measured: readonly (readonly [string, Measured])[]): void => {
  const floor = measured.at(-1)?.[1].median ?? NaN;
  const width = Math.max(...measured.map(([name]) => name.length));
  console.log(`${'page'.padEnd(width)}  median, ms  p95, ms  to the floor  HTML, bytes`);
  for (const [name, of] of measured) {
    const over = of.p95 > wanted ? `  over ${wanted} ms: ${of.slowest}` : '';
    const ratio = (of.median / floor).toFixed(1).padStart(12);
    console.log(
      `${name.padEnd(width)}    ${ms(of.median)}   ${ms(of.p95)}  ${ratio}  ${bytes(of.bytes)}${over}`,
    );
  }
};

await onPostgres(async ({ database, owner }) => {
  const events = await fillAuthority(database, owner, { seed, years, lookedAfter });
  const { rows } = await owner.query<{ children: number }>(
    'select count(distinct child)::integer as children from tallies.standing where authority = $1',
    [authority],
  );
  const children = (rows[0]?.children ?? 0).toLocaleString('en-GB');
  console.log(
    `pages over ${children} children (${events.toLocaleString('en-GB')} events), ${asks} asks each, seed ${seed}; ` +
      `style sheet ${bytesOfStyles.toLocaleString('en-GB')} bytes`,
  );
  const measured: [string, Measured][] = [];
  await measurePages(database, { seed, times: asks }, (name, of) => measured.push([name, of]));
  tell(measured);
});
