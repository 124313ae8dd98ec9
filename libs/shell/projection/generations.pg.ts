import type { Client } from '../platform/database.js';

/** One whole set of read models of an authority. */
export interface Generation {
  readonly generation: number;
  readonly digest: string;
  /** The log is counted up to here. */
  readonly position: number;
}

const columns = 'generation, digest, position';

/** The generation that figures are read from; undefined before the first event is counted. */
export const liveGeneration = async (client: Client, authority: string): Promise<Generation | undefined> => {
  const text = `select ${columns} from tallies.generation where authority = $1 and state = 'live'`;
  return (await client.query<Generation>({ name: 'live-generation', text, values: [authority] })).rows[0];
};

/** The same, held until the transaction ends: whoever moves its checkpoint holds this lock. */
export const lockLiveGeneration = async (
  client: Client,
  authority: string,
): Promise<Generation | undefined> => {
  const text = `select ${columns} from tallies.generation where authority = $1 and state = 'live' for update`;
  return (await client.query<Generation>({ name: 'lock-live-generation', text, values: [authority] }))
    .rows[0];
};

export const beginGeneration = async (
  client: Client,
  authority: string,
  digest: string,
  position: number,
  state: 'building' | 'live',
): Promise<Generation> => {
  const { rows } = await client.query<Generation>(
    `insert into tallies.generation (authority, generation, digest, position, state, switched_at)
     select $1, coalesce(max(generation), 0) + 1, $2, $3, $4, case when $4 = 'live' then clock_timestamp() end
     from tallies.generation where authority = $1
     on conflict do nothing returning ${columns}`,
    [authority, digest, position, state],
  );
  const [begun] = rows;
  if (begun) return begun;
  throw new Error(
    `another process began a generation of ${authority} at the same time: it will be tried again`,
  );
};

export const moveCheckpoint = async (
  client: Client,
  authority: string,
  generation: number,
  position: number,
): Promise<void> => {
  const text = 'update tallies.generation set position = $3 where authority = $1 and generation = $2';
  await client.query({ name: 'move-checkpoint', text, values: [authority, generation, position] });
};

export const switchTo = async (client: Client, authority: string, generation: number): Promise<void> => {
  await client.query(
    `update tallies.generation set state = 'retired' where authority = $1 and state = 'live'`,
    [authority],
  );
  await client.query(
    `update tallies.generation set state = 'live', switched_at = clock_timestamp() where authority = $1 and generation = $2`,
    [authority, generation],
  );
};

/** Tables whose rows belong to a generation. */
export const generationTables = [
  'standing',
  'dimension',
  'item',
  'queue_entry',
  'day_count',
  'person',
  'finding',
  'parked',
] as const;

export const dropRetired = async (client: Client, authority: string): Promise<void> => {
  await client.query('set local statement_timeout = 0');
  for (const table of generationTables) {
    await client.query(
      `delete from tallies.${table} where authority = $1 and generation in
         (select generation from tallies.generation where authority = $1 and state = 'retired')`,
      [authority],
    );
  }
  await client.query(`delete from tallies.generation where authority = $1 and state = 'retired'`, [
    authority,
  ]);
};
