import type { Change } from '../../core/queues/compare-lists.js';
import type { MeetingRow, MeetingView } from '../../core/queues/meeting-view.js';

/** The sections of a meeting, in the order in which they are talked about: what is left to do comes before what is done. */
export const groups = [
  'still-there',
  'newly-due',
  'shown-late',
  'cleared',
  'coming-up',
  'no-longer-coming-up',
] as const;
export type Group = (typeof groups)[number];

/** A row whose record was corrected is still there, under another date. */
const groupOfChange: Readonly<Record<Change, Group>> = {
  'still-there': 'still-there',
  corrected: 'still-there',
  'newly-due': 'newly-due',
  'shown-late': 'shown-late',
  cleared: 'cleared',
  'coming-up': 'coming-up',
  'no-longer-coming-up': 'no-longer-coming-up',
};

/** Every number of a meeting is the number of rows in these groups. */
const groupsShown = {
  then: ['cleared', 'still-there'],
  now: ['still-there', 'newly-due', 'shown-late'],
  'still-there': ['still-there'],
  'newly-due': ['newly-due'],
  'shown-late': ['shown-late'],
  cleared: ['cleared'],
  'coming-up': ['coming-up'],
  'no-longer-coming-up': ['no-longer-coming-up'],
} as const satisfies Readonly<Record<string, readonly Group[]>>;

export const shows = [
  'then',
  'now',
  'still-there',
  'newly-due',
  'shown-late',
  'cleared',
  'coming-up',
  'no-longer-coming-up',
] as const satisfies readonly (keyof typeof groupsShown)[];
export type Show = (typeof shows)[number];

/** What a meeting is about: what is coming up is looked at where somebody asks for it. */
const usually: readonly Group[] = ['still-there', 'newly-due', 'shown-late', 'cleared'];

export const groupsOf = (show: Show | undefined): readonly Group[] =>
  show === undefined ? usually : groupsShown[show];

/** A row of a meeting with the number it goes by there: the list is kept, so the number is the same for ever. */
export interface NumberedRow {
  readonly number: number;
  readonly group: Group;
  readonly row: MeetingRow;
}

export const numberedRows = ({ rows }: Pick<MeetingView, 'rows'>): readonly NumberedRow[] =>
  groups
    .flatMap((group) =>
      rows.filter(({ change }) => groupOfChange[change] === group).map((row) => ({ group, row })),
    )
    .map((each, at) => ({ number: at + 1, ...each }));

export const isInTeam =
  (teams: readonly string[] | undefined) =>
  ({ team }: MeetingRow): boolean =>
    teams === undefined || (team !== undefined && teams.includes(team));
