import type { Measure } from '../../../core/counting/measure.js';
import type { Standing } from '../../../core/counting/standing.js';
import type { OneMeasure } from '../sums/units.sql.js';

/** Lists that can be asked for: each adds up to the part of the figure it is called by. */
export const lists = ['numerator', 'denominator', 'excluded', 'not-yet-due', 'unknown'] as const;
export type List = (typeof lists)[number];

/** Units of one measure in some of its standings. */
export interface Listed {
  readonly measure: OneMeasure;
  readonly standings: readonly Exclude<Standing, 'outside'>[];
}

/** Everyone in the denominator stands in it, those in the numerator too. */
const inList: Readonly<Record<List, Listed['standings']>> = {
  numerator: ['numerator'],
  denominator: ['numerator', 'denominator'],
  excluded: ['excluded'],
  'not-yet-due': ['not-yet-due'],
  unknown: ['unknown'],
};

/**
 * What a list of a figure's members is made of. Of one count over another, each has its own list. Undefined for the
 * denominator of a rate, which is an estimate and lists nobody.
 */
export const listed = (measure: Measure, list: List): Listed | undefined => {
  switch (measure.shape) {
    case 'ratio':
      if (list === 'denominator') return { measure: measure.per, standings: ['numerator'] };
      return { measure: measure.over, standings: list === 'numerator' ? ['numerator'] : [] };
    case 'rate':
      return list === 'denominator' ? undefined : { measure: measure.over, standings: inList[list] };
    case 'standing':
    case 'items':
    case 'nights':
    case 'lengths':
      return { measure, standings: inList[list] };
  }
};
