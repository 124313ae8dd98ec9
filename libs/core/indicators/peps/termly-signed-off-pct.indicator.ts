import { shareInPeriod } from '../../counting/definition.js';
import { pepsSignedOffInTerm } from '../../counting/items/pep.items.js';
import { educationPlans } from '../../counting/unit.js';
import type { TermlyOutcome } from '../../case-record/termly-peps.fact.js';
import {
  duePeps,
  ofAllDone,
  ofTermlyPep,
  ofThoseDue,
  owedInTerm,
  pepSource,
  settledWithTheTerm,
  termlyDimensions,
  termlyNotes,
} from './termly-peps.js';

const id = 'pep-termly-signed-off-pct';

const thatBecame = (words: string, ...outcomes: readonly TermlyOutcome[]) =>
  ofTermlyPep(words, ({ became }) => outcomes.includes(became));

const eventually = ofThoseDue(`${id}/eventually`, [
  thatBecame('signed off in the term or since', 'signed-off-in-term', 'signed-off-late'),
]);
const late = ofThoseDue(`${id}/late`, [thatBecame('signed off after the term', 'signed-off-late')]);
const heldOnly = ofThoseDue(`${id}/held-not-signed`, [
  thatBecame('held in the term and not signed off', 'held-not-signed'),
]);
const notHeld = ofThoseDue(`${id}/not-held`, [thatBecame('not held in the term', 'not-held')]);

/** "Completed" in the words of the committee: an electronic plan that was held and is not signed is not complete. */
export const pepTermlySignedOffPct = shareInPeriod({
  id,
  title: 'Personal education plans signed off in the term',
  says: 'Of the plans due in the terms asked about, those signed off by the last day of the term. Those signed off since stand beside it.',
  better: 'higher',
  source: pepSource,
  notes: [
    ...termlyNotes,
    'Whose signature signs a plan off is set by policy (either, unless set), as it was on the day of the meeting; a plan that is returned has to be signed again.',
    'Eventually takes in what was signed off after the term of plans held in it, whenever that was.',
  ],
  counts: educationPlans,
  read: duePeps,
  ...owedInTerm,
  numerator: [thatBecame('signed off by the last day of the term', 'signed-off-in-term')],
  settled: settledWithTheTerm,
  companions: {
    signedLate: { of: late, part: 'numerator' },
    eventually: { of: eventually, part: 'value' },
    eventuallyNumerator: { of: eventually, part: 'numerator' },
    heldNotSigned: { of: heldOnly, part: 'numerator' },
    notHeld: { of: notHeld, part: 'numerator' },
    ...ofAllDone(pepsSignedOffInTerm),
  },
  by: termlyDimensions,
});
