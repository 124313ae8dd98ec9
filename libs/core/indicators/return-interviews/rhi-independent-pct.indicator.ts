import { shareInPeriod } from '../../counting/definition.js';
import { interviewerRole } from '../../counting/items/return-interview.items.js';
import { incidents } from '../../counting/unit.js';
import {
  byIncident,
  cohortNotes,
  due,
  heldIndependently,
  incidentsEnded,
  ofAll,
  pendingNote,
  source,
  wasHeld,
  whenHoursAreOver,
} from './after-return.js';

const id = 'rhi-independent-pct';
const criteria = { ...due(wasHeld), numerator: [heldIndependently], settled: whenHoursAreOver };

export const rhiIndependentPct = shareInPeriod({
  id,
  title: 'Return interviews held by an independent person',
  says: 'Of the incidents from which a child returned in the period and after which an interview was held, those where it was held by an independent person.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'Independent: recorded as independent, and held in a role that the policy in force on the day of the interview takes for independent (advocate, missing return officer or other, unless set).',
    'Where several were held after one incident, one independent interview is enough: an earlier talk with a carer does not undo it.',
    pendingNote,
  ],
  counts: incidents,
  read: incidentsEnded,
  ...criteria,
  companions: ofAll(id, incidentsEnded, criteria),
  by: byIncident.filter((dimension) => dimension !== interviewerRole),
});
