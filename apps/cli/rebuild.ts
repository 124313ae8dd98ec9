import { setTimeout as pause } from 'node:timers/promises';
import { progressOn } from './progress.js';
import { call, Mistake, post, serverAddress } from './server.js';

export interface RebuildOptions {
  readonly authority?: string;
  readonly json?: boolean;
}

interface ReadModels {
  readonly authority: string;
  readonly generation: number;
  readonly recorded: number;
  readonly projected: number;
  readonly differs: readonly string[] | null;
}

const pollMs = 250;
const giveUpAfterMs = 3_600_000;

/** Asks for the read models of an authority to be counted again from its log, and waits until they have been switched. */
export const runRebuild = async ({ authority, json }: RebuildOptions): Promise<void> => {
  const address = await serverAddress();
  const query = authority === undefined ? '' : `?authority=${encodeURIComponent(authority)}`;
  const before = await call<ReadModels>(address, `/read-models${query}`);
  await post(address, `/read-models/rebuild${query}`, {});
  const progress = progressOn('rebuilding');
  for (let waited = 0; waited < giveUpAfterMs; waited += pollMs) {
    const now = await call<ReadModels>(address, `/read-models${query}`);
    if (now.generation > before.generation) {
      progress.stop();
      console.log(
        json
          ? JSON.stringify(now)
          : `Counted ${now.projected} of ${now.recorded} events of ${now.authority} again: generation ${now.generation} is live.`,
      );
      return;
    }
    await pause(pollMs);
  }
  throw new Mistake('the rebuild has not ended within an hour: look at the log of the projector');
};
