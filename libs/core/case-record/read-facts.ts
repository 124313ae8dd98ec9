import type { RecordedEvent } from '../events/recorded-event.js';
import type { Finding } from './finding.js';
import { Folding, type Reads } from './folding.js';

/** Facts that are folded when they are first read, and what has been read of them. */
export abstract class ReadFacts<Name extends string> {
  protected readonly folding: Folding<Name>;

  constructor(
    private readonly names: readonly Name[],
    events: readonly RecordedEvent[],
    before: ReadFacts<Name> | undefined,
  ) {
    this.folding = new Folding(names, events, before?.folding);
  }

  /** Reads a fact, which folds it. */
  protected abstract fold(name: Name): unknown;

  /** An answer, and the facts it was read from. */
  reading<Value>(read: (record: this) => Value): { readonly value: Value; readonly reads: Reads } {
    return this.folding.reading(() => read(this));
  }

  /** What an answer that is remembered was read from. */
  note(reads: Reads): void {
    this.folding.note(reads);
  }

  /** Whether each of these facts is the same as in another record: then what was read from them there is so here. */
  shares(reads: Reads, other: ReadFacts<Name>): boolean {
    return this.names.every((name, bit) => {
      if ((reads & (1 << bit)) === 0) return true;
      this.fold(name);
      return this.folding.isSame(name, other.folding);
    });
  }

  /** Lets go of the record before this one: nothing is taken over from it any more. */
  detach(): void {
    this.folding.detach();
  }

  protected foldedFindings(): readonly Finding[] {
    for (const name of this.names) this.fold(name);
    return this.folding.findings(this.names);
  }
}
