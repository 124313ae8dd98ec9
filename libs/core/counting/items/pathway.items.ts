import type { Awaited } from '../../case-record/entitlement.fact.js';
import { isOverdueBeforeItEnds, overdueFrom } from '../../case-record/entitlement.fact.js';
import type { PathwayObligation } from '../../case-record/pathway-obligations.js';
import { addDays } from '../../kernel/day.js';
import type { ItemKind } from '../item-kind.js';
import { pathwayAssessments, type Unit } from '../unit.js';

/** Needs assessments by the day they are due, whatever became of them. */
export const pathwayAssessmentsDue: ItemKind<'pathway-assessment', PathwayObligation> = {
  kind: 'pathway-assessment-due',
  unit: pathwayAssessments,
  means: 'a pathway needs assessment that falls due',
  facts: ({ pathway }) => pathway.assessments,
  key: ({ key }) => key,
  days: ({ due }) => ({ first: due, last: due, closedOn: due }),
  because: ({ because }) => because,
  dimensions: {},
};

export const outOfDateSpellUnit: Unit<'out-of-date-spell'> = {
  name: 'out-of-date-spell',
  one: 'time without an up-to-date pathway plan',
  many: 'times without an up-to-date pathway plan',
};

/** From the day a plan, or the want of one, is overdue until it is updated or the young person leaves the cohort. */
export const outOfDateSpells: ItemKind<'out-of-date-spell', Awaited> = {
  kind: 'pathway-plan-out-of-date',
  unit: outOfDateSpellUnit,
  means: 'a time during which a pathway plan was owed and none was up to date',
  facts: ({ pathway }) => pathway.awaited.filter(isOverdueBeforeItEnds),
  key: ({ key }) => key,
  days: (awaited) => ({ first: overdueFrom(awaited), last: addDays(awaited.to, -1), closedOn: awaited.to }),
  because: ({ because, endedBecause }) => [...because, ...endedBecause],
  dimensions: {},
};
