import type { FigureAnswer } from './figure.query.js';

interface Answered {
  readonly tag: string;
  readonly figure: FigureAnswer;
}

/** The last answer to each question lately asked. A tag names the state it is of, and of that state it stays true. */
export class AnswerCache {
  readonly #answers = new Map<string, Answered>();

  constructor(readonly most = 10_000) {}

  knows(question: string): boolean {
    return this.#answers.has(question);
  }

  get(question: string, tag: string): FigureAnswer | undefined {
    const known = this.#answers.get(question);
    return known?.tag === tag ? known.figure : undefined;
  }

  /** A map keeps the order of insertion: the first is the one not answered for longest. */
  keep(question: string, tag: string, figure: FigureAnswer): void {
    this.#answers.delete(question);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= this.most && oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(question, { tag, figure });
  }
}
