import type { CaseRecord } from '../case-record/case-record.js';
import type { Reads } from '../case-record/folding.js';

interface Answered {
  readonly value: unknown;
  readonly reads: Reads;
}

/**
 * What has been read from one record, each thing once however many ask for it. Whatever the record before answered from
 * facts that are still the same is taken over: an event makes nothing be answered again that it cannot touch.
 */
export class Answers {
  readonly #known = new Map<unknown, Answered>();
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

  /** Lets go of the answers before these, and of the record they were read from. */
  detach(): void {
    this.#before = undefined;
    this.record.detach();
  }

  #answer<Value>(asked: object, read: (record: CaseRecord) => Value): Answered {
    const earlier = this.#before === undefined ? undefined : this.#before.#known.get(asked);
    if (earlier && this.#before && this.record.shares(earlier.reads, this.#before.record)) return earlier;
    return this.record.reading(read);
  }
}
