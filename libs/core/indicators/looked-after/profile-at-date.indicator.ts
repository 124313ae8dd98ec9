import { numberAtDate } from './number-at-date.indicator.js';
import type { Indicator } from '../../counting/definition.js';

/** The same children as the stock, meant to be asked with `by`. */
export const profileAtDate: Indicator = {
  ...numberAtDate,
  id: 'cla-profile-at-date',
  title: 'Profile of the children looked after on a date',
  says: 'The children of cla-number-at-date, by age, sex, ethnicity, legal status, need, placement, provider or team.',
};
