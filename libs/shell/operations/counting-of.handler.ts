import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Client } from '../platform/database.js';
import { definitionsDigest } from '../projection/definitions.js';
import { readRuns } from '../projection/rebuild-runs.pg.js';
import { CountingOf, type Counting } from './counting-of.query.js';
import { OPERATIONS_PARTS, type OperationsParts } from './operations-parts.js';

const liveText = `
  select g.generation, g.position as counted, g.digest as "countedBy", g.switched_at as "readSince",
    (select e.recorded_at from event_log.event e where e.authority = $1 and e.position = g.position limit 1) as "countedTo",
    (select count(*)::int from tallies.parked p where p.authority = $1 and p.generation = g.generation) as parked
  from tallies.generation g where g.authority = $1 and g.state = 'live'`;

type Live = Pick<Counting, 'generation' | 'counted' | 'countedBy' | 'readSince' | 'countedTo' | 'parked'>;

const nothingLive: Live = {
  ...{ generation: 0, counted: 0, countedBy: null, readSince: null, countedTo: null, parked: 0 },
};

const headText = `select position as recorded, recorded_at as "recordedAt" from event_log.head where authority = $1`;

type Head = Pick<Counting, 'recorded' | 'recordedAt'>;

const countingOf = async (client: Client, authority: string): Promise<Counting> => {
  // In this order, so that what is counted is never ahead of what is said to be recorded.
  const [live = nothingLive] = (await client.query<Live>(liveText, [authority])).rows;
  const [head = { recorded: 0, recordedAt: null }] = (await client.query<Head>(headText, [authority])).rows;
  return { ...live, ...head, definitions: definitionsDigest, runs: await readRuns(client, authority) };
};

@QueryHandler(CountingOf)
export class CountingOfHandler implements IQueryHandler<CountingOf> {
  constructor(@Inject(OPERATIONS_PARTS) private readonly parts: OperationsParts) {}

  execute({ authority }: CountingOf): Promise<Counting> {
    return this.parts.database.withAuthority(authority, (client) => countingOf(client, authority));
  }
}
