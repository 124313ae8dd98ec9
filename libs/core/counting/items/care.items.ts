import { addMonths, isoDate, type Day } from '../../kernel/day.js';
import { labelOf } from '../../events/codes/code-list.js';
import { reasonCeasedGroupOf, reasonsCeased } from '../../events/codes/reason-ceased.codes.js';
import type { CaseRecord } from '../../case-record/case-record.js';
import { lastDayOf, type PeriodOfCare, type ShortBreak } from '../../case-record/periods-of-care.fact.js';
import { itemDimension } from '../dimension.js';
import type { ItemKind } from '../item-kind.js';
import { ceases, periodsOfCareUnit, shortBreakStays, starts } from '../unit.js';

/** Looked after before this start, and the period of care that had ended within the 12 months before it. */
export const earlierPeriodWithin12Months = (
  start: PeriodOfCare,
  { periodsOfCare }: CaseRecord,
): PeriodOfCare | undefined =>
  periodsOfCare.findLast(({ to }) => to > addMonths(start.from, -12) && to <= start.from);

const monthsSinceLeaving = (leftOn: Day, returned: Day): string =>
  returned < addMonths(leftOn, 3) ? '0-3' : returned < addMonths(leftOn, 6) ? '3-6' : '6-12';

export const earlierReason = itemDimension(
  'earlierReason',
  'Why the earlier period of care ended',
  (key) => labelOf(reasonsCeased, key),
  [...reasonsCeased.codes.keys()],
);
export const monthsAway = itemDimension(
  'monthsAway',
  'Months since leaving care',
  (key) => `${key.replace('-', ' to ')} months`,
  ['0-3', '3-6', '6-12'],
);

/** Starts to be looked after. A record that begins inside a period of care is no start; leaving short breaks is one. */
export const startsOfCare: ItemKind<'start', PeriodOfCare> = {
  kind: 'start-of-care',
  unit: starts,
  means: 'a period of care that began, other than one already under way when the record begins',
  facts: ({ periodsOfCare }) => periodsOfCare.filter(({ entry }) => entry !== 'record-begins'),
  key: ({ from }) => isoDate(from),
  days: ({ from }) => ({ first: from, last: from, closedOn: from }),
  because: ({ because }) => because.slice(0, 1),
  dimensions: {
    earlierReason: (start, record) => {
      const ending = earlierPeriodWithin12Months(start, record)?.ending;
      return ending?.how === 'ceased' ? ending.reason : undefined;
    },
    monthsAway: (start, record) => {
      const earlier = earlierPeriodWithin12Months(start, record);
      return earlier && monthsSinceLeaving(earlier.to, start.from);
    },
  },
};

export const reasonCeased = itemDimension(
  'reasonCeased',
  'Reason care ended (REC)',
  (key) => labelOf(reasonsCeased, key),
  [...reasonsCeased.codes.keys()],
);

const groupLabels: Readonly<Record<string, string>> = {
  adoption: 'Adopted',
  'special-guardianship': 'Special guardianship order',
  'child-arrangements': 'Child arrangements order',
  home: 'Returned home',
  'home-like': 'To live with someone without parental responsibility',
  independence: 'Independent living',
  remained: 'Stayed with current carers at 18 or over',
  'adult-services': 'Adult services',
  justice: 'Custody, or remand ended',
  transfer: 'Another authority took over',
  died: 'Died',
  other: 'Other',
};

export const reasonCeasedGroup = itemDimension(
  'reasonCeasedGroup',
  'Reason care ended',
  (key) => groupLabels[key] ?? key,
  Object.keys(groupLabels),
);
/** Turning 18 is not a REC code, so it is a breakdown of its own. */
export const agedOut = itemDimension(
  'agedOut',
  'Ended on the 18th birthday',
  (key) => (key === 'yes' ? 'On the 18th birthday' : 'Before the 18th birthday'),
  ['no', 'yes'],
);

const reasonOf = ({ ending }: PeriodOfCare): string | undefined =>
  ending.how === 'ceased' ? ending.reason : undefined;

/** Ends of periods of care with a reason (REC other than X1). */
export const endsOfCare: ItemKind<'cease', PeriodOfCare> = {
  kind: 'end-of-care',
  unit: ceases,
  means: 'a period of care that ended with a reason (REC)',
  facts: ({ periodsOfCare }) => periodsOfCare.filter(({ ending }) => ending.how === 'ceased'),
  key: ({ from }) => isoDate(from),
  days: ({ to }) => ({ first: to, last: to, closedOn: to }),
  because: ({ because }) => because.slice(-1),
  dimensions: {
    reasonCeased: reasonOf,
    reasonCeasedGroup: (period) => {
      const reason = reasonOf(period);
      return reason && reasonCeasedGroupOf(reason);
    },
    agedOut: ({ ending }) => (ending.how === 'ceased' && ending.onBirthday18 ? 'yes' : 'no'),
  },
};

/** Ends of periods of care for which nothing says why: turned 18 unrecorded, or moved to short breaks. */
export const endsWithoutReason: ItemKind<'cease', PeriodOfCare> = {
  kind: 'end-of-care-without-reason',
  unit: ceases,
  means: 'a period of care that stopped counting without a cease: turned 18, or moved to short breaks',
  facts: ({ periodsOfCare }) =>
    periodsOfCare.filter(
      ({ ending }) => ending.how === 'turned-18' || ending.how === 'moved-to-short-breaks',
    ),
  key: ({ from }) => isoDate(from),
  days: ({ to }) => ({ first: to, last: to, closedOn: to }),
  because: ({ because }) => because,
  dimensions: {},
};

/** Periods already under way when their record begins: they enter the stock and are no start. */
export const recordsThatBegin: ItemKind<'start', PeriodOfCare> = {
  kind: 'record-begins-in-care',
  unit: starts,
  means: 'a period of care already under way when its record begins',
  facts: ({ periodsOfCare }) => periodsOfCare.filter(({ entry }) => entry === 'record-begins'),
  key: ({ from }) => isoDate(from),
  days: ({ from }) => ({ first: from, last: from, closedOn: from }),
  because: ({ because }) => because.slice(0, 1),
  dimensions: {},
};

export const periodsOfCare: ItemKind<'period-of-care', PeriodOfCare> = {
  kind: 'period-of-care',
  unit: periodsOfCareUnit,
  means: 'a stretch of being looked after, from an entry to the end of care',
  facts: (record) => record.periodsOfCare,
  key: ({ from }) => isoDate(from),
  days: (period) => ({ first: period.from, last: lastDayOf(period), closedOn: period.to }),
  because: ({ because }) => because,
  dimensions: {},
};

const shortBreakItems = (
  kind: string,
  legalStatus: 'V3' | 'V4',
  means: string,
): ItemKind<'short-break-stay', ShortBreak> => ({
  kind,
  unit: shortBreakStays,
  means,
  facts: ({ shortBreaks }) => shortBreaks.filter((stay) => stay.legalStatus === legalStatus),
  key: ({ from }) => isoDate(from),
  days: (stay) => ({ first: stay.from, last: lastDayOf(stay), closedOn: stay.to }),
  because: ({ because }) => because,
  dimensions: {},
});

export const shortBreakStaysV3 = shortBreakItems('short-break-stay', 'V3', 'one short-break stay (LS V3)');
export const shortBreakAgreements = shortBreakItems(
  'short-break-agreement',
  'V4',
  'the days under one short-break agreement (LS V4)',
);
