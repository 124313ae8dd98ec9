import { addDays, isoDate, never, type Day } from '../kernel/day.js';
import type { Cycle, CycleObligation, Done } from '../case-record/cycle.js';
import { endOf, type Obligation } from '../case-record/obligation.js';
import type { QueueEntry, Stage, StageInWords } from './queue.js';

/** The stages of what falls due: listed some days before, late from the day after. */
export const fallingDueStages = (days: number): Readonly<Record<'overdue' | 'due', StageInWords>> => ({
  overdue: { title: 'Overdue', late: true },
  due: { title: `Due within ${days} days`, late: false },
});

/** What is owed again and again, each from some days before it is due until it is done or owed no more. */
export const fallingDueIn = <Which extends string>(
  cycles: readonly Cycle<Which, Done>[],
  what: Readonly<Record<Which, string>>,
  days: number,
): readonly QueueEntry[] =>
  cycles.flatMap(({ from, obligations }) =>
    obligations.map((obligation) => entryOf(obligation, what[obligation.which], from, days)),
  );

const entryOf = (
  obligation: CycleObligation<string, Done>,
  what: string,
  notBefore: Day,
  days: number,
): QueueEntry => ({
  key: obligation.key,
  what,
  since: obligation.since,
  due: obligation.due,
  stages: stagesOf(obligation, notBefore, days),
  because: obligation.because,
});

/** Nothing where the day it is due cannot be reckoned. */
const stagesOf = (obligation: Obligation, notBefore: Day, days: number): readonly Stage[] => {
  const { due, since, reckoned, rule } = obligation;
  if (due === undefined) return [];
  const end = endOf(obligation, never);
  const soon = Math.max(addDays(due, -days), since, notBefore) as Day;
  const late = addDays(due, 1);
  const waitingOn = rule.owedBy;
  return [
    {
      id: 'due',
      from: soon,
      to: late < end ? late : end,
      why: `due by ${isoDate(due)}: ${reckoned}`,
      waitingOn,
    },
    { id: 'overdue', from: late, to: end, why: `was due by ${isoDate(due)}: ${reckoned}`, waitingOn },
  ];
};
