import type { EventKey } from '../../core/events/recorded-event.js';

/** What became of one event; for a duplicate and a conflict, `position` is that of the event kept first. */
export interface Appended {
  readonly status: 'recorded' | 'duplicate' | 'conflict';
  readonly position: number;
}

/** An event of the log or of this batch that already has a key. */
export interface Kept {
  readonly position: number;
  readonly hash: Buffer;
}

export interface Candidate {
  readonly event: EventKey;
  readonly hash: Buffer;
}

export interface Sorted<Each extends Candidate> {
  /** One for each candidate, in order. */
  readonly answers: readonly Appended[];
  /** Those to record, at the positions after the head's without gaps. */
  readonly fresh: readonly (Each & { readonly position: number })[];
}

export const keyText = ({ source, id }: EventKey): string => JSON.stringify([source, id]);

/** Sorts candidates into new, sent again and contradicting; the same key twice in a batch is settled by its first. */
export const sortOut = <Each extends Candidate>(
  candidates: readonly Each[],
  inLog: ReadonlyMap<string, Kept>,
  head: number,
): Sorted<Each> => {
  const kept = new Map(inLog);
  const fresh: (Each & { readonly position: number })[] = [];
  const answers = candidates.map((candidate): Appended => {
    const key = keyText(candidate.event);
    const first = kept.get(key);
    if (first !== undefined) {
      return {
        status: first.hash.equals(candidate.hash) ? 'duplicate' : 'conflict',
        position: first.position,
      };
    }
    const position = head + fresh.length + 1;
    kept.set(key, { position, hash: candidate.hash });
    fresh.push({ ...candidate, position });
    return { status: 'recorded', position };
  });
  return { answers, fresh };
};
