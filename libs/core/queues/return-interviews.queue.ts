import { addDays, isoDate, type Day } from '../kernel/day.js';
import type { ReturnObligation } from '../case-record/return-interviews.fact.js';
import { keyOfIncident } from './incident-key.js';
import { queue, type QueueEntry, type Stage } from './queue.js';

export const returnInterviews = queue({
  id: 'return-interviews',
  title: 'Return interviews',
  says: 'Every return after which an interview is due and has not been held, from the day of return: 72 clock hours, or as many as the policy says, and late from the day after the one they end on. It leaves the list when anyone has held it, or when care ends. A refusal takes nothing off the list: somebody else is to be asked.',
  source:
    'Statutory guidance on children who run away or go missing from home or care (2014), as local procedures report it; Worcestershire scrutiny panel: refused at first, held by somebody else and not recorded',
  stages: {
    outstanding: { title: 'Over time and not held', late: true },
    'refused-outstanding': { title: 'Refused, over time and held by nobody else', late: true },
    refused: { title: 'Refused: another trusted adult to be asked', late: false },
    running: { title: 'Hours running', late: false },
  },
  clock: 'hours',
  facts: ({ returnInterviews: { obligations } }) => obligations.filter(({ notDue }) => notDue === undefined),
  entry: (obligation) => entryOf(obligation),
});

const entryOf = (obligation: ReturnObligation): QueueEntry => ({
  key: keyOfIncident(obligation),
  what: obligation.kind === 'M' ? 'Return interview' : 'Return interview after being away',
  since: obligation.since,
  due: obligation.due,
  dueAt: obligation.dueAt,
  stages: stagesOf(obligation),
  because: obligation.because,
});

/** A stage from each day on which something changes: an offer, an answer, the hours over. */
const stagesOf = (obligation: ReturnObligation): readonly Stage[] => {
  const { since, due, offered, answers, openUntil } = obligation;
  if (due === undefined) return [];
  const changes = [
    since,
    addDays(due, 1),
    ...(offered ? [offered.day] : []),
    ...answers.map(({ moment }) => moment.day),
  ].filter((on) => on >= since && on < openUntil);
  const days = [...new Set(changes)].sort((a, b) => a - b);
  return days.map((from, index) => ({
    ...stageOn(obligation, from, from > due),
    from,
    to: days[index + 1] ?? openUntil,
    why: `incident ${obligation.incident}, ${obligation.reckoned}; ${saidBy(obligation, from).words}`,
  }));
};

const stageOn = (
  obligation: ReturnObligation,
  on: Day,
  late: boolean,
): { readonly id: string; readonly waitingOn: string } => {
  const { refused, waitingOn } = saidBy(obligation, on);
  if (refused) return { id: late ? 'refused-outstanding' : 'refused', waitingOn };
  return { id: late ? 'outstanding' : 'running', waitingOn };
};

interface Said {
  readonly words: string;
  readonly refused: boolean;
  readonly waitingOn: string;
}

/** By the last answer until then; the first one is what the indicators tell. */
const saidBy = ({ offered, answers }: ReturnObligation, on: Day): Said => {
  const last = answers.findLast(({ moment }) => moment.day <= on);
  if (last?.answer === 'accepted') {
    return {
      words: `accepted ${isoDate(last.moment.day)}`,
      refused: false,
      waitingOn: 'the interviewer',
    };
  }
  if (last) {
    const invited = last.invitedToOtherAdult === true;
    return {
      words: `refused ${isoDate(last.moment.day)}${invited ? ', invited to talk with another trusted adult' : ''}`,
      refused: true,
      waitingOn: invited ? 'another trusted adult' : 'whoever invites the child to talk with another adult',
    };
  }
  return offered && offered.day <= on
    ? { words: `offered ${isoDate(offered.day)}`, refused: false, waitingOn: 'an answer of the child' }
    : { words: 'not offered', refused: false, waitingOn: 'whoever offers return interviews' };
};
