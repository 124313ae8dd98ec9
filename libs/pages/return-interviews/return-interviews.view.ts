import { day, type IsoDate } from '../../core/kernel/day.js';
import { href, hrefs } from '../frame/hrefs.js';
import { dateInWords, instantInWords } from '../frame/in-words.js';
import { inMonth, monthsView, type Month, type MonthsView } from '../months/asked-month.js';
import type { Statement } from '../statements/statement.js';
import type { ClockGroup } from './interview-clock.js';
import { interviewStatement, type InterviewTold } from './interview-figures.js';

export interface ReturnInterviewsView {
  readonly title: string;
  readonly shows: string;
  readonly freshness: string;
  /** How many are in each stage now. */
  readonly numbers: readonly {
    readonly value: number;
    readonly says: string;
    readonly late: boolean;
    readonly href: string | undefined;
  }[];
  readonly months: MonthsView;
  readonly inMonth: string;
  readonly statements: readonly Statement[];
  /** The instant that hours are counted to, and whose rows they are. */
  readonly clockSays: string;
  readonly groups: readonly ClockGroup[];
}

export interface ReturnInterviewsTold {
  readonly month: Month;
  readonly today: IsoDate;
  readonly figures: readonly InterviewTold[];
  readonly groups: readonly ClockGroup[];
  readonly asOf: string;
  readonly knownAt: string | null;
  /** The team the rows are kept to; undefined where they are of every team. */
  readonly team: string | undefined;
}

/** What became of the returns of a month, and whose hours run now. */
export const returnInterviewsView = (told: ReturnInterviewsTold): ReturnInterviewsView => {
  const { month, today, figures, groups, asOf, knownAt, team } = told;
  return {
    title: 'Return interviews',
    shows: `Children who came back ${inMonth(month)}, whole authority; and on ${dateInWords(today)}, who still waits for an interview.`,
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    numbers: groups.map(({ total, title, late, href: rows }) => ({
      ...{ value: total, says: title, late, href: total > 0 ? rows : undefined },
    })),
    months: monthsView(month, day(today), (key) => href(hrefs.returnInterviews, { month: key, team })),
    inMonth: inMonth(month),
    statements: figures.map(interviewStatement),
    clockSays: `${team === undefined ? 'Every team' : `Team ${team}`}, the soonest first, as the clock stood on ${instantInWords(asOf)}.`,
    groups,
  };
};
