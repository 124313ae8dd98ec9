import type { CatalogueEntry } from '../../shell/figures/catalogue/catalogue.query.js';
import type { CriterionInWords } from '../../shell/figures/catalogue/criteria-in-words.js';

/** One heading of a definition with what is asked under it. */
export interface AskedInWords {
  readonly asks: string;
  readonly words: readonly string[];
}

const asks: Readonly<Record<CriterionInWords['asks'], string>> = {
  counts: 'What is counted',
  population: 'Who or what it is asked of',
  exclusion: 'Left out',
  numerator: 'Counted when',
};

const parts = { numerator: 'Above the line', denominator: 'Below the line' } as const;

const headingOf = ({ part, asks: which }: CriterionInWords): string =>
  part === undefined ? asks[which] : `${parts[part]}: ${asks[which].toLowerCase()}`;

/** The criteria of a definition under their headings, in the order in which they are asked. */
export const definitionInWords = ({
  criteria,
}: Pick<CatalogueEntry, 'criteria'>): readonly AskedInWords[] => {
  const headings = [...new Set(criteria.map(headingOf))];
  return headings.map((heading) => ({
    asks: heading,
    words: criteria.filter((each) => headingOf(each) === heading).map(({ words }) => words),
  }));
};
