import { demonstrationEvents, demonstrationUntil } from '../../libs/core/demonstration/demonstration.js';
import { EventDoorOverHttp } from '../../libs/shell/import/event-door.http.js';
import type { PostAnswer, PostedEvent } from '../../libs/shell/import/event-door.port.js';
import { untilCounted } from './counted.js';
import { progressOn } from './progress.js';
import { serverAddress } from './server.js';

export interface DemoOptions {
  readonly authority: string;
  readonly seed: string;
  readonly to: string;
  readonly lookedAfter: string;
  readonly json?: boolean;
}

const batchSize = 500;

/** Posts the made-up authority through the same door as everyone else. Twice records nothing the second time. */
export const runDemo = async ({ authority, seed, to, lookedAfter, json }: DemoOptions): Promise<void> => {
  const address = await serverAddress();
  const door = new EventDoorOverHttp({ ...address, authority });
  const given = {
    ...demonstrationUntil(authority, to),
    seed: Number(seed),
    lookedAfter: Number(lookedAfter),
  };
  const events: readonly PostedEvent[] = [...demonstrationEvents(given)];
  const counts: Record<PostAnswer['status'], number> = { recorded: 0, duplicate: 0, conflict: 0, refused: 0 };
  const progress = progressOn('posting');
  for (let start = 0; start < events.length; start += batchSize) {
    for (const { status } of await door.post(events.slice(start, start + batchSize))) counts[status] += 1;
    progress.update(Math.min(start + batchSize, events.length), events.length);
  }
  await untilCounted(address, authority);
  progress.stop();
  const summary = { authority, from: given.from, to, seed: given.seed, events: events.length, ...counts };
  console.log(
    json
      ? JSON.stringify(summary)
      : `Posted ${events.length} events of the made-up authority ${authority} (${given.from} to ${to}, seed ${given.seed}): ` +
          `${counts.recorded} recorded, ${counts.duplicate} already there, ${counts.conflict + counts.refused} refused.`,
  );
};
