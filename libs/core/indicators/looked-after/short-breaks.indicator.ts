import { shortBreakAgreements, shortBreakStaysV3 } from '../../counting/items/care.items.js';
import { ageBand, ethnicity, sex } from '../../counting/child-dimensions.js';
import { counted, countInPeriod, nightsOf } from '../../counting/definition.js';
import { childrenWith, each } from '../../counting/reading.js';
import { children } from '../../counting/unit.js';

export const shortBreaks = countInPeriod({
  id: 'cla-short-breaks',
  title: 'Children in short breaks at any time in the period',
  says: 'Distinct children with a short-break stay (LS V3) or a day under a short-break agreement (LS V4) in the period.',
  better: 'neither',
  source: 'SSDA903 LS V3 and V4; kept apart from every other looked-after figure',
  notes: [
    'Stays and nights are counted where each stay is recorded (LS V3); an agreement (LS V4) records none.',
  ],
  counts: children,
  read: childrenWith(shortBreakStaysV3, shortBreakAgreements).openInPeriod,
  companions: {
    stays: { of: counted(each(shortBreakStaysV3).openInPeriod), part: 'numerator' },
    nights: { of: nightsOf(shortBreakStaysV3), part: 'numerator' },
    childrenUnderAgreement: {
      of: counted(childrenWith(shortBreakAgreements).openInPeriod),
      part: 'numerator',
    },
  },
  by: [ageBand, sex, ethnicity],
});
