import { ageBand, placementGroup, team, worker } from '../../counting/child-dimensions.js';
import { asked, counted, countOpenAtDate } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { pepsAwaitingSignOff, school, waitingOn } from '../../counting/items/pep.items.js';
import { weeksWaiting } from '../../counting/length-dimensions.js';
import { childrenWith, each } from '../../counting/reading.js';
import { educationPlans } from '../../counting/unit.js';
import type { PepState } from '../../case-record/pep-stages.js';
import { pepSource } from './termly-peps.js';

const id = 'pep-awaiting-school-signoff';
const open = each(pepsAwaitingSignOff).openInPeriod;

const waitingFor = (whom: string, state: PepState) =>
  counted(
    open,
    asked(`${id}/${whom.replace(' ', '-')}`, {
      population: [askOf(pepsAwaitingSignOff)(`waits for the ${whom}`, (wait) => wait.state === state)],
    }),
  );

/** The plans were there and the schools had not signed them: what a pattern among schools is seen in. */
export const pepAwaitingSchoolSignoff = countOpenAtDate({
  id,
  title: 'Personal education plans held and waiting to be signed off',
  says: 'Plans whose meeting was held and that were handed in, not signed off at the close of the date; by school, by how long they have waited, by whom they wait for.',
  better: 'lower',
  source: pepSource,
  notes: [
    'A plan returned for correction waits for the social worker and is not among them until it is handed in again; the weeks begin again then.',
    'Under the policy that either signature is enough, a plan waits for the school. When care ends nobody waits for it any more.',
    'Every plan not signed off is among them, of whatever term, until it is signed.',
  ],
  counts: educationPlans,
  read: open,
  companions: {
    children: { of: counted(childrenWith(pepsAwaitingSignOff).openInPeriod), part: 'numerator' },
    waitingOnSchool: { of: waitingFor('school', 'awaiting-school'), part: 'numerator' },
    waitingOnVirtualSchool: {
      of: waitingFor('virtual school', 'awaiting-virtual-school'),
      part: 'numerator',
    },
  },
  by: [school, weeksWaiting, waitingOn, team, worker, ageBand, placementGroup],
});
