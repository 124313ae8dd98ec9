import type { Unit } from '../../core/counting/unit.js';
import type { AskedOfEveryPage } from '../../shell/figures/members/asked-of-members.js';
import { listed, type List } from '../../shell/figures/members/measure-of-members.js';

/** The parts of a figure, as the page of an indicator calls them. */
export const listNames: Readonly<Record<List, string>> = {
  numerator: 'Counted',
  denominator: 'Out of',
  excluded: 'Left out',
  'not-yet-due': 'Not yet due',
  unknown: 'Not known',
};

/** What one row is: of nights and days, the stretches that they are nights and days of. */
export const rowUnit = ({ asking: { indicator }, list }: Pick<AskedOfEveryPage, 'asking' | 'list'>): Unit => {
  const measure = listed(indicator.measure, list)?.measure ?? indicator.measure;
  if (measure.shape !== 'nights' && measure.shape !== 'lengths') return measure.unit;
  return measure.kinds[0]?.unit ?? measure.unit;
};
