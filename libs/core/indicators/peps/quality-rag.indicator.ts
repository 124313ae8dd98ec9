import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { educationPlans } from '../../counting/unit.js';
import type { PepRating } from '../../case-record/pep-plans.fact.js';
import type { TermlyPep } from '../../case-record/termly-peps.fact.js';
import {
  duePeps,
  ofTermlyPep,
  ofThoseDue,
  owedInTerm,
  pepSource,
  settledWithTheTerm,
  termlyDimensions,
  termlyNotes,
} from './termly-peps.js';

const id = 'pep-quality-rag';

const isSignedOff = ({ became }: TermlyPep): boolean =>
  became === 'signed-off-in-term' || became === 'signed-off-late';

const signedOff = ofTermlyPep('signed off, in the term or since', isSignedOff);

const signedOffPeps = { ...owedInTerm, population: [...owedInTerm.population, signedOff] };

const inTheEnd = (rating: PepRating) =>
  ofTermlyPep(`the final rating is ${rating}`, ({ plan }) => plan?.ratings.at(-1) === rating);
const atFirst = (rating: PepRating) =>
  ofTermlyPep(`the first rating is ${rating}`, ({ plan }) => plan?.ratings[0] === rating);
const unrated = ofTermlyPep('never rated', ({ plan }) => plan?.ratings.length === 0);

const ofSigned = (key: string, question: typeof unrated) =>
  ({
    of: counted(
      duePeps,
      asked(`${id}/${key}`, { ...signedOffPeps, numerator: [question], settled: settledWithTheTerm }),
    ),
    part: 'numerator',
  }) as const;

const ofAll = counted(duePeps, asked(`${id}/of-all`, { ...signedOffPeps, numerator: [inTheEnd('green')] }));
const ofDue = ofThoseDue(`${id}/of-due`, [signedOff, inTheEnd('green')]);

/** A plan is put right before it is signed: the first rating tells how plans come in, the final one how they end. */
export const pepQualityRag = shareInPeriod({
  id,
  title: 'Signed-off personal education plans rated green',
  says: 'Of the signed-off plans of the terms asked about, those whose final rating is green; amber, red and the first ratings stand beside it, and so does green of all plans due.',
  better: 'higher',
  source: `${pepSource}; ratings of the virtual school`,
  notes: [
    ...termlyNotes,
    'Plans signed off after their term count with it. The final rating is the last one recorded, the first the first.',
    'A plan signed off without a rating is not green: it stays in the denominator and is told apart as unrated.',
  ],
  counts: educationPlans,
  read: duePeps,
  ...signedOffPeps,
  numerator: [inTheEnd('green')],
  settled: settledWithTheTerm,
  companions: {
    amber: ofSigned('amber', inTheEnd('amber')),
    red: ofSigned('red', inTheEnd('red')),
    unrated: ofSigned('unrated', unrated),
    firstGreen: ofSigned('first-green', atFirst('green')),
    firstAmber: ofSigned('first-amber', atFirst('amber')),
    firstRed: ofSigned('first-red', atFirst('red')),
    ofDueNumerator: { of: ofDue, part: 'numerator' },
    ofDueDenominator: { of: ofDue, part: 'denominator' },
    ofDuePct: { of: ofDue, part: 'value' },
    ofAllNumerator: { of: ofAll, part: 'numerator' },
    ofAllDenominator: { of: ofAll, part: 'denominator' },
    ofAllPct: { of: ofAll, part: 'value' },
  },
  by: termlyDimensions,
});
