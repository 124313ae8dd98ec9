import { positionKnownAt, type KnownAt } from '../event-log/known-at.pg.js';
import { headOf } from '../event-log/read.pg.js';
import type { Client } from '../platform/database.js';
import { stateBy } from './state.js';

/** How far of the log was known at an instant, or is now: for what is folded from the log itself and so is never behind. */
export const logKnownAt = async (
  client: Client,
  authority: string,
  knownAt: string | undefined,
): Promise<KnownAt> => {
  const known = knownAt === undefined ? undefined : await positionKnownAt(client, authority, knownAt);
  if (known !== undefined) return known;
  const { position, recordedAt } = await stateBy(client, authority, await headOf(client, authority));
  return { position, recordedAt };
};
