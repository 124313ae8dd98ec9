/** What is compared by what it holds. Timelines, facts and rows are such; nothing with behaviour is. */
type Plain = Readonly<Record<string, unknown>>;

/** Maps, sets and the like do not show what they hold: they are the same where they are the same object. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

const isEvent = (value: object): boolean => 'position' in value && 'source' in value;

/** Two looks at one event: what it holds is one content for ever, so its place in the log says enough. */
const isSameEvent = (a: Plain, b: Plain): boolean =>
  a['position'] === b['position'] && a['source'] === b['source'] && a['id'] === b['id'];

/**
 * Takes the place of something computed anew by what it was before, wherever both hold the same: the whole, or parts of
 * it. Whoever compares by identity then sees what has not changed, and leaves alone what rests on it.
 *
 * Facts refer to one another (a plan to its period of care), so an object that has once found its place keeps it: in all
 * that is settled after it, it is itself and nothing else that happens to hold the same.
 */
export class KeepSame {
  readonly #settled = new Map<object, unknown>();

  of<Value>(before: Value, now: Value): Value {
    return this.#keep(before, now) as Value;
  }

  /** What something else was computed from is itself wherever it is found in it. */
  itself(value: unknown): void {
    if (!isPlain(value) || this.#settled.has(value)) return;
    this.#settled.set(value, value);
    if (!isEvent(value)) for (const part of Object.values(value)) this.itself(part);
  }

  #keep(before: unknown, now: unknown): unknown {
    if (!isPlain(now)) return now;
    if (this.#settled.has(now)) return this.#settled.get(now);
    const kept = before === now ? now : this.#compare(before, now);
    this.#settled.set(now, kept);
    if (kept !== now) this.#settled.set(kept as object, kept);
    return kept;
  }

  #compare(before: unknown, now: object): unknown {
    if (isEvent(now)) {
      return isPlain(before) && isSameEvent(before as Plain, now as Plain) ? before : now;
    }
    if (Array.isArray(now)) return this.#list(Array.isArray(before) ? before : undefined, now);
    const was = isPlain(before) && !Array.isArray(before) ? (before as Plain) : undefined;
    return this.#record(was, now as Plain);
  }

  #list(before: readonly unknown[] | undefined, now: readonly unknown[]): readonly unknown[] {
    let kept: unknown[] | undefined;
    let isBefore = before?.length === now.length;
    for (let index = 0; index < now.length; index += 1) {
      const value = this.#keep(before?.[index], now[index]);
      if (value !== before?.[index]) isBefore = false;
      if (value !== now[index]) (kept ??= [...now])[index] = value;
    }
    return isBefore && before ? before : (kept ?? now);
  }

  /** Copied only where a part is kept: most of what is compared is the same throughout, or new throughout. */
  #record(before: Plain | undefined, now: Plain): Plain {
    const names = Object.keys(now);
    const kept = names.map((name) => this.#keep(before?.[name], now[name]));
    if (
      before !== undefined &&
      Object.keys(before).length === names.length &&
      names.every((name, index) => kept[index] === before[name])
    ) {
      return before;
    }
    if (names.every((name, index) => kept[index] === now[name])) return now;
    return Object.fromEntries(names.map((name, index) => [name, kept[index]]));
  }
}
