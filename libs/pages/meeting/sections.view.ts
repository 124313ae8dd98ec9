import { numberInWords } from '../frame/in-words.js';
import { pressingOn, type Pressing } from '../../core/queues/meeting-view.js';
import { canSay, type MeetingShown } from './meeting-shown.js';
import { groupsOf, type Group, type NumberedRow } from './row-groups.js';
import { rowView, type RowView } from './row.view.js';

export interface SectionView {
  readonly id: Group;
  readonly title: string;
  readonly says: string;
  /** Rows of it, on whichever page. */
  readonly total: number;
  /** "12", "rows 51 to 83 of 83". */
  readonly range: string;
  readonly rows: readonly RowView[];
}

/** One row at a time, large: with many rows this is what a meeting has on the wall. */
export interface WalkView {
  readonly row: RowView;
  readonly section: string;
  readonly place: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
  readonly allHref: string;
}

type InWords = readonly [title: string, says: string];

const sections: Readonly<Record<Group, Readonly<Record<Pressing, InWords>>>> = {
  'still-there': {
    late: ['Still there', 'Late at the last meeting, and late now.'],
    'on the list': ['Still there', 'On the list at the last meeting, and now.'],
  },
  'newly-due': {
    late: ['Fallen due since', 'In time at the last meeting, late now.'],
    'on the list': ['Come since', 'Not on the list at the last meeting.'],
  },
  'shown-late': {
    late: [
      'Back because of late or corrected data',
      'Late at the last meeting already; the record shows it only now.',
    ],
    'on the list': [
      'Back because of late or corrected data',
      'On the list at the last meeting already; the record shows it only now.',
    ],
  },
  cleared: {
    late: ['Cleared', 'Late at the last meeting, and not now.'],
    'on the list': ['Gone', 'On the list at the last meeting, and not now.'],
  },
  'coming-up': {
    late: ['Coming up', 'On the list, and not late yet.'],
    'on the list': ['Coming up', 'On the list.'],
  },
  'no-longer-coming-up': {
    late: ['No longer coming up', 'Coming up at the last meeting, and gone without being late.'],
    'on the list': ['No longer coming up', 'Coming up at the last meeting, and gone.'],
  },
};

/** At the first meeting nothing has moved yet. */
const inWords = ({ queue, meeting }: MeetingShown, group: Group): InWords => {
  const pressing = pressingOn(queue);
  if (meeting.previous !== undefined || group !== 'newly-due') return sections[group][pressing];
  return [pressing === 'late' ? 'Late' : 'On the list', 'Nothing is compared yet: it is the first meeting.'];
};

/** Forms beside every row weigh more than the rows: a longer list leaves them to the page of each row. */
const mostRowsWithForms = 12;

const toRowView = (
  shown: MeetingShown,
  rows: readonly NumberedRow[],
  toRow: (row: number) => string,
  alone: boolean,
): ((row: NumberedRow) => RowView) => {
  const { queue, sent } = shown;
  const few = alone || rows.length <= mostRowsWithForms;
  return (row) =>
    rowView(row, {
      ...{ queue: queue.id, rowHref: toRow, alone, sent },
      canSay: canSay(shown) && (few || row.number === sent?.head.row),
    });
};

const rangeOf = (own: readonly NumberedRow[], here: readonly NumberedRow[]): string => {
  const [first] = here;
  if (first === undefined || here.length === own.length) return numberInWords(own.length);
  const before = own.indexOf(first);
  const [from, to, all] = [before + 1, before + here.length, own.length].map(numberInWords);
  return `${from} to ${to} of ${all}`;
};

/** Each with its heading, also where nothing is in it: that nothing was cleared is worth saying. Of a part, only what is on it. */
export const sectionsView = (
  shown: MeetingShown,
  rows: readonly NumberedRow[],
  onPage: readonly NumberedRow[],
  toRow: (row: number) => string,
): readonly SectionView[] => {
  const view = toRowView(shown, rows, toRow, false);
  const isFirst = shown.meeting.previous === undefined;
  const isWhole = onPage.length === rows.length;
  return groupsOf(shown.asked.show).flatMap((id): readonly SectionView[] => {
    const own = rows.filter(({ group }) => group === id);
    if (own.length === 0 && (isFirst || id === 'shown-late')) return [];
    const here = onPage.filter(({ group }) => group === id);
    if (here.length === 0 && !isWhole) return [];
    const [title, says] = inWords(shown, id);
    return [{ id, title, says, total: own.length, range: rangeOf(own, here), rows: here.map(view) }];
  });
};

/** The row that the address asks for, between its neighbours; undefined where it is not among those shown. */
export const walkView = (
  shown: MeetingShown,
  rows: readonly NumberedRow[],
  toRow: (row: number) => string,
  toPageOf: (place: number) => string,
): WalkView | undefined => {
  const at = rows.findIndex(({ number }) => number === shown.asked.row);
  const row = rows[at];
  if (!row) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    row: toRowView(shown, rows, toRow, true)(row),
    section: inWords(shown, row.group)[0],
    place: `${at + 1} of ${rows.length}`,
    previousHref: previous && toRow(previous.number),
    nextHref: next && toRow(next.number),
    allHref: `${toPageOf(at)}#row-${row.number}`,
  };
};
