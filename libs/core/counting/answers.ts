import type { CaseRecord } from '../case-record/case-record.js';
import { KeepSame } from '../case-record/keep-same.js';
import type { Reads } from '../case-record/folding.js';

interface Answered {
  readonly value: unknown;
  readonly reads: Reads;
}

/** What was answered of each of some things. */
interface Each {
  readonly things: Answered;
  readonly of: ReadonlyMap<unknown, Answered>;
  readonly values: readonly unknown[];
  /** Of all answers together. */
  readonly reads: Reads;
}

interface Made {
  readonly value: unknown;
  readonly parts: readonly unknown[];
}

/**
 * What has been read from one record, each thing once however many ask for it. Whatever the record before answered from
 * facts that are still the same is taken over: an event makes nothing be answered again that it cannot touch.
 */
export class Answers {
  readonly #known = new Map<unknown, Answered>();
  readonly #each = new Map<unknown, Each>();
  readonly #made = new Map<unknown, Made>();
  #before: Answers | undefined;

  constructor(
    readonly record: CaseRecord,
    before?: Answers,
  ) {
    this.#before = before;
  }

  /** `asked` tells questions apart: the same object asks the same of every record. */
  of<Value>(asked: object, read: (record: CaseRecord) => Value): Value {
    const answer = this.#known.get(asked) ?? this.#answer(asked, read);
    this.#known.set(asked, answer);
    this.record.note(answer.reads);
    return answer.value as Value;
  }

  /**
   * An answer about each of some things of the record. A thing that is the same object as before keeps its answer, unless
   * facts have changed that were read for it besides.
   */
  each<Thing, Value>(
    asked: object,
    things: (record: CaseRecord) => readonly Thing[],
    answer: (thing: Thing) => Value,
  ): readonly Value[] {
    const each = this.#each.get(asked) ?? this.#ofEach(asked, things, answer);
    this.#each.set(asked, each);
    this.record.note(each.things.reads | each.reads);
    return each.values as readonly Value[];
  }

  /** What is made out of other answers and nothing else: made again only where one of them has changed. */
  from<Value>(asked: object, parts: readonly unknown[], make: () => Value): Value {
    const made = this.#made.get(asked) ?? this.#make(asked, parts, make);
    this.#made.set(asked, made);
    return made.value as Value;
  }

  /** Lets go of the answers before these, and of the record they were read from. */
  detach(): void {
    this.#before = undefined;
    this.record.detach();
  }

  #answer<Value>(asked: object, read: (record: CaseRecord) => Value): Answered {
    const earlier = this.#before === undefined ? undefined : this.#before.#known.get(asked);
    if (earlier && this.#stillHolds(earlier.reads)) return earlier;
    const { value, reads } = this.record.reading(read);
    return { value: earlier ? new KeepSame().of(earlier.value, value) : value, reads };
  }

  #ofEach<Thing>(
    asked: object,
    read: (record: CaseRecord) => readonly Thing[],
    answerOf: (thing: Thing) => unknown,
  ): Each {
    const earlier = this.#before === undefined ? undefined : this.#before.#each.get(asked);
    const sameThings = earlier && this.#stillHolds(earlier.things.reads);
    if (sameThings && this.#stillHolds(earlier.reads)) return earlier;
    const things = sameThings ? earlier.things : this.record.reading(() => read(this.record));
    const answered = (things.value as readonly Thing[]).map((thing) => {
      const known = earlier?.of.get(thing);
      const answer =
        known && this.#stillHolds(known.reads) ? known : this.record.reading(() => answerOf(thing));
      return [thing, answer] as const;
    });
    return {
      things,
      of: new Map(answered),
      values: answered.map(([, { value }]) => value),
      reads: answered.reduce((all, [, { reads }]) => all | reads, 0),
    };
  }

  #stillHolds(reads: Reads): boolean {
    return reads === 0 || (this.#before !== undefined && this.record.shares(reads, this.#before.record));
  }

  #make(asked: object, parts: readonly unknown[], make: () => unknown): Made {
    const earlier = this.#before === undefined ? undefined : this.#before.#made.get(asked);
    if (!earlier) return { value: make(), parts };
    if (earlier.parts.every((part, index) => part === parts[index])) return earlier;
    return { value: new KeepSame().of(earlier.value, make()), parts };
  }
}
