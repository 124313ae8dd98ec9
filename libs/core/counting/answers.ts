import type { CaseRecord } from '../case-record/case-record.js';
import { KeepSame } from '../case-record/keep-same.js';
import type { Reads } from '../case-record/folding.js';

interface Answered {
  readonly value: unknown;
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
    if (earlier && this.#before && this.record.shares(earlier.reads, this.#before.record)) return earlier;
    const { value, reads } = this.record.reading(read);
    return { value: earlier ? new KeepSame().of(earlier.value, value) : value, reads };
  }

  #make(asked: object, parts: readonly unknown[], make: () => unknown): Made {
    const earlier = this.#before === undefined ? undefined : this.#before.#made.get(asked);
    if (!earlier) return { value: make(), parts };
    if (earlier.parts.every((part, index) => part === parts[index])) return earlier;
    return { value: new KeepSame().of(earlier.value, make()), parts };
  }
}
