import type { Logger } from '../platform/logger.js';

/** What a process has started, to be stopped in the opposite order. */
export class Started {
  readonly #stops: { readonly what: string; readonly stop: () => Promise<void> }[] = [];

  constructor(private readonly logger: Logger) {}

  add(what: string, stop: () => Promise<void>): void {
    this.#stops.push({ what, stop });
  }

  /** Stops everything; what cannot be stopped does not keep the rest from it. */
  async stop(): Promise<void> {
    for (let last = this.#stops.pop(); last !== undefined; last = this.#stops.pop()) {
      const { what } = last;
      await last.stop().catch((error: unknown) => {
        this.logger.error(`${what} did not stop in order`, { error });
      });
    }
  }
}
