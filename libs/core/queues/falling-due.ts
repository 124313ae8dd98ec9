import { addDays, isoDate, never, type Day } from '../kernel/day.js';
import type { Cycle, CycleObligation, Done } from '../case-record/cycle.js';
import type { CaseRecord } from '../case-record/case-record.js';
import { endOf } from '../case-record/obligation.js';
import type { Listing, QueueEntry, Stage, StageInWords } from './queue.js';

/** The stages of what falls due: listed some days before, late from the day after. */
export const fallingDueStages = (days: number): Readonly<Record<'overdue' | 'due', StageInWords>> => ({
  overdue: { title: 'Overdue', late: true },
  due: { title: `Due within ${days} days`, late: false },
});

/** What is owed again and again, each from some days before it is due until it is done or owed no more. */
export const fallingDueIn = <Which extends string>(
  cycles: (record: CaseRecord) => readonly Cycle<Which, Done>[],
  what: Readonly<Record<Which, string>>,
  days: number,
): Listing<CycleObligation<Which, Done>> => ({
  facts: (record) => cycles(record).flatMap(({ obligations }) => obligations),
  entry: (obligation) => entryOf(obligation, what[obligation.which], days),
});

const entryOf = (obligation: CycleObligation<string, Done>, what: string, days: number): QueueEntry => ({
  key: obligation.key,
  what,
  since: obligation.since,
  due: obligation.due,
  stages: stagesOf(obligation, days),
  because: obligation.because,
});

/** Nothing where the day it is due cannot be reckoned. */
const stagesOf = (obligation: CycleObligation<string, Done>, days: number): readonly Stage[] => {
  const { due, since, owedFrom, reckoned, rule } = obligation;
  if (due === undefined) return [];
  const end = endOf(obligation, never);
  const soon = Math.max(addDays(due, -days), since, owedFrom) as Day;
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
