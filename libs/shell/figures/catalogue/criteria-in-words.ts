import type { AnyItemKind } from '../../../core/counting/item-kind.js';
import type { CountMeasure, ItemMeasure, Measure } from '../../../core/counting/measure.js';
import type { AnyItemReading } from '../../../core/counting/reading.js';

/** One thing asked before something counts, in the words of the definition. */
export interface CriterionInWords {
  /** Only where one count is put over another. */
  readonly part?: 'numerator' | 'denominator';
  readonly asks: 'counts' | 'population' | 'exclusion' | 'numerator';
  readonly words: string;
}

const pickWords = {
  started: 'with its first day in the period',
  ended: 'that ended in the period',
  open: 'with any day in the period',
} as const;

const kindsInWords = (kinds: readonly AnyItemKind[]): string => kinds.map(({ means }) => means).join(', or ');

const gatherWords = ({ gather, unit }: AnyItemReading): string => {
  if (gather === 'each') return 'each by itself';
  if (gather === 'every') return `${unit.many} by all of theirs, in the numerator only where every one is`;
  if (gather === 'child') return `${unit.many} with at least one, each once`;
  if (gather === 'first' || gather === 'last') return `${unit.many}, each by the ${gather} one of the period`;
  return `${unit.many} with at least ${String(gather.atLeast)}`;
};

const questions = (count: CountMeasure): readonly CriterionInWords[] => {
  const { population = [], exclusions = [], numerator = [] } = count.criteria ?? {};
  return [
    ...population.map(({ words }) => ({ asks: 'population' as const, words })),
    ...exclusions.map(({ words }) => ({ asks: 'exclusion' as const, words })),
    ...numerator.map(({ words }) => ({ asks: 'numerator' as const, words })),
  ];
};

const settles = ({ criteria }: ItemMeasure): readonly CriterionInWords[] =>
  criteria?.settled ? [{ asks: 'population', words: criteria.settled.words }] : [];

const amongWords = ({ among }: ItemMeasure): readonly CriterionInWords[] =>
  (among?.criteria.population ?? []).map(({ words }) => ({ asks: 'population', words }));

const ofCount = (count: CountMeasure): readonly CriterionInWords[] => {
  if (count.shape === 'standing') return questions(count);
  const { reading } = count;
  const counts = `${kindsInWords(reading.kinds)}, ${pickWords[reading.pick]}; ${gatherWords(reading)}`;
  return [{ asks: 'counts', words: counts }, ...amongWords(count), ...questions(count), ...settles(count)];
};

/** What a measure asks, in the order in which it asks. */
export const criteriaInWords = (measure: Measure): readonly CriterionInWords[] => {
  switch (measure.shape) {
    case 'standing':
    case 'items':
      return ofCount(measure);
    case 'ratio':
      return [
        ...ofCount(measure.over).map((each) => ({ part: 'numerator' as const, ...each })),
        ...ofCount(measure.per).map((each) => ({ part: 'denominator' as const, ...each })),
      ];
    case 'rate':
      return ofCount(measure.over);
    case 'nights':
      return [{ asks: 'counts', words: `nights inside the period of ${kindsInWords(measure.kinds)}` }];
    case 'lengths':
      return [
        {
          asks: 'counts',
          words:
            measure.of === 'ended'
              ? `days from the first to the end of ${kindsInWords(measure.kinds)}, that ended in the period`
              : `days so far of ${kindsInWords(measure.kinds)}, open at the close of the date`,
        },
      ];
  }
};
