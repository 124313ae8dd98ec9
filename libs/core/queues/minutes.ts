import { csvLine } from '../kernel/csv.js';
import type { Change } from './compare-lists.js';
import type { MeetingRow, MeetingView, PromiseAtMeeting } from './meeting-view.js';

const headings: Readonly<Record<Change, string>> = {
  cleared: 'Cleared since the last meeting',
  'still-there': 'Still there',
  corrected: 'Still there, with a corrected record',
  'newly-due': 'Fallen due since the last meeting',
  'shown-late': 'Late then already, shown only now by late or corrected data',
  'coming-up': 'Coming up',
  'no-longer-coming-up': 'No longer coming up',
};

const order = Object.keys(headings) as readonly Change[];

const promiseStates = { open: 'open', kept: 'kept', 'not-kept': 'not kept' } as const;

const promiseInWords = ({ owner, what, by, state, timesCarriedForward }: PromiseAtMeeting): string => {
  const carried = timesCarriedForward === 0 ? '' : `, carried forward ${timesCarriedForward} times`;
  return `${owner}: ${what} by ${by} (${promiseStates[state]}${carried})`;
};

const escalationInWords = ({ to, raisedOn, answer }: MeetingRow['escalations'][number]): string =>
  `to ${to.replaceAll('-', ' ')} on ${raisedOn} (${answer ? `answered on ${answer.on}` : 'not answered'})`;

const movedInWords = ({ movedBy }: MeetingRow): string =>
  movedBy.map(({ type, on }) => `${nameOf(type)}${on === undefined ? '' : ` ${on}`}`).join('; ');

/** `caretally.pathway-plan-reviewed.v1` is read as "pathway plan reviewed". */
const nameOf = (type: string): string => type.split('.')[1]?.replaceAll('-', ' ') ?? type;

interface Column {
  readonly title: string;
  readonly of: (row: MeetingRow) => string;
}

const columns: readonly Column[] = [
  { title: 'Child', of: ({ child }) => child },
  { title: 'What is due', of: ({ what }) => what },
  { title: 'Since', of: ({ since }) => since },
  { title: 'Due', of: ({ due }) => due ?? '' },
  { title: 'Days over', of: ({ daysOver }) => (daysOver === undefined ? '' : String(daysOver)) },
  { title: 'Why', of: ({ why }) => why },
  { title: 'Waiting on', of: ({ waitingOn }) => waitingOn ?? '' },
  { title: 'School', of: ({ school }) => school ?? '' },
  { title: 'Worker', of: ({ worker }) => worker ?? '' },
  { title: 'Team', of: ({ team }) => team ?? '' },
  { title: 'Off the list', of: ({ clearedOn }) => clearedOn ?? '' },
  { title: 'Moved by', of: movedInWords },
  { title: 'Promises', of: ({ promises }) => promises.map(promiseInWords).join('; ') },
  { title: 'Escalations', of: ({ escalations }) => escalations.map(escalationInWords).join('; ') },
];

const inOrder = (rows: readonly MeetingRow[]): readonly MeetingRow[] =>
  order.flatMap((change) => rows.filter((row) => row.change === change));

/** What would start a table, a link or a line of its own is written out. */
const inCell = (text: string): string => text.replaceAll(/[\\|<>[\]*_`]/g, '\\$&').replaceAll(/\s+/g, ' ');

/** Columns that are empty in every row are left out: paper is narrow. */
const tableOf = (rows: readonly MeetingRow[]): readonly string[] => {
  const shown = columns.filter(({ of }) => rows.some((row) => of(row) !== ''));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(shown.map(({ title }) => title)),
    line(shown.map(() => '---')),
    ...rows.map((row) => line(shown.map(({ of }) => inCell(of(row))))),
  ];
};

const sectionOf = (change: Change, rows: readonly MeetingRow[]): readonly string[] =>
  rows.length === 0 ? [] : ['', `## ${headings[change]} (${rows.length})`, '', ...tableOf(rows)];

/** The minutes of a meeting in Markdown. Children by their local ids, nothing else about who they are. */
export const minutesInMarkdown = (meeting: MeetingView): string =>
  [
    `# ${inCell(meeting.title)}: meeting ${meeting.meeting}, ${meeting.on}`,
    '',
    `Opened by ${inCell(meeting.openedBy)}. The list is as known by position ${meeting.position} of the log.`,
    '',
    meeting.inWords,
    ...order.flatMap((change) =>
      sectionOf(
        change,
        meeting.rows.filter((row) => row.change === change),
      ),
    ),
    ...(meeting.closed
      ? [
          '',
          `Closed by ${inCell(meeting.closed.by)} on ${meeting.closed.on}.${meeting.closed.remarks === undefined ? '' : ` ${inCell(meeting.closed.remarks)}`}`,
        ]
      : []),
    '',
  ].join('\n');

/** The minutes as CSV (RFC 4180): one line a row, the change in the first column. */
export const minutesInCsv = (meeting: MeetingView): string => {
  const lines = [
    ['Change', ...columns.map(({ title }) => title)],
    ...inOrder(meeting.rows).map((row) => [headings[row.change], ...columns.map(({ of }) => of(row))]),
  ];
  return lines.map(csvLine).join('');
};
