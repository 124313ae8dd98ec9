import { day } from '../../core/kernel/day.js';
import type { FigureAnswer } from '../../shell/figures/figure/figure.query.js';
import { monthAsked, monthBefore } from '../months/asked-month.js';
import { readOut } from '../statements/statement.js';
import { missingStatements, type StatementsAsked } from './missing-statements.js';

const figure = (
  numerator: number,
  companions: FigureAnswer['companions'] = {},
  denominator: number | null = null,
): FigureAnswer => ({
  ...{
    indicator: 'of-the-spec',
    title: '',
    unit: 'child',
    kind: 'flow',
    value: numerator,
    numerator,
    denominator,
  },
  ...{ excluded: 0, notYetDue: 0, unknown: 0, companions, knownAt: null, position: 1, definition: '1' },
});

const month = monthAsked('2025-06', day('2025-07-10'));

/** Fifteen incidents of six children: one of them went ten times. */
const june: StatementsAsked = {
  ...{ kind: 'missing', month, before: monthBefore(month), today: '2025-07-10', seesRows: true },
  told: {
    children: figure(6, {
      incidentsOpen: 15,
      incidentsStarted: 14,
      moreThanOnce: 1,
      nights: 20,
      missingNow: 0,
    }),
    lengths: figure(20, { longest: 2, stillOpen: 0, longestSoFar: null }, 15),
    childrenBefore: figure(9, { incidentsOpen: 15, moreThanOnce: 1, nights: 8 }),
    lengthsBefore: figure(8, { longest: 3, longestSoFar: 12, stillOpen: 1 }, 4),
    now: figure(1, { longestSoFar: 6 }),
  },
};

describe('a month of children missing', () => {
  it('tells fifteen incidents and six children apart, each beside the month before', () => {
    const [children = '', incidents = '', moreThanOnce = '', nights = '', longest = '', now = ''] =
      missingStatements(june).map(readOut);
    expect(children).toBe(
      '6 children were missing from care on at least one day in June 2025, each counted once. 3 fewer than in May 2025, when it was 9.',
    );
    expect(incidents).toBe(
      '15 incidents of being missing from care were open in June 2025: 14 began in the month, 1 before it. As many as in May 2025.',
    );
    expect(moreThanOnce).toBe('1 child of the 6 went missing more than once. As many as in May 2025.');
    expect(nights).toBe(
      '20 nights were spent missing from care, of all children together. 12 more than in May 2025, when it was 8.',
    );
    expect(longest).toBe(
      '2 days is the longest: 15 incidents ended in June 2025 and none went on at its close. In May 2025 it was 12 days.',
    );
    expect(now).toBe(
      '1 child is missing from care now, on 10 July 2025, the longest for 6 days so far, today counted. At the close of 30 June 2025 it was 0.',
    );
  });

  it('leads from each number to its rows, and from none to nothing', () => {
    const hrefs = (asked: StatementsAsked): readonly (string | undefined)[] =>
      missingStatements(asked).map(({ figure: [number] }) => number?.href);
    const dates = 'from=2025-06-01&to=2025-06-30&list=numerator';
    expect(hrefs(june)).toEqual([
      `/scorecard/cla-missing-children-in-period/explained?${dates}`,
      `/scorecard/cla-missing-incidents-open-in-period/explained?${dates}`,
      `/scorecard/cla-missing-more-than-once/explained?${dates}`,
      `/scorecard/cla-missing-nights/explained?${dates}`,
      undefined,
      '/lists/missing-now?stage=missing',
    ]);
    const nobody = { ...june, told: { ...june.told, children: figure(0), now: figure(0) } };
    expect(hrefs(nobody)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  it('leads nowhere for those who do not see every row', () => {
    const told = missingStatements({ ...june, seesRows: false });
    const links = told.flatMap(({ figure: number, rest }) => [...number, ...rest]).map(({ href }) => href);
    expect(links.every((href) => href === undefined)).toBe(true);
  });
});
