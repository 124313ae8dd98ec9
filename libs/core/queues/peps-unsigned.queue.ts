import { isoDate, type Day } from '../kernel/day.js';
import type { PepPlan } from '../case-record/pep-plans.fact.js';
import { waitsOn, type PepStage, type PepState, type PepWaitsOn } from '../case-record/pep-stages.js';
import { queue, type QueueEntry, type Stage } from './queue.js';

/**
 * Plans whose meeting was held and that nobody has signed off: what a school is chased for, and a cluster escalated. Every
 * row is behind, whoever it waits for: returning a plan clears nothing.
 */
export const pepsUnsigned = queue({
  id: 'peps-unsigned',
  title: 'Personal education plans held and not signed off',
  says: 'Plans from the day of their meeting until they are signed off, by who has to act next. A plan leaves the list when it is signed off under the policy of the day of its meeting, or when care ends.',
  source:
    'Haringey Corporate Parenting Advisory Committee, 2019: plans were held and not signed off by schools',
  stages: {
    'awaiting-school': { title: 'Waits for the school', late: true },
    'awaiting-virtual-school': { title: 'Waits for the virtual school', late: true },
    returned: { title: 'Returned for correction', late: true },
    'awaiting-submission': { title: 'Waits to be handed in', late: true },
  },
  clock: 'weeks',
  facts: ({ peps }) => peps.plans,
  entry: (plan) => entryOf(plan),
});

const entryOf = (plan: PepPlan): QueueEntry | undefined => {
  const { pep, heldOn, term, stages, school, because } = plan;
  if (heldOn === undefined) return undefined;
  return {
    key: pep,
    what: 'Sign-off of the personal education plan',
    since: heldOn,
    due: term?.to,
    stages: stages.flatMap((stage) => stageOf(plan, heldOn, stage)),
    school,
    because,
  };
};

const whom: Readonly<Record<PepWaitsOn, string>> = {
  'social-worker': 'the social worker',
  school: 'the school',
  'virtual-school': 'the virtual school',
};

const wordsOf: Readonly<Record<PepState, ((from: Day) => string) | undefined>> = {
  'awaiting-meeting': undefined,
  'signed-off': undefined,
  'awaiting-submission': () => 'not handed in',
  returned: (from) => `returned for correction on ${isoDate(from)}, not handed in again`,
  'awaiting-school': (from) => `waiting since ${isoDate(from)} for the school to sign`,
  'awaiting-virtual-school': (from) => `waiting since ${isoDate(from)} for the virtual school to sign`,
};

const stageOf = ({ pep }: PepPlan, heldOn: Day, { state, from, to }: PepStage): readonly Stage[] => {
  const words = wordsOf[state];
  const waiting = waitsOn[state];
  return words && waiting
    ? [
        {
          id: state,
          from,
          to,
          why: `PEP ${pep} was held on ${isoDate(heldOn)}: ${words(from)}`,
          waitingOn: whom[waiting],
        },
      ]
    : [];
};
