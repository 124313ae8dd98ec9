/**
 * Codes for authorities that are only tried out: nine characters like every other, with a first letter that no real code
 * has. What is recorded for one stays in the log and is counted like any other, but nobody is taken to mean it.
 */
const firstLetter = 'Z';

export const isThrowAway = (authority: string): boolean => authority.startsWith(firstLetter);

/** One of a hundred million: `chance` is from 0 up to, not including, 1. */
export const throwAwayAuthority = (chance: number): string =>
  `${firstLetter}${String(Math.floor(chance * 100_000_000)).padStart(8, '0')}`;
