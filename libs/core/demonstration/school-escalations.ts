import { addDays, isoDate, type Day } from '../kernel/day.js';
import type { Entry } from './cloud-event.js';
import type { Span } from './lives.js';
import { millisecondsPerDay } from './recording.js';
import { schoolsWithPoorHabits } from './schools.js';

const office = 10 * 3_600_000;
/** How long ago the senior leaders took the pattern of a school to its governors; and after how long one of them answered. */
const daysAgo = 30;
const daysToAnswer = 14;

/** What the independent reviewing officers saw at single schools, taken by the senior leaders to their governors. */
export const schoolEscalationEntries = ({ to }: Span): readonly Entry[] =>
  schoolsWithPoorHabits.flatMap(({ urn }, index) => {
    const on = addDays(to, -daysAgo);
    return [raised(urn, on), ...(index === 0 ? [answered(urn, addDays(on, daysToAnswer))] : [])];
  });

const escalationOf = (urn: string): string => `governors-${urn}`;

const raised = (urn: string, on: Day): Entry => ({
  id: `${escalationOf(urn)}-raised`,
  subject: `school/${urn}`,
  recordedAt: on * millisecondsPerDay + office,
  happening: {
    type: 'caretally.escalation-raised.v1',
    day: on,
    data: {
      escalation: escalationOf(urn),
      queue: 'peps-unsigned',
      to: 'governors',
      because: 'plans of this school wait for its signature term after term',
      on: isoDate(on),
      raisedBy: 'Children’s services senior leaders',
    },
  },
});

const answered = (urn: string, on: Day): Entry => ({
  id: `${escalationOf(urn)}-answered`,
  subject: `school/${urn}`,
  recordedAt: on * millisecondsPerDay + office,
  happening: {
    type: 'caretally.escalation-answered.v1',
    day: on,
    data: {
      escalation: escalationOf(urn),
      queue: 'peps-unsigned',
      on: isoDate(on),
      answer: 'The head teacher signs every Friday from now on',
      answeredBy: 'Chair of governors',
    },
  },
});
