import { shareInPeriod } from '../../counting/definition.js';
import { pepsHeldInTerm } from '../../counting/items/pep.items.js';
import { educationPlans } from '../../counting/unit.js';
import {
  duePeps,
  ofAllDone,
  ofTermlyPep,
  owedInTerm,
  pepSource,
  settledWithTheTerm,
  termlyDimensions,
  termlyNotes,
} from './termly-peps.js';

export const pepTermlyHeldPct = shareInPeriod({
  id: 'pep-termly-held-pct',
  title: 'Personal education plans held in the term',
  says: 'Of the plans due in the terms asked about, those whose meeting was held in the term.',
  better: 'higher',
  source: pepSource,
  notes: termlyNotes,
  counts: educationPlans,
  read: duePeps,
  ...owedInTerm,
  numerator: [ofTermlyPep('a meeting was held in the term', ({ heldOn }) => heldOn !== undefined)],
  settled: settledWithTheTerm,
  companions: ofAllDone(pepsHeldInTerm),
  by: termlyDimensions,
});
