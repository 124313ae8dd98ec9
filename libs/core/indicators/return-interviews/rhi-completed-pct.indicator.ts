import { asked, counted, shareInPeriod } from '../../counting/definition.js';
import { incidents } from '../../counting/unit.js';
import {
  byIncident,
  cohortNotes,
  due,
  incidentsEnded,
  ofAll,
  pendingNote,
  source,
  wasHeld,
  wasOffered,
  whenHoursAreOver,
} from './after-return.js';

const id = 'rhi-completed-pct';
const criteria = { ...due(), numerator: [wasHeld], settled: whenHoursAreOver };
const ofOffered = counted(
  incidentsEnded,
  asked(`${id}/of-offered`, { ...due(wasOffered), numerator: [wasHeld], settled: whenHoursAreOver }),
);

export const rhiCompletedPct = shareInPeriod({
  id,
  title: 'Return interviews held by anyone',
  says: 'Of the incidents from which a child returned in the period, those covered by a return interview that was held after the return, whoever held it and whenever.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'An interview may cover several incidents. One held before the return is not about it: it does not count, and is shown as a finding.',
    'A refusal never ends it: an interview held after it counts.',
    pendingNote,
  ],
  counts: incidents,
  read: incidentsEnded,
  ...criteria,
  companions: {
    ...ofAll(id, incidentsEnded, criteria),
    ofOfferedNumerator: { of: ofOffered, part: 'numerator' },
    ofOfferedDenominator: { of: ofOffered, part: 'denominator' },
    ofOfferedPct: { of: ofOffered, part: 'value' },
  },
  by: byIncident,
});
