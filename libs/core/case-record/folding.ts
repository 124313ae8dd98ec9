import type { RecordedEvent } from '../events/recorded-event.js';
import { Findings, type Finding } from './finding.js';
import { KeepSame } from './keep-same.js';
import { streamsOf, type Stream, type Streams } from './streams.js';

/** Facts as bits: what an answer has been read from. */
export type Reads = number;

interface Folded {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const noEvents: readonly RecordedEvent[] = [];

/**
 * Remembers the facts of one record: each is folded once, when it is first asked for, and taken over from the record
 * before where its inputs are the same objects or where it comes to the same. Notes which facts an answer was read from.
 */
export class Folding<Name extends string> {
  readonly #names: readonly Name[];
  readonly #streams: Streams;
  readonly #folded = new Map<Name, Folded>();
  #same = new KeepSame();
  #before: Folding<Name> | undefined;
  #reads: Reads = 0;

  constructor(names: readonly Name[], events: readonly RecordedEvent[], before: Folding<Name> | undefined) {
    this.#names = names;
    this.#streams = streamsOf(events, before === undefined ? undefined : before.#streams);
    this.#before = before;
  }

  stream(name: Stream): readonly RecordedEvent[] {
    return this.#streams.get(name) ?? noEvents;
  }

  fact<const Inputs extends readonly unknown[], Value>(
    name: Name,
    inputsOf: () => Inputs,
    fold: (inputs: Inputs, findings: Findings) => Value,
  ): Value {
    this.#reads |= 1 << this.#names.indexOf(name);
    const known = this.#folded.get(name) ?? this.#takeOver(name, inputsOf(), fold);
    this.#folded.set(name, known);
    return known.value as Value;
  }

  findings(names: readonly Name[]): readonly Finding[] {
    return names.flatMap((name) => this.#folded.get(name)?.findings ?? []);
  }

  reading<Value>(read: () => Value): { readonly value: Value; readonly reads: Reads } {
    const outer = this.#reads;
    this.#reads = 0;
    const value = read();
    const reads = this.#reads;
    this.#reads |= outer;
    return { value, reads };
  }

  /** What is remembered has been read too. */
  note(reads: Reads): void {
    this.#reads |= reads;
  }

  isSame(name: Name, other: Folding<Name>): boolean {
    const mine = this.#folded.get(name);
    const theirs = other.#folded.get(name);
    return mine?.value === theirs?.value && mine?.findings === theirs?.findings;
  }

  detach(): void {
    this.#before = undefined;
    this.#same = new KeepSame();
  }

  #takeOver<Inputs extends readonly unknown[]>(
    name: Name,
    inputs: Inputs,
    fold: (inputs: Inputs, findings: Findings) => unknown,
  ): Folded {
    const earlier = this.#before === undefined ? undefined : this.#before.#folded.get(name);
    if (earlier?.inputs.every((input, index) => input === inputs[index])) return earlier;
    const findings = new Findings();
    const value = fold(inputs, findings);
    if (this.#before === undefined) return { inputs, value, findings: findings.all };
    for (const input of inputs) this.#same.itself(input);
    return {
      inputs,
      value: this.#same.of(earlier?.value, value),
      findings: this.#same.of(earlier?.findings ?? [], findings.all),
    };
  }
}
