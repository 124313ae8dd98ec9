import type pg from 'pg';
import { day } from '../libs/core/kernel/day.js';
import type { Database } from '../libs/shell/platform/database.js';
import { createProjection } from '../libs/shell/projection/projection.js';
import type { DenseEvent } from './dense-histories.js';
import { historyOfYears } from './demonstration-history.js';
import { LogFiller } from './fill-log.js';

export const authority = 'E09000001';
/** The morning after the last day that is written down. */
export const now = Date.parse('2025-04-01T08:00:00Z');

interface SizeOfAuthority {
  readonly seed: number;
  readonly years: number;
  readonly lookedAfter: number;
}

/** Twenty years of 2,000 looked-after children at a time are some 20,000 children; recorded as it happened, then counted. */
export const fillAuthority = async (
  database: Database,
  owner: pg.Client,
  size: SizeOfAuthority,
): Promise<number> => {
  const filler = new LogFiller(owner, authority);
  let lot: DenseEvent[] = [];
  for (const event of historyOfYears({ ...size, authority, lastDay: day('2025-03-31') })) {
    lot.push(event);
    if (lot.length < 5_000) continue;
    await filler.add(lot);
    lot = [];
  }
  await filler.add(lot);
  await filler.finish();
  await createProjection(database).rebuild(authority);
  await owner.query('vacuum analyze');
  return filler.position;
};
