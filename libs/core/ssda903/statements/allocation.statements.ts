import { isoDate, type Day } from '../../kernel/day.js';
import { dateIn, sameRow, shown } from '../cells.js';
import type { ChildReturn } from '../child-return.js';
import type { ReturnRow } from '../return-row.js';
import { keysByDay, withRepeats, type Said, type Statement, type Unreadable } from '../statement.js';

const isReadable = (row: ReturnRow): boolean =>
  dateIn(row, 'SW_DECOM') !== undefined && row.cells.SW_ID !== undefined && row.cells.SW_ID.length <= 100;

const unreadable = (row: ReturnRow): Unreadable => {
  const field = dateIn(row, 'SW_DECOM') === undefined ? 'SW_DECOM' : 'SW_ID';
  const expected = field === 'SW_DECOM' ? 'the first day as dd/mm/yyyy' : 'the number of the social worker';
  const found = shown(row.cells[field]);
  return { row, field, detail: `found ${found}, expected ${expected}: the row cannot be loaded without it` };
};

const inOrder = (one: ReturnRow, other: ReturnRow): number =>
  Number(dateIn(one, 'SW_DECOM')) - Number(dateIn(other, 'SW_DECOM')) ||
  (one.cells.SW_ID ?? '').localeCompare(other.cells.SW_ID ?? '');

/** An allocation holds until the next one: its own end (SW_DEC) is not an event. */
export const allocationStatements = (number: string, child: ChildReturn): Said => {
  const keyOf = keysByDay();
  const rows = child.rows.SWEpisodes.filter(isReadable).sort(inOrder);
  return {
    statements: withRepeats(rows, sameRow).map((repeated): Statement => {
      const on = isoDate(dateIn(repeated[0], 'SW_DECOM') as Day);
      return {
        slot: `child/${number}/social-worker/${keyOf(on)}`,
        type: 'caretally.case-allocated.v1',
        data: { on, worker: repeated[0].cells.SW_ID ?? '', role: 'social-worker' },
        rows: repeated,
        keeps: [],
      };
    }),
    denials: [],
    unreadable: child.rows.SWEpisodes.filter((row) => !isReadable(row)).map(unreadable),
  };
};
