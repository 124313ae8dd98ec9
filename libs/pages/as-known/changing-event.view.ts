import { day } from '../../core/kernel/day.js';
import { londonDay } from '../../core/kernel/instant.js';
import { eventView, type EventView } from '../explanation/events.view.js';
import { counted } from '../frame/in-words.js';
import type { Because, ChangingEvent } from './what-changed-it.js';

/** An event recorded between the two days: what it did, and to what. */
export interface ChangingEventView extends EventView {
  /** "Withdrawn", "Corrected", "Late", "Happened since". */
  readonly did: string;
  readonly replaces: readonly EventView[];
  /** "24 days after it happened". */
  readonly late: string | undefined;
}

export interface BecauseView {
  readonly says: string;
  readonly events: readonly ChangingEventView[];
}

const says: Readonly<Record<Because['whose'], string>> = {
  own: '',
  'of-the-child': 'Something else recorded of the child changed it:',
  none: 'Nothing was recorded of the child in between: what the authority published, or the day itself, changed it.',
};

/** Days from when it happened to when it was recorded, by the calendar in London. */
const daysLate = ({ event: { on, recordedAt } }: ChangingEvent): number =>
  on === undefined || recordedAt === null ? 0 : londonDay(Date.parse(recordedAt)) - day(on);

const didOf = ({ event, replaces }: ChangingEvent, knownOn: string): string => {
  if (event.type === 'caretally.event-withdrawn.v1') return 'Withdrawn';
  if (replaces.length > 0) return 'Corrected';
  return event.on !== undefined && event.on > knownOn.slice(0, 'YYYY-MM-DD'.length)
    ? 'Happened since'
    : 'Late';
};

const changingEventView = (changing: ChangingEvent, knownOn: string): ChangingEventView => {
  const late = daysLate(changing);
  return {
    ...eventView(changing.event),
    did: didOf(changing, knownOn),
    replaces: changing.replaces.map(eventView),
    late: late > 0 ? `${counted(late, 'day')} after it happened` : undefined,
  };
};

export const becauseView = ({ whose, events }: Because, knownOn: string): BecauseView => ({
  says: says[whose],
  events: events.map((each) => changingEventView(each, knownOn)),
});
