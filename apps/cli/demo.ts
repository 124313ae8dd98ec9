import { demonstrationEvents, demonstrationUntil } from '../../libs/core/demonstration/demonstration.js';
import { EventDoorOverHttp } from '../../libs/shell/import/event-door.http.js';
import type { PostAnswer, PostedEvent } from '../../libs/shell/import/event-door.port.js';
import { untilCounted } from './counted.js';
import { progressOn } from './progress.js';
import { Mistake, serverAddress } from './server.js';
import { signInLink } from './sign-in.js';

export interface DemoOptions {
  readonly authority: string;
  readonly seed: string;
  readonly to: string;
  readonly lookedAfter: string;
  readonly json?: boolean;
}

const batchSize = 500;
/** What is said of the whole authority comes first; it is enough to know a made-up authority by. */
const openingSize = 10;

const anotherHistory = (authority: string): string =>
  `${authority} already holds a made-up history with another last day, seed or size: repeat it with its own --to, --seed and --looked-after, or post this one under another --authority`;

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
  let [start, end] = [0, openingSize];
  while (start < events.length) {
    for (const { status } of await door.post(events.slice(start, end))) counts[status] += 1;
    if (start === 0 && counts.conflict > 0) throw new Mistake(anotherHistory(authority));
    progress.update(Math.min(end, events.length), events.length);
    [start, end] = [end, end + batchSize];
  }
  await untilCounted(address, authority);
  progress.stop();
  const summary = { authority, from: given.from, to, seed: given.seed, events: events.length, ...counts };
  // A server that only takes events has no pages to sign in to.
  const link = await signInLink(address, authority).catch(() => undefined);
  console.log(
    json
      ? JSON.stringify(summary)
      : `Posted ${events.length} events of the made-up authority ${authority} (${given.from} to ${to}, seed ${given.seed}): ` +
          `${counts.recorded} recorded, ${counts.duplicate} already there, ${counts.conflict + counts.refused} refused.` +
          (link === undefined ? '' : `\nSee it: ${link} (opens once, on this machine)`),
  );
};
