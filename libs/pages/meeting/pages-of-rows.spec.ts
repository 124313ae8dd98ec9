import type { MeetingRow } from '../../core/queues/meeting-view.js';
import { pageOfPlace, pagesView, rowsOfPage } from './pages-of-rows.js';
import type { NumberedRow } from './row-groups.js';

const rowsOf = (count: number): readonly NumberedRow[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ number: at + 1, group: 'still-there' as const, row: {} as MeetingRow },
  }));

const numbers = (page: string | undefined): readonly number[] =>
  rowsOfPage(rowsOf(60), page).map(({ number }) => number);

describe('the rows of a large meeting', () => {
  it('stand on pages of twenty-five, each on one of them', () => {
    expect([numbers(undefined)[0], numbers(undefined).at(-1)]).toEqual([1, 25]);
    expect([numbers('3')[0], numbers('3').at(-1)]).toEqual([51, 60]);
    expect(numbers('all')).toHaveLength(60);
  });

  it('lead back to the page on which a row stands', () => {
    expect([pageOfPlace(24, undefined), pageOfPlace(25, undefined), pageOfPlace(25, 'all')]).toEqual([
      undefined,
      '2',
      'all',
    ]);
  });

  it('lead from each page to the next', () => {
    const to = (page: string | undefined): string => `?page=${page ?? '1'}`;
    expect(pagesView(rowsOf(60), '2', to)).toEqual({
      ...{ says: 'Page 2 of 3', next: '?page=3', first: '?page=1', all: '?page=all' },
    });
    expect(pagesView(rowsOf(60), '3', to)?.next).toBeUndefined();
    expect(pagesView(rowsOf(25), undefined, to)).toBeUndefined();
  });
});
