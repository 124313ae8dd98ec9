import type { Announcement } from '../announcing/announcement.js';

/** What a follower is given: what is new, or that there was too much of it, and how far that goes. */
export interface News {
  readonly announcements: readonly Announcement[];
  readonly fellBehind: boolean;
  readonly upTo: number;
}

/** What waits for a reader that is slower than the news is given up, and said so: memory is for everyone. */
const mostWaiting = 2_000;

/** One who is told what is announced, from a place on. */
export class Follower {
  #waiting: Announcement[] = [];
  #fellBehind = false;
  #upTo: number;
  #wake = (): void => undefined;

  constructor(readonly from: number) {
    this.#upTo = from;
  }

  /** Whether nobody reads any more. */
  ended = false;

  tell(announcements: readonly Announcement[], upTo: number): void {
    if (this.#waiting.length + announcements.length > mostWaiting) {
      this.#waiting = [];
      this.#fellBehind = true;
    } else {
      this.#waiting.push(...announcements);
    }
    this.#upTo = upTo;
    this.#wake();
  }

  /** Waits for news no longer than that; ends at once where the follower was ended. */
  async next(withinMs: number): Promise<News> {
    if (this.#waiting.length === 0 && !this.#fellBehind && !this.ended) await this.#woken(withinMs);
    const news = { announcements: this.#waiting, fellBehind: this.#fellBehind, upTo: this.#upTo };
    this.#waiting = [];
    this.#fellBehind = false;
    return news;
  }

  end(): void {
    this.ended = true;
    this.#wake();
  }

  async #woken(withinMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}
