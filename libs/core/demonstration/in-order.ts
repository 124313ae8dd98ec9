import type { Entry } from './cloud-event.js';

/** One record that begins no earlier than `from`, read only when its turn comes. */
export interface Stream {
  readonly from: number;
  readonly entries: () => readonly Entry[];
}

const thirtyDays = 30 * 86_400_000;

/**
 * Entries of many records in the order in which they were written. Streams come in the order in which they begin, so only
 * what is still to come of the records begun is held: memory follows the stock, not the years.
 */
export const inOrderWritten = function* (streams: Iterable<Stream>): Generator<Entry> {
  let waiting: readonly Entry[] = [];
  let begun: Entry[] = [];
  let writtenUntil = -Infinity;
  for (const stream of streams) {
    if (stream.from >= writtenUntil + thirtyDays) {
      const [ready, rest] = split([...waiting, ...begun], stream.from);
      yield* ready;
      [waiting, begun, writtenUntil] = [rest, [], stream.from];
    }
    for (const entry of stream.entries()) begun.push(entry);
  }
  yield* split([...waiting, ...begun], Infinity)[0];
};

const split = (entries: readonly Entry[], before: number): readonly [readonly Entry[], readonly Entry[]] => [
  entries
    .filter((entry) => entry.recordedAt < before)
    .toSorted((one, other) => one.recordedAt - other.recordedAt),
  entries.filter((entry) => entry.recordedAt >= before),
];
