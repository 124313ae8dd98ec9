import { coalesced, type Coalesced } from '../../jobs/coalesced.js';
import type { DeliveryJob } from '../../jobs/jobs.port.js';
import { announcingNow, type TellingParts } from '../telling-parts.js';
import { announce, announcedAuthorities } from './announce.pg.js';

type AnnouncerParts = Pick<TellingParts, 'database' | 'jobs' | 'queues' | 'digest' | 'clock'>;

/** A long counting is one catch-up of many batches, a busy log many catch-ups: the queues are looked at this much apart. */
const apartMs = 1_000;

/** Announces what came to and left the queues: after a counting, and on a new day, when rows come and go by themselves. */
export class Announcer {
  readonly #soon: Coalesced;

  /** `onError` is told of what failed: the next sweep tries again. */
  constructor(
    private readonly parts: AnnouncerParts,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#soon = coalesced(
      apartMs,
      async (authority) => {
        await this.announce(authority);
      },
      onError,
    );
  }

  /** Says that an authority was counted. Returns at once. */
  counted(authority: string): void {
    this.#soon(authority);
  }

  /** Announces at once; returns what is to be delivered, which the jobs have been asked for. */
  async announce(authority: string): Promise<readonly DeliveryJob[]> {
    const { database, jobs } = this.parts;
    const deliveries = await database.withAuthority(authority, (client) =>
      announce(client, authority, announcingNow(this.parts)),
    );
    // After the commit: where this is lost, the deliveries are found once they are overdue.
    if (deliveries.length > 0) jobs.deliver(deliveries);
    return deliveries;
  }

  /** Whatever was left undone, and whatever a new day brings: every authority that is announced is looked at. */
  async sweep(): Promise<void> {
    for (const authority of await announcedAuthorities(this.parts.database.pool)) {
      await this.announce(authority).catch(this.onError);
    }
  }

  /** Takes nothing more, and ends when what is under way has ended. */
  close(): Promise<void> {
    return this.#soon.close();
  }
}
