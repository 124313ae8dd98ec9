import { ageBand, placementGroup, provider } from '../../counting/child-dimensions.js';
import type { Indicator } from '../../counting/definition.js';
import { numberAtDate } from '../looked-after/number-at-date.indicator.js';

/** The same children as the stock, by where they live. */
export const placementTypeMix: Indicator = {
  ...numberAtDate,
  id: 'cla-placement-type-mix',
  title: 'Where looked-after children live on a date',
  says: 'The children of cla-number-at-date, by group of placement (PLACE) or provider (PLACE_PROVIDER).',
  by: [placementGroup, provider, ageBand],
};
