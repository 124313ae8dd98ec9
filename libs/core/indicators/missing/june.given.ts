import { given } from '../drawn.given.js';

/** One month, many numbers: the history behind "fifteen what?" (m5 is away, not missing; m6 left care while missing). */
export const june2025 = given(
  `
  child             | from       | to         | place  | reason | rec
  m1 m2 m3 m4 m5    | 2024-09-02 |            | U6/PR1 | S
  m6                | 2024-09-02 | 2025-06-10 | K2/PR4 | S      | E4B
  n1 n2 n3 n4       | 2024-09-02 |            | U6/PR4 | S`,
  `
  child | kind | from       | to         | because
  m1    | M    | 2025-06-02 | 2025-06-02 | returned
  m1    | M    | 2025-06-10 | 2025-06-12 | returned
  m1    | M    | 2025-06-20 | 2025-06-21 | returned
  m2    | M    | 2025-05-30 | 2025-06-01 | located
  m3    | M    | 2025-06-28 | 2025-07-03 | returned
  m4    | M    | 2025-05-01 |            |
  m5    | A    | 2025-06-05 | 2025-06-06 | returned
  m6    | M    | 2025-06-05 | 2025-06-10 | ceased-care`,
);

export const june = ['2025-06-01', '2025-06-30'] as const;
export const endOfJune = '2025-06-30';
