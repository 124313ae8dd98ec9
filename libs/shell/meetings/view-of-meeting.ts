import { addDays, day, isoDateOrOpen, type Day } from '../../core/kernel/day.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { compareLists, flowOf, type Change, type Compared } from '../../core/queues/compare-lists.js';
import {
  flowInWords,
  pressingOn,
  type MeetingRow,
  type MeetingView,
} from '../../core/queues/meeting-view.js';
import type { Queue } from '../../core/queues/queue.js';
import { tellEvidence, type TellEvidence } from '../known-at/evidence.js';
import type { Client } from '../platform/database.js';
import type { SettingCache } from '../projection/setting-cache.js';
import { readList, readSaid, type LaidBefore, type MeetingHead } from './meetings.pg.js';
import { movedRows, type Moved } from './moved-rows.js';
import { saidAboutRows, type SaidAboutRows } from './said-about-rows.js';

/** A list, and the meeting it lay before or will lie before. */
export interface MeetingToShow {
  readonly head: Omit<MeetingHead, 'position' | 'recordedAt' | 'rows' | 'late'>;
  readonly list: readonly LaidBefore[];
}

/** Changes behind which there are events: the others are the passing of days. */
const moved: readonly Change[] = ['cleared', 'corrected', 'shown-late', 'no-longer-coming-up'];

interface Telling {
  readonly on: Day;
  readonly movedOf: (row: LaidBefore) => Moved;
  readonly said: SaidAboutRows;
  readonly tell: TellEvidence;
}

const rowOf = (
  { change, then, now }: Compared<LaidBefore>,
  { on, movedOf, said, tell }: Telling,
): readonly MeetingRow[] => {
  const row = now ?? then;
  if (!row) return [];
  const { child, entry, what, why, since, due, waitingOn, school, worker, team } = row;
  const { clearedOn, events } = moved.includes(change) ? movedOf(row) : { clearedOn: undefined, events: [] };
  const left = change === 'cleared' && clearedOn !== undefined ? isoDateOrOpen(clearedOn) : undefined;
  return [
    {
      ...{ child, entry, what, change, why, since },
      ...(due !== undefined && { due, daysOver: (left === undefined ? on : day(left)) - day(due) }),
      ...(waitingOn !== undefined && { waitingOn }),
      ...(school !== undefined && { school }),
      ...(worker !== undefined && { worker }),
      ...(team !== undefined && { team }),
      ...(left !== undefined && { clearedOn: left }),
      movedBy: tell(events),
      promises: said.promisesAbout(child, entry, change === 'cleared' ? clearedOn : undefined),
      escalations: said.escalationsAbout(child, entry),
    },
  ];
};

/** The list that lay before a meeting beside the one that lay before the last. */
export const compareWithLast = (
  { head, list }: { readonly head: Pick<MeetingHead, 'on'>; readonly list: readonly LaidBefore[] },
  previous: Pick<MeetingHead, 'on'> | undefined,
  before: readonly LaidBefore[],
): readonly Compared<LaidBefore>[] =>
  compareLists(
    { on: previous ? day(previous.on) : addDays(day(head.on), -1), rows: before },
    { on: day(head.on), rows: list },
    ({ lateOnLast }) => lateOnLast === true,
  );

/** What the last meeting was about stands beside what this one is about, each as it lay before it. */
export const viewOfMeeting = async (
  client: Client,
  authority: string,
  queue: Queue,
  { head, list }: MeetingToShow,
  previous: MeetingHead | undefined,
  settings: SettingCache,
): Promise<MeetingView> => {
  const on = day(head.on);
  const before = previous ? await readList(client, authority, previous) : [];
  const compared = compareWithLast({ head, list }, previous, before);
  const changed = compared.filter(({ change }) => previous !== undefined && moved.includes(change));
  const since = { after: previous?.known ?? 0, upTo: head.known };
  const movedOf = await movedRows(client, authority, queue, changed.flatMap(rowsIn), since, settings);
  const events = changed.flatMap(rowsIn).flatMap((row): readonly RecordedEvent[] => movedOf(row).events);
  const telling: Telling = {
    on,
    movedOf,
    said: saidAboutRows(await readSaid(client, authority, queue.id), on),
    tell: await tellEvidence(client, authority, events),
  };
  const flow = flowOf(compared);
  return {
    ...{ queue: queue.id, title: queue.title, meeting: head.meeting, on: head.on },
    ...{ openedBy: head.openedBy, position: head.known },
    ...(previous && {
      previous: { meeting: previous.meeting, on: previous.on, position: previous.known },
    }),
    ...(head.closed && { closed: head.closed }),
    flow,
    inWords: flowInWords(flow, head.on, previous, pressingOn(queue)),
    rows: compared.flatMap((each) => rowOf(each, telling)),
  };
};

const rowsIn = ({ then, now }: Compared<LaidBefore>): readonly LaidBefore[] => {
  const row = now ?? then;
  return row ? [row] : [];
};
