import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 50;

/** Looks again and again until `enough`; what was last seen is in the error where that takes too long. */
export const until = async <Seen>(
  look: () => Promise<Seen>,
  enough: (seen: Seen) => boolean,
  withinMs = 20_000,
): Promise<Seen> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (enough(seen)) return seen;
    if (Date.now() > deadline)
      throw new Error(`not within ${withinMs} ms; last seen: ${JSON.stringify(seen)}`);
    await pause(pollMs);
  }
};
