import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../platform/database.js';
import { liveGeneration } from '../../projection/generations.pg.js';
import type { Projected } from './projected.port.js';

interface Waiting {
  readonly position: number;
  readonly answer: (reached: boolean) => void;
}

const everyMs = 10;

/** Asks once for everyone who waits for an authority, and not at all while nobody does. */
export const projectedIn = (database: Database, everyMilliseconds = everyMs): Projected => {
  const waitingFor = new Map<string, Set<Waiting>>();

  const position = async (authority: string): Promise<number> =>
    (await database.withAuthority(authority, (client) => liveGeneration(client, authority)))?.position ?? 0;

  const poll = async (authority: string, waiting: Set<Waiting>): Promise<void> => {
    while (waiting.size > 0) {
      // A database that is away for a moment answers a later question.
      const counted = await position(authority).catch(() => 0);
      for (const each of waiting) if (counted >= each.position) each.answer(true);
      if (waiting.size > 0) await sleep(everyMilliseconds);
    }
    waitingFor.delete(authority);
  };

  const join = (authority: string, each: Waiting): Set<Waiting> => {
    const others = waitingFor.get(authority);
    if (others !== undefined) return others.add(each);
    const begun = new Set([each]);
    waitingFor.set(authority, begun);
    void poll(authority, begun);
    return begun;
  };

  return {
    position,
    reached: (authority, wanted, withinMs) =>
      new Promise((resolve) => {
        const settle = (reached: boolean): void => {
          clearTimeout(timer);
          waiting.delete(each);
          resolve(reached);
        };
        const timer = setTimeout(settle, withinMs, false);
        const each: Waiting = { position: wanted, answer: settle };
        const waiting = join(authority, each);
      }),
  };
};
