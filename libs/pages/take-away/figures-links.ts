import type { Indicator } from '../../core/counting/definition.js';
import type { Dimension } from '../../core/counting/dimension.js';
import { hrefs } from '../frame/hrefs.js';

/** A file, and what it is called where it can be taken. */
export interface FileLink {
  readonly text: string;
  readonly href: string;
}

/** Months in a file of figures, the last complete one included. */
export const monthsInFile = 24;

/** What can be taken away of an indicator: its figures, and what their columns are. */
export interface FiguresLinks {
  readonly says: string;
  readonly figures: readonly FileLink[];
  readonly columns: readonly FileLink[];
}

export const figuresLinks = ({ id }: Pick<Indicator, 'id'>, by: Dimension | undefined): FiguresLinks => {
  const broken = { by: by?.id };
  return {
    says: `The last ${monthsInFile} complete months${by === undefined ? '' : `, by ${by.title.toLowerCase()}`}, as known today`,
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
