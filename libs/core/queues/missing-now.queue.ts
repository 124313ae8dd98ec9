import { isoDate, type Day } from '../kernel/day.js';
import type { Absence } from '../case-record/absences.fact.js';
import type { WholeIncident } from '../case-record/whole-incidents.fact.js';
import { keyOfIncident } from './incident-key.js';
import { queue, type QueueEntry, type Stage } from './queue.js';

export const missingNow = queue({
  id: 'missing-now',
  title: 'Children missing now',
  says: 'Looked-after children missing (M) at the close of the day, one row an incident, with the days since it began. Those away from placement without authorisation (A) stand in a stage of their own and are not missing. It leaves the list when the child is found or back, or when care ends.',
  source: 'SSDA903 MISSING, MIS_START, MIS_END',
  stages: {
    missing: { title: 'Missing (M)', late: false },
    away: { title: 'Away without authorisation (A), not missing', late: false },
  },
  clock: 'days',
  facts: ({ incidents }) => incidents,
  entry: (incident) => entryOf(incident),
});

const entryOf = (whole: WholeIncident): QueueEntry => ({
  key: keyOfIncident(whole),
  what: 'To be found, or to come back',
  since: whole.from,
  due: undefined,
  stages: whole.parts.map((part, index) => stageOf(part, whole, whole.parts.slice(0, index))),
  because: whole.because,
});

const stageOf = (part: Absence, { from }: WholeIncident, before: readonly Absence[]): Stage => {
  const began = part.from > from ? `, gone since ${isoDate(from)}` : '';
  const how = part.kind === 'M' ? 'missing (M)' : 'away without authorisation (A)';
  return {
    id: part.kind === 'M' ? 'missing' : 'away',
    // Parts that were joined with other incidents may overlap: the earlier goes first.
    from: Math.max(part.from, ...before.map(({ to }) => to)) as Day,
    to: part.to,
    why: `${how} since ${isoDate(part.from)}${began}, incident ${part.incident}`,
    waitingOn: 'the social worker',
  };
};
