import type { FlowOfLate } from '../../core/queues/compare-lists.js';
import { pressingOn, type MeetingView, type Pressing } from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { closeFormOf, errorsInWords, type FormSent, type FormView } from './form.view.js';
import type { MeetingAsked } from './meeting-asked.js';
import { movesInWords, outcomeInWords } from './meeting-in-words.js';
import { noticeWords } from './notices.js';
import { keptToTeams } from './of-teams.js';
import { groupsOf, isInTeam, numberedRows, type Group, type NumberedRow, type Show } from './row-groups.js';
import { rowView, type RowView } from './row.view.js';

/** `next` is what a meeting would see that nobody has opened. */
export type MeetingState = 'next' | 'open' | 'closed';

export interface MeetingShown {
  readonly queue: Queue;
  readonly meeting: MeetingView;
  readonly state: MeetingState;
  readonly asked: MeetingAsked;
  /** The teams it is kept to; undefined where every one is shown. */
  readonly teams: readonly string[] | undefined;
  /** The teams the visitor may choose among; undefined where every one. */
  readonly own: readonly string[] | undefined;
  readonly isManager: boolean;
  /** When the last event was recorded that the list counts. */
  readonly knownAt: string | undefined;
  readonly sent: FormSent | undefined;
}

export interface SumPart {
  readonly value: number;
  readonly says: string;
  readonly href: string;
  /** What it does to the sum: nothing before the first, "equals" before the last. */
  readonly sign: '' | 'minus' | 'plus' | 'equals';
  readonly current: boolean;
}

export interface SectionView {
  readonly id: Group;
  readonly title: string;
  readonly says: string;
  readonly rows: readonly RowView[];
}

export interface WalkView {
  readonly row: RowView;
  readonly section: string;
  readonly place: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
  readonly allHref: string;
}

const titlesOf = (pressing: Pressing): Readonly<Record<Group, readonly [title: string, says: string]>> => ({
  'still-there': [
    'Still there',
    `${pressing === 'late' ? 'Late' : 'On the list'} at the last meeting and now.`,
  ],
  'newly-due': [
    pressing === 'late' ? 'Fallen due since' : 'Come since',
    'Not so at the last meeting: the days since have brought it.',
  ],
  'shown-late': [
    'Back because of late or corrected data',
    'So at the last meeting already, but the record shows it only now.',
  ],
  cleared: ['Cleared', 'On the list at the last meeting, and not now.'],
  'coming-up': ['Coming up', 'Not late yet.'],
  'no-longer-coming-up': [
    'No longer coming up',
    'Was coming up at the last meeting, and went without being late.',
  ],
});

const isFirst = ({ previous }: MeetingView): boolean => previous === undefined;

/** "9 late then, less 8 cleared, and 2 newly late, are 3 late now": each number leads to its rows. */
const sumOf = (
  { then, cleared, newlyDue, shownLate, now }: FlowOfLate,
  pressing: Pressing,
  asked: MeetingAsked,
  to: (show: Show) => string,
): readonly SumPart[] => {
  const part = (sign: SumPart['sign'], value: number, says: string, show: Show): SumPart => ({
    ...{ sign, value, says, href: to(show), current: asked.show === show },
  });
  return [
    part('', then, `${pressing} then`, 'then'),
    part('minus', cleared, 'cleared', 'cleared'),
    part('plus', newlyDue, pressing === 'late' ? 'newly late' : 'newly on it', 'newly-due'),
    ...(shownLate === 0 ? [] : [part('plus', shownLate, 'shown only now', 'shown-late')]),
    part('equals', now, `${pressing} now`, 'now'),
  ];
};

const headings: Readonly<Record<MeetingState, (meeting: MeetingView) => string>> = {
  next: () => 'what the next meeting will see',
  open: ({ on }) => `meeting of ${dateInWords(on)}`,
  closed: ({ on }) => `meeting of ${dateInWords(on)}`,
};

const addressOf = ({ queue, meeting, state }: MeetingShown) => {
  const on = { on: meeting.on };
  return (parameters: Partial<Record<keyof MeetingAsked, string | number | undefined>>): string =>
    state === 'next'
      ? hrefs.meeting(queue.id, 'next', { ...on, ...parameters })
      : hrefs.meeting(queue.id, meeting.meeting, parameters);
};

/** The rows of a meeting that an address asks for, of those that the visitor may see. */
export const rowsAsked = ({ meeting, asked, teams }: MeetingShown): readonly NumberedRow[] => {
  const theirs = isInTeam(teams);
  const shown = groupsOf(asked.show);
  return numberedRows(meeting).filter(({ row, group }) => shown.includes(group) && theirs(row));
};

/** Forms beside every row weigh more than the rows: a long list says things on the page of each row. */
const mostRowsWithForms = 30;

const walkOf = (
  rows: readonly NumberedRow[],
  number: number,
  view: (row: NumberedRow) => RowView,
  to: (row: number | undefined) => string,
  titles: ReturnType<typeof titlesOf>,
): WalkView | undefined => {
  const at = rows.findIndex((row) => row.number === number);
  const row = rows[at];
  if (!row) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    row: view(row),
    section: titles[row.group][0],
    place: `${at + 1} of ${rows.length}`,
    previousHref: previous && to(previous.number),
    nextHref: next && to(next.number),
    allHref: `${to(undefined)}#row-${number}`,
  };
};

const choicesOf = ({ meeting, own, asked }: MeetingShown) => {
  const found =
    own ?? [...new Set(meeting.rows.flatMap(({ team }) => (team === undefined ? [] : [team])))].sort();
  return [
    {
      value: '',
      text: own === undefined ? 'Every team' : 'All of your teams',
      selected: asked.team === undefined,
    },
    ...found.map((team) => ({ value: team, text: team, selected: team === asked.team })),
  ];
};

export const meetingView = (shown: MeetingShown) => {
  const { queue, meeting, state, asked, teams, sent, isManager } = shown;
  const pressing = pressingOn(queue);
  const titles = titlesOf(pressing);
  const { flow } = keptToTeams(meeting, queue, teams);
  const previousOn = meeting.previous?.on;
  const address = addressOf(shown);
  const here = { team: asked.team, show: asked.show };
  const rows = rowsAsked(shown);
  const canSay = state === 'open' && isManager;
  const toRow = (row: number | undefined): string => address({ ...here, row });
  const view = (alone: boolean) => (row: NumberedRow) =>
    rowView(row, {
      queue: queue.id,
      rowHref: toRow,
      alone,
      sent,
      canSay: canSay && (alone || rows.length <= mostRowsWithForms || row.number === sent?.head.row),
    });
  const walk = asked.row === undefined ? undefined : walkOf(rows, asked.row, view(true), toRow, titles);
  const coming = numberedRows(meeting).filter(
    ({ group, row }) => group === 'coming-up' && isInTeam(teams)(row),
  );
  return {
    title: `${queue.title}: ${headings[state](meeting)}`,
    caption: state === 'next' ? dateInWords(meeting.on) : `Meeting ${meeting.meeting}`,
    state,
    stateText: { next: 'Not opened', open: 'Open', closed: 'Closed' }[state],
    moves: movesInWords(flow, { on: meeting.on, previousOn, pressing, from: 'ago' }),
    outcome: outcomeInWords(flow, previousOn),
    kept:
      teams === undefined
        ? 'Every team'
        : `Only ${teams.length === 1 ? 'team' : 'teams'} ${teams.join(', ')}`,
    openedBy: state === 'next' ? undefined : meeting.openedBy,
    freshness:
      shown.knownAt === undefined
        ? 'No events yet'
        : `Events to ${instantInWords(shown.knownAt)} are counted`,
    notice: asked.said && noticeWords[asked.said],
    errors: errorsInWords(sent),
    sum: isFirst(meeting) ? [] : sumOf(flow, pressing, asked, (show) => address({ team: asked.team, show })),
    showsSome: asked.show !== undefined,
    allHref: address({ team: asked.team }),
    teamChoices: choicesOf(shown),
    asked,
    on: meeting.on,
    queue: queue.id,
    here: address({ ...here, row: asked.row }),
    walk,
    walkHref: rows[0] && toRow(rows[0].number),
    sections: walk ? [] : sectionsOf(rows, groupsOf(asked.show), titles, view(false), isFirst(meeting)),
    coming: {
      count: coming.length,
      says: counted(coming.length, 'row'),
      href: address({ team: asked.team, show: 'coming-up' }),
    },
    closed: meeting.closed && { ...meeting.closed, on: dateInWords(meeting.closed.on) },
    closeForm: canSay && !walk ? closeFormOf(sent) : undefined,
    canOpen: state === 'next' && isManager,
    openHref: hrefs.meetings(queue.id),
    meetingsHref: hrefs.meetings(queue.id),
    previousHref: meeting.previous && hrefs.meeting(queue.id, meeting.previous.meeting),
    minutes:
      state === 'next'
        ? undefined
        : {
            markdown: hrefs.minutes(queue.id, meeting.meeting, 'md', { team: asked.team }),
            csv: hrefs.minutes(queue.id, meeting.meeting, 'csv', { team: asked.team }),
          },
    children: [
      ...new Set(
        (walk ? rows.filter(({ number }) => number === asked.row) : rows).map(({ row }) => row.child),
      ),
    ],
  };
};

export type MeetingPageView = ReturnType<typeof meetingView>;

/** Each with its heading, also where there is nothing in it: "cleared: none" is worth saying. */
const sectionsOf = (
  rows: readonly NumberedRow[],
  shown: readonly Group[],
  titles: ReturnType<typeof titlesOf>,
  view: (row: NumberedRow) => RowView,
  first: boolean,
): readonly SectionView[] =>
  shown.flatMap((id): readonly SectionView[] => {
    const own = rows.filter(({ group }) => group === id);
    if (own.length === 0 && (first || id === 'shown-late')) return [];
    const [title, says] = titles[id];
    return [
      {
        id,
        title: first && id === 'newly-due' ? 'Late' : title,
        says: first ? '' : says,
        rows: own.map(view),
      },
    ];
  });

export type { FormView };
