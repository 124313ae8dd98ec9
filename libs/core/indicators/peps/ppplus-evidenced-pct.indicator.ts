import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { educationPlans } from '../../counting/unit.js';
import { academicAge } from '../../case-record/pep-age.js';
import {
  duePeps,
  ofTermlyPep,
  owedInTerm,
  pepSource,
  settledWithTheTerm,
  termlyDimensions,
  termlyNotes,
} from './termly-peps.js';

const id = 'pep-ppplus-evidenced-pct';

/** Reception to Year 11, by age on 31 August before the school year. */
const reception = 4;
const year11 = 15;

const eligible = {
  ...owedInTerm,
  population: [
    ...owedInTerm.population,
    ofTermlyPep(
      'of Reception to Year 11: aged 4 to 15 on 31 August before the school year of the term',
      ({ term }, { registration: { born } }) => {
        if (born === undefined) return undefined;
        const age = academicAge(born, term);
        return reception <= age && age <= year11;
      },
    ),
  ],
};

const evidenced = ofTermlyPep(
  'signed off, in the term or since, with the use of pupil premium evidenced',
  ({ became, plan }) =>
    (became === 'signed-off-in-term' || became === 'signed-off-late') && plan?.pupilPremiumEvidenced === true,
);

const ofAll = counted(duePeps, asked(`${id}/of-all`, { ...eligible, numerator: [evidenced] }));

export const pepPpplusEvidencedPct = shareInPeriod({
  id,
  title: 'Personal education plans with the use of pupil premium recorded',
  says: 'Of the plans due in the terms asked about of children in Reception to Year 11, those signed off with the use of pupil premium evidenced.',
  better: 'higher',
  source: `${pepSource}; pupil premium plus: Reception to Year 11, one day in care is enough`,
  notes: [
    ...termlyNotes,
    'Whether the use of pupil premium is evidenced is what the last rating says that says anything of it.',
    'Every plan owed is of a child looked after on at least one day of the term, which is all that pupil premium plus asks.',
  ],
  counts: educationPlans,
  read: duePeps,
  ...eligible,
  numerator: [evidenced],
  settled: settledWithTheTerm,
  companions: {
    ofAllNumerator: { of: ofAll, part: 'numerator' },
    ofAllDenominator: { of: ofAll, part: 'denominator' },
    ofAllPct: { of: ofAll, part: 'value' },
  },
  by: termlyDimensions,
});
