import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { hrefs } from '../frame/hrefs.js';
import { isTermly } from '../indicator/series.js';
import { periodsInWords } from './periods-in-file.js';

/** A file, and what it is called where it can be taken. */
export interface FileLink {
  readonly text: string;
  readonly href: string;
}

/** What can be taken away of an indicator: its figures, and what their columns are. */
export interface FiguresLinks {
  readonly says: string;
  readonly figures: readonly FileLink[];
  readonly columns: readonly FileLink[];
}

export const figuresLinks = (indicator: Indicator, by: Dimension | undefined): FiguresLinks => {
  const { id } = indicator;
  const broken = { by: by?.id };
  const periods = periodsInWords[isTermly(indicator) ? 'term' : 'month'];
  return {
    says: `Of ${periods}${by === undefined ? '' : `, by ${by.title.toLowerCase()}`}, as known today`,
    figures: [
      { text: 'CSV', href: hrefs.figuresFile(id, 'csv', broken) },
      { text: 'Excel', href: hrefs.figuresFile(id, 'xlsx', broken) },
    ],
    columns: [
      { text: 'for Explore Education Statistics', href: hrefs.figuresFile(id, 'meta.csv', broken) },
      { text: 'for programs', href: hrefs.figuresFile(id, 'csv-metadata.json', broken) },
    ],
  };
};
