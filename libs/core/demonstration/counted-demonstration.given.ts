import { day } from '../kernel/day.js';
import { caseRecordOf, type CaseRecord } from '../case-record/case-record.js';
import { settingOf } from '../case-record/setting.fact.js';
import { figureOver, type Figure } from '../counting/assemble.js';
import { planOf, talliesOf } from '../counting/tallies.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { indicators } from '../indicators/indicators.generated.js';
import type { CloudEventJson } from './cloud-event.js';

/** Posted, read again and folded, without a server: what the product makes of a made-up authority. */
export interface Counted {
  readonly records: readonly CaseRecord[];
  /** A figure by its id, over a period or at the close of its last day. */
  readonly figure: (id: string, from: string, to: string, by?: string) => Figure;
}

/** `child/D00012B` is the second id of `child/D00012`. */
const personOf = (subject: string): string => subject.replace(/B$/, '');

const recorded = ({ recordedtime, ...event }: CloudEventJson, place: number): RecordedEvent =>
  // Its data has passed the schema of its type in another spec.
  ({ ...event, recordedTime: recordedtime, position: place + 1 });

export const countedFrom = (events: readonly CloudEventJson[], ids: readonly string[]): Counted => {
  const histories = new Map<string, RecordedEvent[]>();
  const ofAuthority: RecordedEvent[] = [];
  for (const event of events.map(recorded)) {
    const person = personOf(event.subject);
    if (person.startsWith('authority/')) ofAuthority.push(event);
    else if (person.startsWith('child/')) histories.set(person, [...(histories.get(person) ?? []), event]);
  }
  const setting = settingOf(ofAuthority);
  const asked = indicators.filter(({ id }) => ids.includes(id));
  const plan = planOf(asked);
  const records = [...histories.values()].map((history) => caseRecordOf(history, { setting }));
  const tallies = records.map((record) => talliesOf(record, plan));
  return {
    records,
    figure: (id, from, to, by) => {
      const indicator = asked.find((each) => each.id === id);
      if (!indicator) throw new Error(`${id} is not among the indicators asked for`);
      const dimension = indicator.by.find((each) => each.id === by);
      return figureOver(indicator, tallies, setting, { from: day(from), to: day(to) }, dimension);
    },
  };
};
