import { shareInPeriod, type Indicator } from '../../counting/definition.js';
import { incidents } from '../../counting/unit.js';
import {
  acceptedFirst,
  byIncident,
  cohortNotes,
  due,
  incidentsEnded,
  ofAll,
  refusedFirst,
  source,
  wasOffered,
  whenOfferedOrOver,
} from './after-return.js';

const firstAnswer = (answer: 'accepted' | 'refused', numerator: typeof acceptedFirst): Indicator => {
  const id = `rhi-${answer}-first-pct`;
  const criteria = { ...due(wasOffered), numerator: [numerator], settled: whenOfferedOrOver };
  return shareInPeriod({
    id,
    title: `Return interviews ${answer} at first`,
    says: `Of the incidents from which a child returned in the period and after which an interview was offered, those where it was ${answer} at first.`,
    better: 'neither',
    source,
    notes: [
      ...cohortNotes,
      'Of offers, so that accepted, refused and not answered add up to those offered. A later answer does not change the first; a refusal is never the end of it.',
      'What was answered after the interview had been held is no first answer.',
    ],
    counts: incidents,
    read: incidentsEnded,
    ...criteria,
    companions: ofAll(id, incidentsEnded, criteria),
    by: byIncident,
  });
};

export const rhiFirstAnswer = [
  firstAnswer('accepted', acceptedFirst),
  firstAnswer('refused', refusedFirst),
] as const;
