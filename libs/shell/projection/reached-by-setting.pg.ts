import { isoDate } from '../../core/kernel/day.js';
import { touchedFrom, type Setting } from '../../core/case-record/setting.fact.js';
import type { Client } from '../platform/database.js';

/** Whose care reaches the first day that a setting speaks about, and who is parked: they may fold otherwise now. */
const reachedText = `
  select distinct child from tallies.item
  where authority = $1 and generation = $2 and kind = 'period-of-care' and last_day >= $3::date
  union
  select child from tallies.parked where authority = $1 and generation = $2`;

/** The people whom a change of what holds for the authority can touch: nobody where it is for figures alone. */
export const reachedBySetting = async (
  client: Client,
  authority: string,
  generation: number,
  before: Setting,
  after: Setting,
): Promise<readonly string[]> => {
  const from = touchedFrom(before, after);
  if (from === undefined) return [];
  const { rows } = await client.query<{ child: string }>(reachedText, [authority, generation, isoDate(from)]);
  return rows.map(({ child }) => child);
};
