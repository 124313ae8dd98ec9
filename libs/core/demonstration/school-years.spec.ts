import { day, isoDate, type Day } from '../kernel/day.js';
import { termsAround } from './school-years.js';

const written = (from: string, to: string) =>
  termsAround({ from: day(from), to: day(to) }).map(({ term, closures, ...dates }) => [
    term,
    inWords(dates),
    ...closures.map(inWords),
  ]);

const inWords = ({ from, to }: { readonly from: Day; readonly to: Day }): string =>
  `${isoDate(from)} to ${isoDate(to)}`;

describe('the terms of the made-up authority', () => {
  it('are three a year with a week off in each, and two weeks at Easter', () => {
    expect(written('2025-09-01', '2025-12-01').slice(0, 3)).toEqual([
      ['2025-autumn', '2025-09-01 to 2025-12-19', '2025-10-27 to 2025-10-31'],
      ['2026-spring', '2026-01-05 to 2026-03-27', '2026-02-16 to 2026-02-20'],
      ['2026-summer', '2026-04-13 to 2026-07-22', '2026-05-25 to 2026-05-29'],
    ]);
  });

  it('begin with the school year that is under way and end a year after the one that is', () => {
    const terms = written('2021-04-01', '2022-10-01').map(([term]) => term);
    expect([terms[0], terms.at(-1), terms.length]).toEqual(['2020-autumn', '2024-summer', 12]);
  });

  it('are guessed where nobody knows Easter yet', () => {
    expect(written('2040-09-01', '2040-10-01').slice(1, 3)).toEqual([
      ['2041-spring', '2041-01-07 to 2041-03-29', '2041-02-18 to 2041-02-22'],
      ['2041-summer', '2041-04-15 to 2041-07-17', '2041-05-27 to 2041-05-31'],
    ]);
  });
});
