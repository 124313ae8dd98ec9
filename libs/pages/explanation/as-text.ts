import type { EventView } from './events.view.js';
import type { NumberView } from './number.view.js';
import type { RowView } from './row.view.js';

const eventText = ({ what, happened, recorded, source, id }: EventView): string =>
  `    ${[what, happened, recorded, `${source} ${id}`].filter((part) => part !== undefined).join(', ')}`;

const rowText =
  (withEvents: boolean) =>
  ({ child, items, adds, counted, because, events }: RowView): string =>
    [
      [
        child,
        ...items.map(({ what, when }) => `${what.toLowerCase()} ${when}`),
        ...(counted === undefined ? [] : [counted ? 'counted' : 'not counted']),
        ...(adds === undefined ? [] : [`adds ${adds}`]),
        ...(because === '' ? [] : [`because: ${because}`]),
      ].join(', '),
      ...(withEvents ? events.map(eventText) : []),
    ].join('\n');

/** Rows with which their events are told, too: of more, the text would be longer than anybody reads. */
const withEventsAtMost = 100;

/** The page as plain text, for a letter or a note: the number, what it is, and the rows shown. */
export const asText = (title: string, view: Omit<NumberView, 'text'>): string =>
  [
    title,
    `${view.shows}: ${view.figure.value} (${view.figure.madeOf})`,
    view.says,
    '',
    ...view.parts.map(({ name, counted, says }) => `${name}: ${counted}. ${says}`),
    ...(view.formula === undefined ? [] : [view.formula]),
    `Source of the definition: ${view.source}. Version ${view.version}.`,
    `${view.freshness}.`,
    '',
    `${view.listTitle}. ${view.shown}.`,
    ...view.rows.map(rowText(view.rows.length <= withEventsAtMost)),
    ...view.leftOut.flatMap(({ title: part, shown, rows }) => [
      '',
      `${part}.${shown === '' ? '' : ` ${shown}.`}`,
      ...rows.map(rowText(false)),
    ]),
  ].join('\n');
