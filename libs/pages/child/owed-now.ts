import { rowOf } from '../../core/queues/owed-on.js';
import { day } from '../../core/kernel/day.js';
import type { ObligationsTold, ObligationTold } from '../../shell/queues/obligations/obligations.query.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords } from '../frame/in-words.js';

/** Something that is owed and open. */
export interface OwedRow {
  readonly what: string;
  /** Undefined where no list shows it. */
  readonly href: string | undefined;
  readonly owedBy: string;
  readonly by: string;
  readonly clock: string;
  readonly late: boolean;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const clockOf = (due: string | undefined, on: string): string => {
  if (due === undefined) return '';
  const over = day(on) - day(due);
  if (over > 0) return `${counted(over, 'day')} over`;
  return over === 0 ? 'due today' : `${counted(-over, 'day')} left`;
};

const owedRow = (child: string, on: string, known: string | undefined) => {
  return (obligation: ObligationTold): OwedRow => {
    const { rule, due, outcome } = obligation;
    const row = rowOf(obligation);
    return {
      ...{ what: capital(rule.owes), owedBy: rule.owedBy },
      href: row && hrefs.obligation(child, row.queue, row.entry, { known }),
      by: due === undefined ? 'no date can be reckoned' : dateInWords(due),
      clock: clockOf(due, on),
      late: outcome.state === 'open' && outcome.late,
    };
  };
};

const lastOfAll = '9999-12-31';

/** What is open, by the day it is due: what is late comes first. */
export const owedNow = (
  { child, on, obligations }: ObligationsTold,
  known: string | undefined,
): readonly OwedRow[] =>
  obligations
    .filter(({ outcome }) => outcome.state === 'open')
    .sort((a, b) => ((a.due ?? lastOfAll) < (b.due ?? lastOfAll) ? -1 : 1))
    .map(owedRow(child, on, known));
