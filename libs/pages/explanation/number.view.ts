import type { AskedInWords } from '../indicator/definition-in-words.js';
import type { FigureWords } from '../indicator/figure-in-words.js';
import type { PartOfFigure } from '../indicator/parts-of-figure.js';
import type { RowView } from './row.view.js';

export interface PartLeftOutView {
  readonly title: string;
  readonly shown: string;
  readonly href: string;
  readonly rows: readonly RowView[];
}

export interface PartView extends PartOfFigure {
  readonly current: boolean;
}

/** A number explained: what it counts, each of the things counted, and what was left out. */
export interface NumberView {
  readonly figure: FigureWords;
  /** When, of whom, and as known when. */
  readonly shows: string;
  readonly says: string;
  readonly freshness: string;
  readonly recalculating: boolean;
  readonly group: { readonly words: string; readonly allHref: string } | undefined;
  readonly parts: readonly PartView[];
  readonly definition: readonly AskedInWords[];
  readonly formula: string | undefined;
  readonly notes: readonly string[];
  readonly source: string;
  readonly version: string;
  readonly listTitle: string;
  readonly shown: string;
  readonly adds: boolean;
  readonly reasons: boolean;
  readonly rows: readonly RowView[];
  readonly next: string | undefined;
  readonly first: string | undefined;
  readonly leftOut: readonly PartLeftOutView[];
  /** Every row, whatever is on the page. */
  readonly files: readonly { readonly text: string; readonly href: string }[];
  readonly asKnownHref: string;
  readonly askHref: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
}
