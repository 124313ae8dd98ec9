/**
 * What announcing costs beside counting. `npm run bench -- announcing [--entries 20000] [--posts 300] [--webhooks 3]`
 * Entries of queues are filled in, a third of them on a queue today; then events are recorded one at a time and each is
 * counted as it comes, as on a busy day, without anybody to tell and with. Each of them brings a row onto a queue.
 */
import { addDays, day, isoDate } from '../libs/core/kernel/day.js';
import { londonDay } from '../libs/core/kernel/instant.js';
import { createEventLog } from '../libs/shell/event-log/event-log.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import { record } from '../libs/shell/projection/recording.given.js';
import { beginAnnouncing } from '../libs/shell/telling/announcing/announce.pg.js';
import { Announcer } from '../libs/shell/telling/announcing/announcer.js';
import { Targets } from '../libs/shell/telling/delivering/targets.js';
import { announcingNow, tellingParts, type TellingParts } from '../libs/shell/telling/telling-parts.js';
import { addWebhook } from '../libs/shell/telling/webhooks/webhooks.pg.js';
import { argument, onPostgres, percentile, report } from './on-postgres.js';

const entries = argument('entries', 20_000);
const posts = argument('posts', 300);
const webhooks = argument('webhooks', 3);
const authority = 'E09000001';
const today = isoDate(londonDay(Date.now()));
const daysFromToday = (days: number): string => isoDate(addDays(day(today), days));

const event = (child: number, type: string, data: object): object => ({
  specversion: '1.0',
  source: 'urn:bench',
  id: `${type}-${child}`,
  type: `caretally.${type}.v1`,
  subject: `child/${child}`,
  authority,
  data,
});

const intoCare = (child: number): object =>
  event(child, 'child-became-looked-after', {
    on: '2024-05-01',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6' },
  });

const missing = (child: number): object =>
  event(child, 'missing-incident-started', { incident: `i${child}`, kind: 'M', on: today });

/** As long as what a projector tells of an entry. */
const why = 'of the plan of 2024-05-01, six months after it, 3 working days before the meeting, ids only; ';
const stage = (id: string, from: string, to?: string): object => ({
  id,
  from,
  ...(to && { to }),
  why: why.repeat(2),
});
const over = [stage('due', '2023-01-02', '2023-02-01'), stage('overdue', '2023-02-01', '2023-03-01')];
const lasting = [stage('due', '2024-05-01', daysFromToday(-9)), stage('overdue', daysFromToday(-9))];

const fillText = `
  insert into tallies.queue_entry (authority, generation, queue, child, entry, first_day, last_day, told)
  select $1, 1, 'reviews', 'filled-' || place, 'e', case when place % 3 = 0 then '2024-05-01'::date else '2023-01-02' end,
    case when place % 3 = 0 then 'infinity'::date else '2023-02-28' end,
    jsonb_build_object('what', 'Review', 'promises', '[]'::jsonb, 'stages', case when place % 3 = 0 then $3::jsonb else $4 end)
  from generate_series(1, $2::integer) place`;

const timed = async (samples: number[], work: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await work();
  samples.push(performance.now() - began);
};

const askToBeTold = (parts: TellingParts): Promise<void> =>
  parts.database.withAuthority(authority, async (client) => {
    await beginAnnouncing(client, authority, announcingNow(parts));
    for (let number = 1; number <= webhooks; number += 1) {
      const webhook = { url: 'https://receiver.example/', queues: 'all' as const };
      const by = { secret: 'whsec_', clientId: 'bench' };
      await addWebhook(client, { authority, webhook: `w${number}` }, webhook, by);
    }
  });

await onPostgres(async ({ database }) => {
  const log = createEventLog(database);
  const projection = createProjection(database);
  const children = Array.from({ length: 2 * posts }, (_, child) => child);
  await record(log, authority, children.map(intoCare));
  await projection.catchUp(authority);
  await database.withAuthority(authority, (client) =>
    client.query(fillText, [authority, entries, JSON.stringify(lasting), JSON.stringify(over)]),
  );
  const deliveries: unknown[] = [];
  const parts = tellingParts({
    database,
    jobs: { deliver: (asked) => void deliveries.push(...asked) },
    identify: () => Promise.resolve(undefined),
    targets: new Targets(),
  });
  const announcer = new Announcer(parts, (error) => {
    throw error;
  });

  const countEach = async (some: readonly number[], announcing: number[]): Promise<readonly number[]> => {
    const counting: number[] = [];
    for (const child of some) {
      await record(log, authority, [missing(child)]);
      await timed(counting, () => projection.catchUp(authority));
      await timed(announcing, () => announcer.announce(authority));
    }
    return counting;
  };

  const [unasked, announcing, unchanged]: [number[], number[], number[]] = [[], [], []];
  const alone = await countEach(children.slice(0, posts), unasked);
  await askToBeTold(parts);
  const beside = await countEach(children.slice(posts), announcing);
  for (let turn = 0; turn < 100; turn += 1) await timed(unchanged, () => announcer.announce(authority));

  const { rows } = await database.withAuthority(authority, (client) =>
    client.query<Readonly<Record<'standing' | 'announced', number>>>(
      `select (select count(*) from telling.on_queue) as standing, (select count(*) from telling.announcement) as announced`,
    ),
  );
  const middle = (samples: readonly number[]): number => percentile(samples, 0.5);
  report(`announcing, ${entries} entries of queues, ${posts} events one at a time, ${webhooks} webhooks`, {
    'rows on queues today': rows[0]?.standing ?? 0,
    announced: rows[0]?.announced ?? 0,
    'to be delivered': deliveries.length,
    'counting one event, nobody to tell, ms': middle(alone),
    'counting one event, announced after, ms': middle(beside),
    'announcing where nobody asked, ms': middle(unasked),
    'announcing where nothing was counted, ms': middle(unchanged),
    'announcing what one event changed, ms': middle(announcing),
    'the same, 99th percentile, ms': percentile(announcing, 0.99),
  });
});
