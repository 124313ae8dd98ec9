import { isoDate, type Day } from '../../core/kernel/day.js';
import { Findings } from '../../core/case-record/finding.js';
import { promisesOf, type RowPromise } from '../../core/case-record/promises.fact.js';
import { toldEscalation, type ToldEscalation } from '../../core/case-record/told-escalation.js';
import { standingEvents } from '../../core/case-record/standing-events.js';
import { localIdOf, type RecordedEvent } from '../../core/events/recorded-event.js';
import { promiseStateOn } from '../../core/queues/compare-lists.js';
import type { PromiseAtMeeting } from '../../core/queues/meeting-view.js';

/** What was said about the rows of one queue by the close of a day, by child and entry. */
export interface SaidAboutRows {
  promisesAbout(child: string, entry: string, clearedOn: Day | undefined): readonly PromiseAtMeeting[];
  escalationsAbout(child: string, entry: string): readonly ToldEscalation[];
}

const bySubject = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
  const subjects = new Map<string, RecordedEvent[]>();
  for (const event of events) subjects.set(event.subject, [...(subjects.get(event.subject) ?? []), event]);
  return subjects;
};

/** What was said later is not known on the day. */
const saidBy = (events: readonly RecordedEvent[], on: string): readonly RecordedEvent[] =>
  events.filter(({ data }) => 'on' in data && data.on !== undefined && data.on <= on);

const carriedBecause = ({ carriedForward }: RowPromise): Pick<PromiseAtMeeting, 'carriedForwardBecause'> => {
  const last = carriedForward.at(-1);
  return last ? { carriedForwardBecause: last.because } : {};
};

const answered = ({ answer }: RowPromise): Pick<PromiseAtMeeting, 'answer'> => {
  if (!answer) return {};
  const { on, kept, because } = answer;
  return { answer: { on: isoDate(on), kept, ...(because !== undefined && { because }) } };
};

const toldPromise = (said: RowPromise, clearedOn: Day | undefined, on: Day): PromiseAtMeeting => ({
  promise: said.promise,
  ...(said.meeting !== undefined && { meeting: said.meeting }),
  owner: said.owner,
  what: said.what,
  madeOn: isoDate(said.madeOn),
  by: isoDate(said.by),
  timesCarriedForward: said.carriedForward.length,
  state: promiseStateOn(said, clearedOn, on),
  ...carriedBecause(said),
  ...answered(said),
});

export const saidAboutRows = (events: readonly RecordedEvent[], on: Day): SaidAboutRows => {
  const known = saidBy(standingEvents(events), isoDate(on));
  const folded = new Map(
    [...bySubject(known)].map(([subject, said]) => [localIdOf(subject), promisesOf(said, new Findings())]),
  );
  return {
    promisesAbout: (child, entry, clearedOn) =>
      (folded.get(child)?.promises ?? [])
        .filter((said) => said.entry === entry)
        .map((said) => toldPromise(said, clearedOn, on)),
    escalationsAbout: (child, entry) =>
      (folded.get(child)?.escalations ?? []).filter((said) => said.entry === entry).map(toldEscalation),
  };
};
