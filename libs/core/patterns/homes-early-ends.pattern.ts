import { ageBegun, home } from '../counting/items/early-teens.items.js';
import { placementsEndedEarly } from '../indicators/placements/early-ends-13-15-pct.indicator.js';
import { enoughToRank, pattern } from './pattern.js';

/** A kind of provider cannot be talked to: a home or an agency can. */
export const homesWithEarlyEnds = pattern({
  id: 'homes-early-ends-13-15',
  title: 'Homes and agencies whose placements of children aged 13 to 15 end early',
  says: 'Homes and fostering agencies, by their URN, by the share of placements of children aged 13 to 15 that ended in a move nobody had planned, and the ages at which these had begun.',
  source:
    'Haringey Corporate Parenting Advisory Committee, 2019: working with private providers so that placements last',
  indicator: placementsEndedEarly,
  by: home,
  about: 'provider',
  key: { form: /^(?!PR[0-5]$).{1,20}$/, expected: 'the URN of a home or agency, such as SC123456' },
  enough: enoughToRank,
  ofWhich: [],
  clustered: false,
  besides: [ageBegun],
});
