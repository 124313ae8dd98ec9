import type { TestDatabase } from '../../../test/postgres/with-database.js';
import type { Client } from '../access/client.js';
import type { DeliveryJob } from '../jobs/jobs.port.js';
import { allowedFrom, Targets } from './delivering/targets.js';
import type { TellingParts } from './telling-parts.js';

export const digest = 'of this spec';
export const queues = ['reviews', 'visits'];

/** A clock that is set by hand. */
export interface Clock {
  now: number;
}

export const at = (instant: string): Clock => ({ now: Date.parse(instant) });

const callers: Readonly<Record<string, Client>> = Object.fromEntries(
  Object.entries({
    operator: ['operate', 'read-children'],
    'operator-only': ['operate'],
    reader: ['read-children'],
    'figures-only': ['read-figures'],
  } as const).map(([name, roles]) => [
    `${name}-token`,
    { clientId: name, name, authorities: ['*'], sources: [], roles },
  ]),
);

/** The parts of telling, with what they asked the jobs for. */
export interface GivenParts extends TellingParts {
  readonly asked: DeliveryJob[];
  /** Tokens that are refused from now on. */
  readonly revoked: Set<string>;
}

export const givenParts = (db: TestDatabase, clock: Clock, targets?: Targets): GivenParts => {
  const [asked, revoked] = [[] as DeliveryJob[], new Set<string>()];
  return {
    get database() {
      return db.database;
    },
    jobs: {
      deliver: (deliveries) => void asked.push(...deliveries),
    },
    identify: (token) => Promise.resolve(revoked.has(token) ? undefined : callers[token]),
    targets: targets ?? new Targets(allowedFrom(['127.0.0.1'])),
    queues,
    digest,
    clock: () => clock.now,
    asked,
    revoked,
  };
};

interface RowOnQueue {
  readonly queue?: string;
  readonly child: string;
  readonly entry?: string;
  /** Stages by the day from which they hold; `gone` from a day on. */
  readonly stages: Readonly<Record<string, string>>;
}

/** `{ '2025-06-02': 'due', '2025-06-09': 'overdue', '2025-06-20': 'gone' }` as a projector would write it. */
const stagesOf = (stages: RowOnQueue['stages']): readonly { id: string; from: string; to?: string }[] => {
  const days = Object.keys(stages);
  return days
    .map((from, place) => {
      const to = days[place + 1];
      return { id: stages[from] ?? '', from, ...(to === undefined ? {} : { to }) };
    })
    .filter(({ id }) => id !== 'gone');
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The read models of an authority as if they had just been counted up to a position: these rows and no others. */
export const counted = async (
  db: TestDatabase,
  authority: string,
  position: number,
  rows: readonly RowOnQueue[],
  given: { readonly generation?: number; readonly digest?: string } = {},
): Promise<void> => {
  const { generation = 1 } = given;
  await db.database.withAuthority(authority, async (client) => {
    const mine = [authority, generation];
    await client.query(`update tallies.generation set state = 'retired' where generation <> $1`, [
      generation,
    ]);
    await client.query(
      `insert into tallies.generation (authority, generation, digest, position, state) values ($1, $2, $3, $4, 'live')
       on conflict (authority, generation) do update set position = excluded.position`,
      [...mine, given.digest ?? digest, position],
    );
    await client.query('delete from tallies.queue_entry where authority = $1 and generation = $2', mine);
    for (const { queue = 'reviews', child, entry = 'e1', stages } of rows) {
      const told = stagesOf(stages);
      const end = told.at(-1)?.to;
      await client.query(
        `insert into tallies.queue_entry (authority, generation, queue, child, entry, first_day, last_day, told)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...mine,
          queue,
          child,
          entry,
          told[0]?.from,
          end === undefined ? 'infinity' : dayBefore(end),
          JSON.stringify({ stages: told }),
        ],
      );
    }
  });
};
