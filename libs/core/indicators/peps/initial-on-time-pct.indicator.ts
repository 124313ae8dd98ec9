import { ageBand, placementGroup, team, worker } from '../../counting/child-dimensions.js';
import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { askOf } from '../../counting/item-kind.js';
import { firstPeps, school } from '../../counting/items/pep.items.js';
import { each } from '../../counting/reading.js';
import { educationPlans } from '../../counting/unit.js';
import type { FirstPep } from '../../case-record/first-peps.fact.js';
import { pepSource } from './termly-peps.js';

const id = 'pep-initial-on-time-pct';
const ofFirstPep = askOf(firstPeps);
const read = each(firstPeps).startedInPeriod;

const owed = {
  population: [
    ofFirstPep('of an age at which a plan is owed when care started', (first) => first.owed),
    ofFirstPep('the day it is due can be reckoned from what is published', ({ due }) =>
      due === undefined ? undefined : true,
    ),
  ],
  exclusions: [
    ofFirstPep(
      'care ended before it was due and before a meeting',
      ({ outcome }) => outcome.state === 'cancelled',
    ),
    ofFirstPep(
      'no plan is required in the term it is due in',
      ({ outcome }) => outcome.state === 'not-required',
    ),
  ],
};
const onTime = ofFirstPep(
  'its meeting was held by the day it was due',
  ({ outcome }) => outcome.state === 'met' && !outcome.late,
);
const late = ofFirstPep(
  'its meeting was held after the day it was due',
  ({ outcome }) => outcome.state === 'met' && outcome.late,
);
const settled = {
  words: 'not yet due until the deadline of the first plan',
  on: ({ due }: FirstPep) => due,
};

const ofAll = counted(read, asked(`${id}/of-all`, { ...owed, numerator: [onTime] }));
const heldLate = counted(read, asked(`${id}/late`, { ...owed, numerator: [late], settled }));

export const pepInitialOnTimePct = shareInPeriod({
  id,
  title: 'First personal education plans on time',
  says: 'Of the starts of care in the period at an age at which a plan is owed, those whose first plan was held by the day it was due.',
  better: 'higher',
  source: pepSource,
  notes: [
    'A plan is there once its meeting is held: handing it in and signing it off are told by the termly indicators.',
    'Due 10 working days after the start, which is day 0; the number, and whether working or school days are counted, are set by policy. Where the calendar needed is not published the start is unknown, never guessed.',
    'The first meeting in the period of care counts, whatever the plan is called; an initial plan held before the child entered care, and after any earlier period of care, counts as in time.',
    'A record that begins inside a period of care is no start. Where care ended before the deadline with no meeting, the plan is cancelled and left out.',
    'Age, placement, team and worker are those of the day it is due, or of the last day of care before it.',
  ],
  counts: educationPlans,
  read,
  ...owed,
  numerator: [onTime],
  settled,
  companions: {
    heldLate: { of: heldLate, part: 'numerator' },
    ofAllNumerator: { of: ofAll, part: 'numerator' },
    ofAllDenominator: { of: ofAll, part: 'denominator' },
    ofAllPct: { of: ofAll, part: 'value' },
  },
  by: [school, team, worker, ageBand, placementGroup],
});
