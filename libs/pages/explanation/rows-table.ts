import type { Asking } from '../../shell/figures/asking.js';
import type { Member, MembersPage } from '../../shell/figures/members/members.query.js';
import { dimensionName } from '../take-away/names.js';
import type { Cell, Column, Table } from '../take-away/table.js';

/** Several values in one cell: a child counted once may have several incidents. */
const together = (values: readonly (string | undefined)[]): Cell =>
  values.length === 0 ? null : values.map((value) => value ?? '').join('|');

const ofItems =
  (read: (item: NonNullable<Member['items']>[number]) => string | undefined) => (member: Member) =>
    together((member.items ?? []).map(read));

const text = (name: string, says: string, of: Column<Member>['of']): Column<Member> => ({
  ...{ name, says, kind: 'text', of },
});

const dimensionColumns = ({ indicator }: Asking): readonly Column<Member>[] =>
  indicator.by.map(({ id, title }) =>
    text(dimensionName(id), title, ({ dimensions, items = [] }) =>
      dimensions ? (dimensions[id] ?? null) : together(items.map((item) => item.dimensions[id])),
    ),
  );

/** What every row of a file is about, so that files can be put one below the other. */
const headColumns = ({
  indicator,
  on,
  period,
  knownAt,
  definition,
}: MembersPage): readonly Column<Member>[] => [
  text('indicator', 'Id of the indicator', () => indicator),
  text('definition', 'Version of its definition', () => definition),
  { name: 'from', says: 'First day', kind: 'date', of: () => period?.from ?? on ?? null },
  { name: 'to', says: 'Last day', kind: 'date', of: () => period?.to ?? on ?? null },
  text('known_at', 'Events recorded up to then are counted', () => knownAt),
];

/** The rows behind a number as they are on its page, in codes and numbers. */
export const rowsTable = (asking: Asking, page: MembersPage, rows: readonly Member[]): Table<Member> => ({
  title: page.title,
  rows,
  columns: [
    ...headColumns(page),
    text('child', 'Child (local id)', ({ child }) => child),
    text('also_known_as', 'Other local ids of the child', ({ alsoKnownAs = [] }) => together(alsoKnownAs)),
    text('standing', 'Where it stands', ({ standing }) => standing),
    {
      name: 'amount',
      says: `What it adds, in units of ${page.unit}`,
      kind: 'number',
      of: ({ amount }) => amount,
    },
    text(
      'item_kind',
      'Kind of each item',
      ofItems(({ kind }) => kind),
    ),
    text(
      'item_first',
      'First day of each item',
      ofItems(({ first }) => first),
    ),
    text(
      'item_last',
      'Last day of each item',
      ofItems(({ last }) => last),
    ),
    text(
      'item_closed_on',
      'Day each item ended',
      ofItems(({ closedOn }) => closedOn),
    ),
    ...dimensionColumns(asking),
    text('events', 'Events behind it: source and id', ({ events }) =>
      together(events.map(({ source, id }) => `${source} ${id}`)),
    ),
  ],
});
