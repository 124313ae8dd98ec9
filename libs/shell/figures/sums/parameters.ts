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

/** The parameters of a statement while it is written: only those it mentions, so that the server knows each one's type. */
export class Parameters {
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
