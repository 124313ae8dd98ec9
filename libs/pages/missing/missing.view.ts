import type { RowTold } from '../../shell/queues/list/show-row.js';
import { day, isoDate } from '../../core/kernel/day.js';
import { href, hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { monthsView, type MonthsView } from '../months/asked-month.js';
import type { Statement } from '../statements/statement.js';
import { missingKinds, type MissingKind, type MissingMonths, type MissingTold } from './missing-asked.js';
import { missingStatements } from './missing-statements.js';

export interface MissingChild {
  readonly child: string;
  readonly href: string;
  readonly what: string;
  readonly owedHref: string;
  readonly since: string;
  readonly lasts: string;
  readonly lastSeen: string | undefined;
  readonly worker: string;
  readonly team: string;
}

export interface MissingView {
  readonly title: string;
  readonly shows: string;
  readonly freshness: string;
  readonly months: MonthsView;
  readonly kinds: readonly {
    readonly id: MissingKind;
    readonly title: string;
    readonly means: string;
    readonly statements: readonly Statement[];
  }[];
  /** Who is missing now; undefined for those who see no children. */
  readonly now:
    { readonly says: string; readonly href: string; readonly rows: readonly MissingChild[] } | undefined;
}

/** Children missing now, as far as the visitor sees them. */
export interface MissingNow {
  readonly rows: readonly RowTold[];
  /** The only teams whose children they see; undefined where they see every team's. */
  readonly teams: readonly string[] | undefined;
}

const headings: Readonly<Record<MissingKind, { readonly title: string; readonly means: string }>> = {
  missing: {
    title: 'Missing from care (M)',
    means: 'Not where they are expected to be, and it is not known where they are.',
  },
  away: {
    title: 'Away without authorisation (A)',
    means: 'Not where they are expected to be, but it is known where they are: not missing.',
  },
};

const rowOf = (row: RowTold): MissingChild => ({
  child: row.child,
  href: hrefs.child(row.child),
  what: row.stageTitle,
  owedHref: hrefs.obligation(row.child, 'missing-now', row.entry),
  since: dateInWords(row.since),
  lasts: counted(row.daysWaiting ?? 0, 'day'),
  lastSeen: row.lastSeen === undefined ? undefined : dateInWords(row.lastSeen),
  worker: row.worker ?? 'not recorded',
  team: row.team ?? 'not recorded',
});

const nowOf = ({ rows, teams }: MissingNow, today: string): NonNullable<MissingView['now']> => {
  const whose =
    teams === undefined
      ? 'of every team'
      : teams.length === 0
        ? 'of no team: no case is allocated to you today'
        : `of ${teams.join(', ')}`;
  return {
    says: `${counted(rows.length, 'row')}, one an incident, ${whose}, on ${dateInWords(today)}.`,
    href: hrefs.queue('missing-now', { team: teams?.[0] }),
    rows: rows.map(rowOf),
  };
};

/** A month of children missing and away, and for those who see children who is gone now. */
export const missingView = (
  told: MissingTold,
  asked: MissingMonths,
  now: MissingNow | undefined,
): MissingView => {
  const { month, today } = asked;
  const { knownAt } = told.missing.children;
  const seesRows = now !== undefined && now.teams === undefined;
  return {
    title: 'Missing from care',
    shows: `${month.name}${month.soFar ? ` so far, to ${dateInWords(isoDate(month.to))}` : ''}, whole authority.`,
    freshness: knownAt === null ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    months: monthsView(month, day(today), (key) => href(hrefs.missing, { month: key })),
    kinds: missingKinds.map((kind) => ({
      id: kind,
      ...headings[kind],
      statements: missingStatements({ ...asked, kind, told: told[kind], seesRows }),
    })),
    now: now && nowOf(now, today),
  };
};
