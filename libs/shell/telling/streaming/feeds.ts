import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../platform/database.js';
import { announcementsBetween, lastAnnounced } from '../announcing/announcements.pg.js';
import { Follower } from './follower.js';

interface Feed {
  readonly followers: Set<Follower>;
  /** How far the followers were told. */
  upTo: number;
}

const atOnce = 1_000;

/**
 * What is new of each authority that somebody here follows: asked of the database once for all of its followers, and not
 * at all while there are none. Nothing has to be held open for it, and any number of processes may do the same.
 */
export class Feeds {
  readonly #feeds = new Map<string, Feed>();

  constructor(
    private readonly parts: { readonly database: Database },
    private readonly everyMs: number,
  ) {}

  /** How many follow at the moment. */
  get followers(): number {
    return [...this.#feeds.values()].reduce((sum, { followers }) => sum + followers.size, 0);
  }

  /** Follows an authority from what is announced by now. To be left again. */
  async follow(authority: string): Promise<Follower> {
    const feed = this.#feeds.get(authority) ?? this.#begin(authority, await this.#headOf(authority));
    const follower = new Follower(feed.upTo);
    feed.followers.add(follower);
    return follower;
  }

  leave(authority: string, follower: Follower): void {
    follower.end();
    this.#feeds.get(authority)?.followers.delete(follower);
  }

  /** Of two that begin at the same moment the second joins the first. */
  #begin(authority: string, upTo: number): Feed {
    const begun = this.#feeds.get(authority);
    if (begun) return begun;
    const feed = { followers: new Set<Follower>(), upTo };
    this.#feeds.set(authority, feed);
    void this.#serve(authority, feed);
    return feed;
  }

  #headOf(authority: string): Promise<number> {
    return this.parts.database.withAuthority(authority, (client) => lastAnnounced(client, authority));
  }

  async #serve(authority: string, feed: Feed): Promise<void> {
    do {
      await sleep(this.everyMs);
      // A database that is away for a moment answers a later question.
      if (feed.followers.size > 0) await this.#ask(authority, feed).catch(() => undefined);
    } while (feed.followers.size > 0);
    this.#feeds.delete(authority);
  }

  async #ask(authority: string, feed: Feed): Promise<void> {
    const news = await this.parts.database.withAuthority(authority, (client) =>
      announcementsBetween(client, authority, feed.upTo, Number.MAX_SAFE_INTEGER, atOnce),
    );
    const upTo = news.at(-1)?.sequence;
    if (upTo === undefined) return;
    feed.upTo = upTo;
    for (const follower of feed.followers) follower.tell(news, upTo);
  }
}
