import { codeList } from './code-list.js';

/** D1 has no last day here: the order was abolished in 2005, but the returns still take it for children under one. */
export const legalStatuses = codeList('LS', [
  { code: 'C1', label: 'Interim care order', group: 'care-order' },
  { code: 'C2', label: 'Full care order', group: 'care-order' },
  { code: 'D1', label: 'Freeing order', group: 'adoption' },
  { code: 'E1', label: 'Placement order', group: 'adoption' },
  { code: 'V2', label: 'Section 20, single period of accommodation', group: 'section-20' },
  { code: 'V3', label: 'Section 20, short breaks, each stay recorded', group: 'short-breaks' },
  { code: 'V4', label: 'Section 20, short breaks, agreement recorded', group: 'short-breaks' },
  { code: 'L1', label: 'Under police protection', group: 'protection' },
  { code: 'L2', label: 'Emergency protection order', group: 'protection' },
  { code: 'L3', label: 'Child assessment order', group: 'protection' },
  { code: 'J1', label: 'Remanded to the authority or to youth detention accommodation', group: 'justice' },
  { code: 'J2', label: 'Detained by police and held in authority accommodation', group: 'justice' },
  { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering', group: 'justice' },
]);

/** Short breaks are their own stream: they are in no published count of looked-after children. */
export const isShortBreak = (legalStatus: string): boolean => legalStatus === 'V3' || legalStatus === 'V4';
