import type { WithoutRows } from '../frame/figure.js';

/** A stretch of a sentence; a number in it leads to what it counts. */
export interface Words {
  readonly text: string;
  readonly href?: string | undefined;
  /** Said to those who hear links without the sentence around them. */
  readonly says?: string | undefined;
  /** Why a number leads to no rows. */
  readonly without?: WithoutRows;
}

/** One number in one sentence: what it counts follows right after it. */
export interface Statement {
  /** The number with what it counts, as the sentence begins: "24 children". */
  readonly figure: readonly Words[];
  /** The sentence goes on: "were missing on at least one day." */
  readonly rest: readonly Words[];
  /** What it is to be read beside. */
  readonly beside: readonly Words[];
}

export const words = (text: string, href?: string, says?: string): Words => ({ text, href, says });

/** As it is read out. */
export const readOut = ({ figure, rest, beside }: Statement): string =>
  [figure, rest, beside]
    .map((some) => some.map(({ text }) => text).join(''))
    .filter((text) => text !== '')
    .join(' ');
