import type { FigureAnswer } from './figure.query.js';

/** Answers by what they are the answer to: a state of the log, the definitions and the question. They never go stale. */
export class AnswerCache {
  readonly #answers = new Map<string, FigureAnswer>();

  constructor(readonly most = 2_000) {}

  get(tag: string): FigureAnswer | undefined {
    const answer = this.#answers.get(tag);
    if (answer === undefined) return undefined;
    this.#answers.delete(tag);
    this.#answers.set(tag, answer);
    return answer;
  }

  keep(tag: string, answer: FigureAnswer): void {
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= this.most && oldest !== undefined) this.#answers.delete(oldest);
    this.#answers.set(tag, answer);
  }
}
