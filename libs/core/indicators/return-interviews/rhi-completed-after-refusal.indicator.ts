import { shareInPeriod } from '../../counting/definition.js';
import { incidents } from '../../counting/unit.js';
import {
  byIncident,
  cohortNotes,
  due,
  incidentsEnded,
  ofAll,
  pendingNote,
  refusedFirst,
  source,
  wasHeld,
  whenHoursAreOver,
} from './after-return.js';

const id = 'rhi-completed-after-refusal';
const criteria = { ...due(refusedFirst), numerator: [wasHeld], settled: whenHoursAreOver };

export const rhiCompletedAfterRefusal = shareInPeriod({
  id,
  title: 'Return interviews refused at first and held after all',
  says: 'Of the incidents from which a child returned in the period and after which the interview was refused at first, those after which one was held all the same, by whichever trusted adult.',
  better: 'higher',
  source,
  notes: [
    ...cohortNotes,
    'Who held it stands in the breakdown by interviewer: a social worker, a residential worker, a carer.',
    pendingNote,
  ],
  counts: incidents,
  read: incidentsEnded,
  ...criteria,
  companions: ofAll(id, incidentsEnded, criteria),
  by: byIncident,
});
