import { provider } from '../counting/child-dimensions.js';
import { ageBegun } from '../counting/items/early-teens.items.js';
import { placementsEndedEarly } from '../indicators/placements/early-ends-13-15-pct.indicator.js';
import { enoughToRank, pattern } from './pattern.js';

export const providersWithEarlyEnds = pattern({
  id: 'providers-early-ends-13-15',
  title: 'Providers whose placements of children aged 13 to 15 end early',
  says: 'Kinds of provider by the share of placements of children aged 13 to 15 that ended in a move nobody had planned, and the ages at which these had begun.',
  source:
    'Haringey Corporate Parenting Advisory Committee, 2019: placement moves of 13 to 15 year olds, and working with private providers',
  indicator: placementsEndedEarly,
  by: provider,
  about: 'provider',
  key: { form: /^PR[0-5]$/, expected: 'a PLACE_PROVIDER, PR0 to PR5' },
  enough: enoughToRank,
  ofWhich: [],
  clustered: false,
  besides: [ageBegun],
});
