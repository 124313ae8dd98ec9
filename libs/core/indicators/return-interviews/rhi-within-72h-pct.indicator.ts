import { shareInPeriod } from '../../counting/definition.js';
import { incidents } from '../../counting/unit.js';
import {
  byIncident,
  cohortNotes,
  due,
  heldInTime,
  incidentsEnded,
  ofAll,
  pendingNote,
  source,
  whenHoursAreOver,
} from './after-return.js';

const id = 'rhi-within-72h-pct';
const criteria = { ...due(), numerator: [heldInTime], settled: whenHoursAreOver };

export const rhiWithin72hPct = shareInPeriod({
  id,
  title: 'Return interviews held within 72 hours',
  says: 'Of the incidents from which a child returned in the period, those covered by a return interview that was held within 72 hours of the return, or the hours the authority had set for the day of return.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'Clock hours: nights, weekends and bank holidays count, and the clocks going forward or back in between changes nothing. The last minute is in time.',
    'Where the time of the return or of the interview is not recorded, it is in time up to the day the hours end on, 72 hours being three days; see precision.',
    pendingNote,
  ],
  counts: incidents,
  read: incidentsEnded,
  ...criteria,
  companions: ofAll(id, incidentsEnded, criteria),
  by: byIncident,
});
