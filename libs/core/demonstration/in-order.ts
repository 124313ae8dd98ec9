import type { Entry } from './cloud-event.js';

/** One record that begins no earlier than `from`, read only when its turn comes. */
export interface Stream {
  readonly from: number;
  readonly entries: () => readonly Entry[];
}

const thirtyDays = 30 * 86_400_000;
const stretchOf = (at: number): number => Math.floor(at / thirtyDays);

/**
 * Entries of many records in the order in which they were written. Streams come in the order in which they begin, so only
 * what is still to come of the records begun is held: memory follows the stock, not the years. Each entry waits in its
 * stretch of thirty days, and a stretch is put in order once, when nothing can be added to it any more.
 */
export const inOrderWritten = function* (streams: Iterable<Stream>): Generator<Entry> {
  const waiting = new Map<number, Entry[]>();
  for (const stream of streams) {
    yield* writtenBefore(stretchOf(stream.from), waiting);
    for (const entry of stream.entries()) {
      const stretch = stretchOf(entry.recordedAt);
      const together = waiting.get(stretch);
      if (together) together.push(entry);
      else waiting.set(stretch, [entry]);
    }
  }
  yield* writtenBefore(Infinity, waiting);
};

const writtenBefore = function* (stretch: number, waiting: Map<number, Entry[]>): Generator<Entry> {
  const over = [...waiting].filter(([each]) => each < stretch).toSorted(([one], [other]) => one - other);
  for (const [each, entries] of over) {
    waiting.delete(each);
    yield* entries.toSorted((one, other) => one.recordedAt - other.recordedAt);
  }
};
