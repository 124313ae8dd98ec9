const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after the attempt before it each attempt is made; the first is made at once. */
export const ladderMs = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
] as const;

/** Only ever later: a receiver that comes back after three days must still be on the ladder. */
const mostLater = 0.1;

/**
 * Milliseconds from an attempt that failed to the next; undefined after the last. `attempts` have been made, and
 * `chance`, from 0 to 1, keeps what failed together from coming back together.
 */
export const waitAfter = (attempts: number, chance: number): number | undefined => {
  const wait = ladderMs[attempts];
  return wait === undefined ? undefined : Math.round(wait * (1 + mostLater * chance));
};
