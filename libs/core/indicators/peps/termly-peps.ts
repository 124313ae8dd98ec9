import { ageBand, placementGroup, team, worker } from '../../counting/child-dimensions.js';
import { asked, counted, type Companion } from '../../counting/definition.js';
import { askOf, type ItemKind } from '../../counting/item-kind.js';
import { outcome, school, termlyPeps, waitingOn } from '../../counting/items/pep.items.js';
import type { ItemCriteria, ItemMeasure, RatioMeasure } from '../../counting/measure.js';
import { each } from '../../counting/reading.js';
import { educationPlans } from '../../counting/unit.js';
import type { TermlyPep } from '../../case-record/termly-peps.fact.js';

export const pepSource =
  'Designated teacher guidance and Promoting the education of looked-after children (DfE, February 2018); Haringey Corporate Parenting Advisory Committee, 2019';

/** Choices that every termly indicator shares. */
export const termlyNotes = [
  'One plan is owed a child and school term, of children looked after on a day of it, from the term that begins after the birthday set by policy (the third) to 31 August of the school year in which they turn 18; a child who starts in care joins the terms whose last day is not before the deadline of the first plan.',
  'A plan belongs to the term it names, else to the term its meeting was held in, never to that of its signature; one that comes later repairs no earlier term.',
  'Asked with the dates of a term it tells that term. Asked inside a term, its plans are not yet due; those done by then, of all that are owed in it, stand beside it.',
  'Where care ends before a meeting is held the plan is cancelled and left out; where one was held before, it stays.',
  'Age, placement, team and worker are those of the day the plan is due, or of the last day of care before it.',
] as const;

export const ofTermlyPep = askOf(termlyPeps);

export const duePeps = each(termlyPeps).openInPeriod;

/** What is owed of all that fall into a question, due or not. */
export const owedInTerm = {
  population: [
    ofTermlyPep(
      'of an age at which a plan is owed in the term, and looked after early enough for the first one to be due in it',
      ({ owed }) => owed,
    ),
  ],
  exclusions: [
    ofTermlyPep('care ended before a meeting was held', ({ became }) => became === 'cancelled'),
    ofTermlyPep('no plan is required in the term', ({ became }) => became === 'not-required'),
  ],
} satisfies ItemCriteria<'education-plan', TermlyPep>;

export const settledWithTheTerm = {
  words: 'not yet due until the last day of its term',
  on: ({ due }: TermlyPep) => due,
};

/** A variant of a termly measure over the plans due so far. */
export const ofThoseDue = (key: string, numerator: NonNullable<TermlyCriteria['numerator']>) =>
  counted(duePeps, asked(key, { ...owedInTerm, numerator, settled: settledWithTheTerm }));

type TermlyCriteria = ItemCriteria<'education-plan', TermlyPep>;

const ofAll = (over: ItemMeasure<'education-plan'>): Readonly<Record<string, Companion>> => {
  const per = counted(duePeps, asked('pep-termly/of-all', owedInTerm));
  const share: RatioMeasure<'education-plan'> = {
    shape: 'ratio',
    unit: educationPlans,
    over,
    per,
    times: 100,
  };
  return {
    ofAllNumerator: { of: over, part: 'numerator' },
    ofAllDenominator: { of: per, part: 'denominator' },
    ofAllPct: { of: share, part: 'value' },
  };
};

/** Beside what is due so far: of all plans owed in the terms asked about, those done by the last day asked about. */
export const ofAllDone = (done: ItemKind<'education-plan', TermlyPep>) =>
  ofAll(counted(each(done).openInPeriod));

export const termlyDimensions = [school, outcome, waitingOn, team, worker, ageBand, placementGroup] as const;
