interface Receiver {
  underWay: number;
  /** What was sent to it last was not taken. */
  failing: boolean;
}

/** To a receiver that fails, no more than so many at once: each may take its whole time. */
const mostWhileFailing = 4;
const leastWaitMs = 30_000;

/** Keeps one receiver that hangs from taking the place of all others. What this process has seen is all it goes by. */
export class Patience {
  readonly #receivers = new Map<string, Receiver>();

  /** Milliseconds to wait with another delivery to the webhook; undefined where it may be tried now. */
  waitFor(webhook: string, chance: number): number | undefined {
    const receiver = this.#receivers.get(webhook);
    if (!receiver?.failing || receiver.underWay < mostWhileFailing) return undefined;
    return Math.round(leastWaitMs * (1 + chance));
  }

  /** Sends, and remembers how it went. */
  async while(webhook: string, sending: () => Promise<boolean>): Promise<void> {
    const receiver = this.#receivers.get(webhook) ?? { underWay: 0, failing: false };
    this.#receivers.set(webhook, receiver);
    receiver.underWay += 1;
    try {
      receiver.failing = !(await sending());
    } finally {
      receiver.underWay -= 1;
      // A receiver that takes what it is sent need not be remembered.
      if (receiver.underWay === 0 && !receiver.failing) this.#receivers.delete(webhook);
    }
  }
}
