import { pressingOn, type MeetingView } from '../../core/queues/meeting-view.js';
import { hrefs } from '../frame/hrefs.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';
import { closeFormOf, errorsInWords, type FormView } from './form.view.js';
import type { MeetingAsked } from './meeting-asked.js';
import { movesInWords, outcomeInWords } from './meeting-in-words.js';
import { addressIn, canSay, rowsAsked, type MeetingShown, type MeetingState } from './meeting-shown.js';
import { noticeWords } from './notices.js';
import { keptToTeams } from './of-teams.js';
import { pageOfPlace, pagesView, rowsOfPage, type PagesView } from './pages-of-rows.js';
import { isInTeam, numberedRows } from './row-groups.js';
import { sectionsView, walkView, type SectionView, type WalkView } from './sections.view.js';
import { sumView, type SumPart } from './sum.view.js';

export interface TeamChoice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

export interface MeetingPageView {
  readonly title: string;
  readonly caption: string;
  readonly state: MeetingState;
  readonly stateText: string;
  readonly moves: string;
  readonly outcome: string;
  /** Which teams, in words. */
  readonly kept: string;
  readonly openedBy: string | undefined;
  readonly freshness: string;
  readonly notice: string | undefined;
  readonly errors: ReturnType<typeof errorsInWords>;
  readonly sum: readonly SumPart[];
  readonly asked: MeetingAsked;
  readonly on: string;
  readonly teamChoices: readonly TeamChoice[];
  /** Where forms are sent, so that the answer is the same view of the meeting. */
  readonly here: string;
  readonly allHref: string;
  readonly walk: WalkView | undefined;
  readonly walkHref: string | undefined;
  readonly sections: readonly SectionView[];
  readonly pages: PagesView | undefined;
  readonly coming: { readonly says: string; readonly href: string } | undefined;
  readonly closed: MeetingView['closed'];
  readonly closeForm: FormView | undefined;
  readonly canOpen: boolean;
  readonly meetingsHref: string;
  readonly previousHref: string | undefined;
  readonly minutes: { readonly markdown: string; readonly csv: string } | undefined;
  /** Whose rows are shown. */
  readonly children: readonly string[];
}

const stateWords: Readonly<Record<MeetingState, string>> = {
  next: 'Not opened',
  open: 'Open',
  closed: 'Closed',
};

const keptInWords = (teams: readonly string[] | undefined): string => {
  if (teams === undefined) return 'Every team';
  return `Only ${teams.length === 1 ? 'the team' : 'the teams'} ${teams.join(', ')}`;
};

const choicesOf = ({ meeting, own, asked }: MeetingShown): readonly TeamChoice[] => {
  const found = meeting.rows.flatMap(({ team }) => (team === undefined ? [] : [team]));
  const teams = own ?? [...new Set(found)].sort();
  const all = own === undefined ? 'Every team' : 'All of your teams';
  return [
    { value: '', text: all, selected: asked.team === undefined },
    ...teams.map((team) => ({ value: team, text: team, selected: team === asked.team })),
  ];
};

const comingOf = (shown: MeetingShown): MeetingPageView['coming'] => {
  const { meeting, teams, asked } = shown;
  const theirs = isInTeam(teams);
  const coming = numberedRows(meeting).filter(({ group, row }) => group === 'coming-up' && theirs(row));
  if (coming.length === 0 || asked.show !== undefined) return undefined;
  const href = addressIn(shown)({ team: asked.team, show: 'coming-up' });
  return { says: `${counted(coming.length, 'row')} coming up`, href };
};

const minutesOf = ({ queue, meeting, state, asked }: MeetingShown): MeetingPageView['minutes'] => {
  if (state === 'next') return undefined;
  const { team } = asked;
  return {
    markdown: hrefs.minutes(queue.id, meeting.meeting, 'md', { team }),
    csv: hrefs.minutes(queue.id, meeting.meeting, 'csv', { team }),
  };
};

type Heading = 'title' | 'caption' | 'state' | 'stateText' | 'moves' | 'outcome' | 'openedBy' | 'closed';

const headingOf = ({ queue, meeting, state, teams }: MeetingShown): Pick<MeetingPageView, Heading> => {
  const { on, closed } = meeting;
  const { flow } = keptToTeams(meeting, queue, teams);
  const previousOn = meeting.previous?.on;
  const isNext = state === 'next';
  return {
    title: `${queue.title}: ${isNext ? 'what the next meeting will see' : `meeting of ${dateInWords(on)}`}`,
    caption: isNext ? dateInWords(on) : `Meeting ${meeting.meeting}`,
    state,
    stateText: stateWords[state],
    moves: movesInWords(flow, { on, previousOn, pressing: pressingOn(queue), from: 'ago' }),
    outcome: outcomeInWords(flow, previousOn),
    openedBy: isNext ? undefined : meeting.openedBy,
    closed: closed && { ...closed, on: dateInWords(closed.on) },
  };
};

/** A meeting as its page shows it: in sentences first, then row by row; or one row alone. */
export const meetingView = (shown: MeetingShown): MeetingPageView => {
  const { queue, meeting, state, asked, teams, sent, knownAt } = shown;
  const { team, show, row: number, page, said } = asked;
  const address = addressIn(shown);
  const toRow = (row: number): string => address({ team, show, row });
  const toPage = (to: MeetingAsked['page']): string => address({ team, show, page: to });
  const rows = rowsAsked(shown);
  const toPageOf = (place: number): string => toPage(pageOfPlace(place, page));
  const walk = number === undefined ? undefined : walkView(shown, rows, toRow, toPageOf);
  const seen = walk ? rows.filter((row) => row.number === number) : rowsOfPage(rows, page);
  return {
    ...headingOf(shown),
    kept: keptInWords(teams),
    freshness: knownAt === undefined ? 'No events yet' : `Events to ${instantInWords(knownAt)} are counted`,
    notice: said && noticeWords[said],
    errors: errorsInWords(sent),
    sum: sumView(shown),
    ...{ asked, on: meeting.on, teamChoices: choicesOf(shown) },
    here: number === undefined ? toPage(page) : toRow(number),
    allHref: address({ team }),
    walk,
    walkHref: rows[0] && toRow(rows[0].number),
    sections: walk ? [] : sectionsView(shown, rows, seen, toRow),
    pages: walk ? undefined : pagesView(rows, page, toPage),
    coming: comingOf(shown),
    closeForm: canSay(shown) && !walk ? closeFormOf(sent) : undefined,
    canOpen: state === 'next' && shown.isManager,
    meetingsHref: hrefs.meetings(queue.id),
    previousHref: meeting.previous && hrefs.meeting(queue.id, meeting.previous.meeting),
    minutes: minutesOf(shown),
    children: [...new Set(seen.map(({ row }) => row.child))],
  };
};
