import type { Evidence } from '../../shell/known-at/evidence.js';
import { eventInWords } from '../frame/event-in-words.js';
import { counted, dateInWords, instantInWords } from '../frame/in-words.js';

/** An event behind a number: what it was, when it happened, when it was recorded, and where it is from. */
export interface EventView {
  readonly what: string;
  readonly happened: string | undefined;
  readonly recorded: string;
  readonly source: string;
  readonly id: string;
}

export const eventView = ({ type, on, recordedAt, source, id }: Evidence): EventView => ({
  what: eventInWords(type),
  happened: on === undefined ? undefined : dateInWords(on),
  recorded: recordedAt === null ? 'not recorded when' : `recorded ${instantInWords(recordedAt)}`,
  source,
  id,
});

/** In the order in which they happened; what has no day comes first. */
export const eventViews = (events: readonly Evidence[]): readonly EventView[] =>
  events.toSorted((a, b) => compareDays(a.on, b.on) || a.position - b.position).map(eventView);

const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** "5 events: missing incident started, missing incident ended (4)". */
export const eventsTogether = (events: readonly EventView[]): string => {
  const names = [...new Set(events.map(({ what }) => what))];
  const told = names.map((name) => {
    const times = events.filter(({ what }) => what === name).length;
    return times === 1 ? uncapitalised(name) : `${uncapitalised(name)} (${String(times)})`;
  });
  return `${counted(events.length, 'event')}: ${told.join(', ')}`;
};

/** "Placement changed" inside a sentence; "PEP signed off" stays as it is. */
const uncapitalised = (name: string): string =>
  /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
