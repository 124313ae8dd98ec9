import type { OnModuleDestroy } from '@nestjs/common';
import { Readable } from 'node:stream';
import { beginAnnouncing } from '../announcing/announce.pg.js';
import type { Announcement } from '../announcing/announcement.js';
import { announcementsBetween, lastAnnounced } from '../announcing/announcements.pg.js';
import { announcingNow, type TellingParts } from '../telling-parts.js';
import { Feeds } from './feeds.js';
import type { Follower } from './follower.js';
import {
  announcementAsEvent,
  comeBackAfter,
  placeOnly,
  resyncEvent,
  stillHere,
} from './server-sent-events.js';

/** What somebody wants to be told. */
export interface Wanted {
  readonly authority: string;
  /** One queue; all of them unless given. */
  readonly queue?: string;
  /** What they were told last. */
  readonly after?: string | undefined;
  /** Whether they may still be told: asked again and again. */
  readonly stillMay: () => Promise<boolean>;
  /** News as events, in the caller's own words; as it was announced unless given. Empty where it is none of theirs. */
  readonly tell?: (news: readonly Announcement[]) => Promise<string>;
}

/** What streams need of all that telling is made of. */
type StreamsParts = Pick<TellingParts, 'database' | 'queues' | 'digest' | 'clock'>;

export interface OpenStream {
  readonly events: Readable;
  /** Nobody reads it any more. */
  readonly end: () => void;
}

const comeBackMs = 3_000;
const atOnce = 1_000;
/** Fifteen digits at the most are a number that is exact. */
const placePattern = /^\d{1,15}$/;

/** How streams keep time: proxies cut what is silent for 30 seconds, and a revoked token is to be cut within a minute. */
export interface StreamTimes {
  readonly quietMs: number;
  readonly askEveryMs: number;
}

const usualTimes: StreamTimes = { quietMs: 15_000, askEveryMs: 500 };

/** The streams that are open in this process. */
export class Streams implements OnModuleDestroy {
  readonly #feeds: Feeds;
  readonly #open = new Set<Follower>();

  constructor(
    private readonly parts: StreamsParts,
    private readonly times: StreamTimes = usualTimes,
  ) {
    this.#feeds = new Feeds(parts, times.askEveryMs);
  }

  /** How many are followed at the moment. */
  get open(): number {
    return this.#feeds.followers;
  }

  /** The server closes only when they have ended. */
  onModuleDestroy(): void {
    for (const follower of this.#open) follower.end();
  }

  /** Opens a stream; it ends when it is told to, when the caller may no longer be told, or when the server stops. */
  async follow(wanted: Wanted): Promise<OpenStream> {
    const { authority } = wanted;
    await this.parts.database.withAuthority(authority, (client) =>
      beginAnnouncing(client, authority, announcingNow(this.parts)),
    );
    const follower = await this.#feeds.follow(authority);
    this.#open.add(follower);
    const end = (): void => {
      this.#open.delete(follower);
      this.#feeds.leave(authority, follower);
    };
    const events = Readable.from(this.#eventsOf(wanted, follower), { objectMode: false }).once('close', end);
    return { events, end };
  }

  async *#eventsOf(wanted: Wanted, follower: Follower): AsyncGenerator<string> {
    yield comeBackAfter(comeBackMs);
    const { authority, stillMay } = wanted;
    const place = await this.#placeOf(wanted, follower.from);
    if (place === undefined) yield resyncEvent(authority, follower.from);
    else yield* this.#missed(wanted, place, follower.from);
    // This process may have heard of less than the one that the caller comes from.
    let told = Math.max(place ?? 0, follower.from);
    let askedAt = performance.now();
    while (!follower.ended) {
      const { announcements, fellBehind, upTo } = await follower.next(this.times.quietMs);
      if (performance.now() - askedAt >= this.times.quietMs) {
        if (!(await stillMay())) return;
        askedAt = performance.now();
      }
      const news = announcements.filter(({ sequence }) => sequence > told);
      if (fellBehind || !follows(told, news)) yield resyncEvent(authority, upTo);
      told = Math.max(upTo, told);
      yield (await eventsFor(wanted, news)) || stillHere(told);
    }
  }

  /**
   * After which announcement the caller goes on: the last it was told, or what is announced by now. Undefined where it
   * was never told that, as before a database was restored.
   */
  async #placeOf({ authority, after }: Wanted, now: number): Promise<number | undefined> {
    if (after === undefined) return now;
    if (!placePattern.test(after)) return undefined;
    const last = await this.parts.database.withAuthority(authority, (client) =>
      lastAnnounced(client, authority),
    );
    return Number(after) <= last ? Number(after) : undefined;
  }

  async *#missed(wanted: Wanted, after: number, upTo: number): AsyncGenerator<string> {
    const { authority } = wanted;
    for (let from = after; from < upTo;) {
      const page = await this.parts.database.withAuthority(authority, (client) =>
        announcementsBetween(client, authority, from, upTo, atOnce),
      );
      if (page.length === 0 || !follows(from, page)) {
        yield resyncEvent(authority, upTo);
        return;
      }
      const events = await eventsFor(wanted, page);
      if (events !== '') yield events;
      from = page.at(-1)?.sequence ?? upTo;
    }
    yield placeOnly(Math.max(after, upTo));
  }
}

/** Nothing new follows; else there are no gaps, so what does not follow was kept no longer. */
const follows = (told: number, [next]: readonly Announcement[]): boolean =>
  next === undefined || next.sequence === told + 1;

const asAnnounced = (news: readonly Announcement[]): Promise<string> =>
  Promise.resolve(news.map(announcementAsEvent).join(''));

const eventsFor = (
  { queue, tell = asAnnounced }: Wanted,
  announcements: readonly Announcement[],
): Promise<string> => {
  const news = announcements.filter((each) => queue === undefined || each.queue === queue);
  return news.length === 0 ? Promise.resolve('') : tell(news);
};
