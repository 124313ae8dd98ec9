/** What is compared by what it holds. Timelines, facts and rows are such; nothing with behaviour is. */
type Plain = Readonly<Record<string, unknown>>;

/** Maps, sets and the like do not show what they hold: they are the same where they are the same object. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** Two looks at one event: what it holds is one content for ever, so its place in the log says enough. */
const isSameEvent = (a: Plain, b: Plain): boolean =>
  'position' in a && a['position'] === b['position'] && a['source'] === b['source'] && a['id'] === b['id'];

/**
 * Takes the place of something computed anew by what it was before, wherever both hold the same: the whole, or parts of a
 * list. Whoever compares by identity then sees what has not changed, and leaves alone what rests on it.
 */
export class KeepSame {
  readonly #settled = new Map<object, unknown>();

  of<Value>(before: Value, now: Value): Value {
    return this.#keep(before, now) as Value;
  }

  #keep(before: unknown, now: unknown): unknown {
    if (before === now || !isPlain(before) || !isPlain(now)) return now;
    if (this.#settled.has(now)) return this.#settled.get(now);
    const kept = Array.isArray(now)
      ? Array.isArray(before)
        ? this.#list(before, now)
        : now
      : this.#record(before as Plain, now as Plain);
    this.#settled.set(now, kept);
    return kept;
  }

  #list(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
    let same = before.length === now.length;
    const kept = now.map((value, index) => {
      const one = this.#keep(before[index], value);
      if (one !== before[index]) same = false;
      return one;
    });
    return same ? before : kept;
  }

  #record(before: Plain, now: Plain): Plain {
    if (isSameEvent(before, now)) return before;
    const names = Object.keys(now);
    if (names.length !== Object.keys(before).length) return now;
    for (const name of names) {
      if (this.#keep(before[name], now[name]) !== before[name]) return now;
    }
    return before;
  }
}
