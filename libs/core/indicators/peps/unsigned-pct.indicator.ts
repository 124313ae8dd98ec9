import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { educationPlans } from '../../counting/unit.js';
import { waitsOn, type PepWaitsOn } from '../../case-record/pep-stages.js';
import type { TermlyPep } from '../../case-record/termly-peps.fact.js';
import {
  duePeps,
  ofTermlyPep,
  owedInTerm,
  pepSource,
  settledWithTheTerm,
  termlyDimensions,
  termlyNotes,
} from './termly-peps.js';

const id = 'pep-unsigned-pct';

const heldInTerm = {
  ...owedInTerm,
  population: [
    ...owedInTerm.population,
    ofTermlyPep('a meeting was held in the term', ({ heldOn }) => heldOn !== undefined),
  ],
};

const unsigned = ofTermlyPep(
  'not signed off by the last day of its term',
  ({ became }) => became === 'held-not-signed' || became === 'signed-off-late',
);
const signedSince = ofTermlyPep('signed off after its term', ({ became }) => became === 'signed-off-late');

/** Whose turn it was: a plan that nobody handed in is no fault of the school. */
const waitedFor = ({ plan, due }: TermlyPep): PepWaitsOn | undefined => {
  const stage = plan?.stages.find(({ from, to }) => from <= due && due < to);
  return stage && waitsOn[stage.state];
};

const waiting = (whom: PepWaitsOn, words: string) =>
  ofTermlyPep(
    `waited for ${words} at the close of the last day of its term`,
    (pep) => waitedFor(pep) === whom,
  );

const ofUnsigned = (key: string, question: typeof unsigned) =>
  ({
    of: counted(
      duePeps,
      asked(`${id}/${key}`, { ...heldInTerm, numerator: [unsigned, question], settled: settledWithTheTerm }),
    ),
    part: 'numerator',
  }) as const;

const ofAll = counted(duePeps, asked(`${id}/of-all`, { ...heldInTerm, numerator: [unsigned] }));

/** The plan was made and the term ended without a signature under it: what is taken to the governors of a school. */
export const pepUnsignedPct = shareInPeriod({
  id,
  title: 'Personal education plans held and not signed off in the term',
  says: 'Of the plans whose meeting was held in the terms asked about, those not signed off by the last day of the term. For whom they waited that day stands beside it.',
  better: 'lower',
  source: pepSource,
  notes: [
    ...termlyNotes,
    'It is the last day of the term that is asked about, and not the day of asking: a plan signed in January stays unsigned in Autumn, so that a term tells the same for ever. What waits today is told by the tracking queue.',
    'A plan that nobody had handed in, or that was returned, waited for the social worker; under the policy that either signature is enough, one handed in waited for the school. Where care had ended it waited for nobody.',
    'Plans whose meeting was not held are told by other indicators: a school cannot sign them.',
  ],
  counts: educationPlans,
  read: duePeps,
  ...heldInTerm,
  numerator: [unsigned],
  settled: settledWithTheTerm,
  companions: {
    signedSince: ofUnsigned('signed-since', signedSince),
    waitedForSchool: ofUnsigned('waited-for-school', waiting('school', 'the school')),
    waitedForVirtualSchool: ofUnsigned(
      'waited-for-virtual-school',
      waiting('virtual-school', 'the virtual school'),
    ),
    waitedForSocialWorker: ofUnsigned(
      'waited-for-social-worker',
      waiting('social-worker', 'the social worker'),
    ),
    ofAllNumerator: { of: ofAll, part: 'numerator' },
    ofAllDenominator: { of: ofAll, part: 'denominator' },
    ofAllPct: { of: ofAll, part: 'value' },
  },
  by: termlyDimensions,
});
