import { shareInPeriod } from '../../counting/definition.js';
import { incidents } from '../../counting/unit.js';
import {
  byIncident,
  cohortNotes,
  due,
  incidentsEnded,
  ofAll,
  source,
  wasOffered,
  whenOfferedOrOver,
} from './after-return.js';

const id = 'rhi-offered-pct';
const criteria = { ...due(), numerator: [wasOffered], settled: whenOfferedOrOver };

export const rhiOfferedPct = shareInPeriod({
  id,
  title: 'Return interviews offered',
  says: 'Of the incidents from which a child returned in the period, those after which a return interview was offered.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'An answer to an interview says that it was offered, where the offer itself was not recorded. An interview that was simply held does not.',
    'Inside the hours an incident counts if it was offered by the close of the period, and is not yet due if it was not. Of all, beside it, counts those too, as far as is known.',
  ],
  counts: incidents,
  read: incidentsEnded,
  ...criteria,
  companions: ofAll(id, incidentsEnded, criteria),
  by: byIncident,
});
