import { hrefs, type Parameters } from '../frame/hrefs.js';
import { dateInWords, numberInWords } from '../frame/in-words.js';
import { words, type Statement, type Words } from '../statements/statement.js';
import type { TermTold } from './schools-told.js';

const share = (value: number | null): string => (value === null ? '' : ` (${numberInWords(value)}%)`);

/** Builds numbers that lead to their rows, for whoever sees every one of them. */
export const linkedIn =
  ({ from, to }: Pick<TermTold, 'from' | 'to'>, seesRows: boolean) =>
  (count: number, id: string, says: string, more: Parameters = {}): Words => {
    const leads =
      seesRows && count > 0 ? hrefs.explain(id, { from, to, list: 'numerator', ...more }) : undefined;
    return words(numberInWords(count), leads, leads && says);
  };

/**
 * Held, signed off in the term, signed off by now: three figures, because "60% complete" is no answer to whether the meetings
 * were held.
 */
export const termStatements = (term: TermTold, seesRows: boolean): readonly Statement[] => {
  const { held, signed, name, to } = term;
  const linked = linkedIn(term, seesRows);
  const due = held.denominator ?? 0;
  const { eventuallyNumerator, eventually, signedLate } = signed.companions;
  const outOf = (id: string): Words => linked(due, id, 'plans due', { list: 'denominator' });
  const [heldId, signedId] = [held.indicator, signed.indicator];
  return [
    {
      figure: [linked(held.numerator, heldId, 'plans held'), words(' of '), outOf(heldId)],
      rest: [words(`plans due in the ${name} had their meeting in it${share(held.value)}.`)],
      beside: [words(`${numberInWords(due - held.numerator)} had none.`)],
    },
    {
      figure: [linked(signed.numerator, signedId, 'plans signed off'), words(' of '), outOf(signedId)],
      rest: [words(`were signed off by its last day, ${dateInWords(to)}${share(signed.value)}.`)],
      beside: [words('A signature after the term never repairs it.')],
    },
    {
      figure: [
        {
          ...words(`${numberInWords(eventuallyNumerator ?? 0)} of ${numberInWords(due)}`),
          without: 'together',
        },
      ],
      rest: [words(`are signed off by now${share(eventually ?? null)}: `)],
      beside: [
        words('the '),
        linked(signed.numerator, signedId, 'plans signed off in the term'),
        words(' signed off in the term, and '),
        linked(signedLate ?? 0, signedId, 'plans signed off after the term', {
          ...{ list: 'denominator', by: 'outcome', key: 'signed-off-late' },
        }),
        words(' since.'),
      ],
    },
  ];
};
