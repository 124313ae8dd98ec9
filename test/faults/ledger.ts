/** What the server has promised to keep: the position of every event it has acknowledged. */
export class Ledger {
  readonly #positions = new Map<string, number>();
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  /** Promises that were broken while posting. */
  readonly contradictions: string[] = [];

  get positions(): ReadonlyMap<string, number> {
    return this.#positions;
  }

  acknowledge(id: string, position: number): void {
    const before = this.#positions.get(id) ?? position;
    if (before !== position)
      this.contradictions.push(`${id} was acknowledged at ${before}, then at ${position}`);
    this.#positions.set(id, position);
    for (const { count, resolve } of this.#waiting) if (this.#positions.size >= count) resolve();
  }

  /** Resolves once so many events are acknowledged. */
  reached(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#positions.size >= count) resolve();
      else this.#waiting.push({ count, resolve });
    });
  }
}
