import { day } from '../../core/kernel/day.js';
import type { OwedTold, StageTold } from '../../shell/queues/obligations/owed.query.js';
import { counted, dateInWords } from '../frame/in-words.js';

/** Whether what is owed would be in time, were it done on another day. */
export interface WhatIf {
  readonly late: boolean;
  readonly words: string;
}

const stageOn = (stages: readonly StageTold[], on: string): StageTold | undefined =>
  stages.find(({ from, to }) => from <= on && (to === undefined || on < to));

const byDueDay = (due: string, on: string): WhatIf => {
  const over = day(on) - day(due);
  if (over > 0) return { late: true, words: `late, by ${counted(over, 'day')}` };
  return {
    late: false,
    words: over === 0 ? 'in time, on the last day' : `in time, with ${counted(-over, 'day')} to spare`,
  };
};

/** By the day it is due where there is one, else by the stage that the entry would be in. */
export const whatIf = ({ entry, obligation }: OwedTold, on: string): WhatIf => {
  const done = `Done on ${dateInWords(on)} it`;
  const since = obligation?.since ?? entry?.since;
  if (since !== undefined && on < since) {
    return {
      late: false,
      words: `${done} would have been done before it was owed, from ${dateInWords(since)}`,
    };
  }
  const due = obligation?.due ?? entry?.due;
  if (due !== undefined) {
    const { late, words } = byDueDay(due, on);
    return { late, words: `${done} would be ${words}` };
  }
  const stage = stageOn(entry?.stages ?? [], on);
  if (stage === undefined) return { late: false, words: `${done} would not be on the list: no day is set` };
  return { late: stage.late, words: `${done} would be “${stage.title}” until then: no day is set` };
};
