import type { RecordedEvent } from '../../events/recorded-event.js';
import { autumn, spring } from '../../case-record/peps.given.js';
import { given } from '../drawn.given.js';
import { childrenOf } from '../table.given.js';

export const autumnTerm = ['2025-09-01', '2025-12-19'] as const;
export const springTerm = ['2026-01-05', '2026-03-27'] as const;

/** Children of 12, in care since the year before, under the terms of Autumn 2025 and Spring 2026. */
export const inCare = (children: string) =>
  given(`
    child | from       | place | reason | born
    ${children} | 2024-09-02 | U6    | S      | 2013-05-01`).where(autumn, spring);

/** The same events of each of the children of a cell: `theSame('s1..s120', pep(...))`. */
export const theSame = (
  children: string,
  events: readonly RecordedEvent[],
): Readonly<Record<string, readonly RecordedEvent[]>> =>
  Object.fromEntries(childrenOf(children).map((name) => [name, events]));
