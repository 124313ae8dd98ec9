import type { RowTold } from '../../shell/queues/list/show-row.js';
import { pageOfLists, type WholeList } from './page-of-lists.js';
import { lateQueues } from './team-queues.js';

const listOf = (place: number, children: readonly string[]): WholeList => ({
  ...(lateQueues[place] as (typeof lateQueues)[number]),
  rows: children.map((child) => ({ child }) as RowTold),
});

const lists = [listOf(0, ['cat', 'dog', 'eel']), listOf(1, []), listOf(2, ['fox', 'gnu'])];

const on = (page: number) => {
  const { shown, total, isLast } = pageOfLists(lists, page, 2);
  return [
    shown.map(({ short, before, rows }) => [short, before, rows.map(({ child }) => child)]),
    total,
    isLast,
  ];
};

describe('the lists of a team, a page at a time', () => {
  it('go on where the page before ended, each row once', () => {
    expect(on(1)).toEqual([[['Pathway plans', 0, ['cat', 'dog']]], 5, false]);
    expect(on(2)).toEqual([
      [
        ['Pathway plans', 2, ['eel']],
        ['PEPs unsigned', 0, ['fox']],
      ],
      5,
      false,
    ]);
    expect(on(3)).toEqual([[['PEPs unsigned', 1, ['gnu']]], 5, true]);
  });

  it('are empty beyond the last', () => {
    expect(on(4)).toEqual([[], 5, true]);
  });
});
