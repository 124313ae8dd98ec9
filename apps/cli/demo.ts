import { demonstrationEvents, demonstrationUntil } from '../../libs/core/demonstration/demonstration.js';
import { EventDoorOverHttp } from '../../libs/shell/import/event-door.http.js';
import type { EventDoor, PostAnswer, PostedEvent } from '../../libs/shell/import/event-door.port.js';
import type { Follow } from '../../libs/shell/import/follow-import.js';
import type { RowCounts } from '../../libs/shell/import/row-accounts.js';
import { ServerDoor } from '../../libs/shell/import/server-door.js';
import { untilCounted } from './counted.js';
import { holdMeeting } from './demo-meeting.js';
import { followed } from './followed.js';
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

type Statuses = Record<PostAnswer['status'], number>;

const accountsOf = (read: number, { recorded, duplicate, conflict, refused }: Statuses): RowCounts => ({
  ...{ read, recorded, duplicates: duplicate, quarantined: conflict + refused, notUsed: 0 },
});

/** In batches; says between two of them how far it is. */
const postAll = async (
  events: readonly PostedEvent[],
  door: EventDoor,
  counts: Statuses,
  follow: Follow,
): Promise<void> => {
  let [start, end] = [0, openingSize];
  while (start < events.length) {
    await follow({ stage: 'recording', done: start, of: events.length });
    for (const { status } of await door.post(events.slice(start, end))) counts[status] += 1;
    if (start === 0 && counts.conflict > 0) throw new Mistake(anotherHistory(events[0]?.authority ?? ''));
    [start, end] = [end, end + batchSize];
  }
};

/** Posts the made-up authority through the same door as everyone else. Twice records nothing the second time. */
export const runDemo = async ({ authority, seed, to, lookedAfter, json }: DemoOptions): Promise<void> => {
  const address = await serverAddress();
  const door = new ServerDoor({ ...address, authority });
  const given = {
    ...demonstrationUntil(authority, to),
    seed: Number(seed),
    lookedAfter: Number(lookedAfter),
  };
  const events: readonly PostedEvent[] = [...demonstrationEvents(given)];
  const counts: Statuses = { recorded: 0, duplicate: 0, conflict: 0, refused: 0 };
  const progress = progressOn('posting');
  const named = { name: 'the made-up authority', unit: 'events' } as const;
  await followed({ door, named, accounts: () => accountsOf(events.length, counts), progress }, (follow) =>
    postAll(events, new EventDoorOverHttp(door), counts, follow),
  );
  await untilCounted(address, authority);
  progress.stop();
  const summary = { authority, from: given.from, to, seed: given.seed, events: events.length, ...counts };
  // A server that only takes events has no meetings, and no pages to sign in to.
  await holdMeeting(address, authority, to).catch(() => undefined);
  const link = await signInLink(address, authority).catch(() => undefined);
  console.log(
    json
      ? JSON.stringify(summary)
      : `Posted ${events.length} events of the made-up authority ${authority} (${given.from} to ${to}, seed ${given.seed}): ` +
          `${counts.recorded} recorded, ${counts.duplicate} already there, ${counts.conflict + counts.refused} refused.` +
          (link === undefined ? '' : `\nSee it: ${link} (opens once, on this machine)`),
  );
};
