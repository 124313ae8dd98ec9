/** What differs from one asking of a statement to the next. */
export interface Asked {
  readonly authority: string;
  /** Both inclusive; the same day where a date is asked for. */
  readonly from: string;
  readonly to: string;
  /** Children left out: their part is counted elsewhere. */
  readonly without: readonly string[];
  /** Lists only: children from this one on, under this key, so many. */
  readonly after: string;
  readonly key: string;
  readonly limit: number;
}

const types: Readonly<Record<keyof Asked, string>> = {
  authority: 'text',
  from: 'date',
  to: 'date',
  without: 'text[]',
  after: 'text',
  key: 'text',
  limit: 'integer',
};

/**
 * A statement while it is written: the parameters it mentions, and only those, so that the server knows each one's type;
 * and the rows that several of its parts read, so that they are read once.
 */
export class Parameters {
  readonly #shared = new Map<string, string>();
  readonly #places = new Map<string, string>();
  readonly #values: ((asked: Asked) => unknown)[] = [];

  /** A value that comes with each asking. */
  asked(name: keyof Asked): string {
    return `${this.#place(name, (asked) => asked[name])}::${types[name]}`;
  }

  /** A text or list of texts that belongs to the statement. */
  constant(value: string | readonly string[]): string {
    const type = typeof value === 'string' ? 'text' : 'text[]';
    return `${this.#place(JSON.stringify(value), () => value)}::${type}`;
  }

  /** The name under which the rows of a select can be read. */
  shared(select: string): string {
    const name = this.#shared.get(select) ?? `read_${this.#shared.size + 1}`;
    this.#shared.set(select, name);
    return name;
  }

  /** What the statement begins with. The server keeps rows that are read more than once, and only those. */
  withShared(first: string): string {
    const shared = [...this.#shared].map(([select, name]) => `${name} as (${select})`);
    return `with ${[first, ...shared].join(', ')}`;
  }

  valuesFor(asked: Asked): unknown[] {
    return this.#values.map((read) => read(asked));
  }

  #place(name: string, read: (asked: Asked) => unknown): string {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = `$${this.#values.push(read)}`;
    this.#places.set(name, place);
    return place;
  }
}
