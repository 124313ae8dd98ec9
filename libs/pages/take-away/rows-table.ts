import type { Queue } from '../../core/queues/queue.js';
import type { RowTold } from '../../shell/queues/list/show-row.js';
import type { Column, Table } from './table.js';

const columns: readonly Column<RowTold>[] = [
  { name: 'child', says: 'Child (local id)', kind: 'text', of: ({ child }) => child },
  { name: 'what', says: 'What is due', kind: 'text', of: ({ what }) => what },
  { name: 'stage', says: 'Stage', kind: 'text', of: ({ stageTitle }) => stageTitle },
  { name: 'late', says: 'Late', kind: 'text', of: ({ late }) => (late ? 'yes' : 'no') },
  { name: 'since', says: 'Since', kind: 'date', of: ({ since }) => since },
  { name: 'due', says: 'Due', kind: 'date', of: ({ due }) => due ?? null },
  { name: 'days_over', says: 'Days over', kind: 'number', of: ({ daysOver }) => daysOver ?? null },
  { name: 'hours_over', says: 'Hours over', kind: 'number', of: ({ hoursOver }) => hoursOver ?? null },
  { name: 'why', says: 'Why', kind: 'text', of: ({ why }) => why },
  { name: 'waiting_on', says: 'Waits for', kind: 'text', of: ({ waitingOn }) => waitingOn ?? null },
  { name: 'school', says: 'School (URN)', kind: 'text', of: ({ school }) => school ?? null },
  { name: 'worker', says: 'Worker', kind: 'text', of: ({ worker }) => worker ?? null },
  { name: 'team', says: 'Team', kind: 'text', of: ({ team }) => team ?? null },
  { name: 'promised_by', says: 'Promised by', kind: 'date', of: ({ promise }) => promise?.by ?? null },
  { name: 'promised_owner', says: 'Who promised', kind: 'text', of: ({ promise }) => promise?.owner ?? null },
  {
    name: 'last_seen',
    says: 'On this list before, until',
    kind: 'date',
    of: ({ lastSeen }) => lastSeen ?? null,
  },
];

/** The rows of a tracking queue, as many as there are. */
export const rowsTable = ({ title }: Queue, rows: readonly RowTold[]): Table<RowTold> => ({
  title,
  columns,
  rows,
});
