import { addDays, day, dayOf, type Day } from '../kernel/day.js';
import { withKnownBankHolidays, type BankHolidays } from '../calendar/bank-holidays.js';
import type { EventType, RecordedEvent } from '../events/recorded-event.js';
import { Findings, type Finding } from './finding.js';
import { policiesOf, type Policies } from './policy.js';
import { ofType, standingEvents } from './standing-events.js';
import { termsOf, type Term } from './terms.fact.js';

export interface PopulationEstimate {
  /** The mid-year date it describes. */
  readonly on: Day;
  readonly value: number;
  readonly publishedOn: Day;
  readonly because: RecordedEvent;
}

/** Schools (URN) looked at together. */
export interface SchoolCluster {
  readonly cluster: string;
  readonly name: string;
  readonly schools: readonly { readonly urn: string; readonly name?: string | undefined }[];
}

/**
 * What holds for a whole authority: the second argument of folding and of counting, itself known as at a time. A part
 * that no event has changed is the same object in the next setting, so that whatever rests on it need not be folded again.
 */
export interface Setting {
  readonly populationEstimates: readonly PopulationEstimate[];
  readonly bankHolidays: BankHolidays;
  readonly terms: readonly Term[];
  readonly policies: Policies;
  readonly clusters: readonly SchoolCluster[];
  readonly findings: readonly Finding[];
  /** Every event that stands, in order: what the parts were folded from. */
  readonly events: readonly RecordedEvent[];
}

type Part = Exclude<keyof Setting, 'findings' | 'events'>;

const partOf: Readonly<Partial<Record<EventType, Part>>> = {
  'caretally.population-estimate-published.v1': 'populationEstimates',
  'caretally.bank-holidays-published.v1': 'bankHolidays',
  'caretally.term-dates-published.v1': 'terms',
  'caretally.policy-set.v1': 'policies',
  'caretally.school-cluster-published.v1': 'clusters',
};

const eventsOf = (part: Part, events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ type }) => partOf[type] === part);

const sameEvents = (a: readonly RecordedEvent[], b: readonly RecordedEvent[]): boolean =>
  a.length === b.length && a.every(({ position }, index) => position === b[index]?.position);

/** Folds the events of an authority. Parts whose events are those of `before` are taken from it. */
export const settingOf = (history: readonly RecordedEvent[], before?: Setting): Setting => {
  const events = standingEvents(history);
  const findings = new Findings();
  const folded = foldSetting(events, findings);
  const kept = before
    ? Object.fromEntries(
        Object.values(partOf)
          .filter((part) => sameEvents(eventsOf(part, events), eventsOf(part, before.events)))
          .map((part) => [part, before[part]]),
      )
    : {};
  return { ...folded, ...kept, findings: findings.all, events };
};

const foldSetting = (
  events: readonly RecordedEvent[],
  findings: Findings,
): Omit<Setting, 'findings' | 'events'> => ({
  populationEstimates: ofType(events, 'caretally.population-estimate-published.v1')
    .map((event) => ({
      on: day(event.data.on),
      value: event.data.value,
      publishedOn: day(event.data.publishedOn),
      because: event,
    }))
    .sort((a, b) => a.on - b.on || a.publishedOn - b.publishedOn),
  bankHolidays: withKnownBankHolidays(
    ofType(events, 'caretally.bank-holidays-published.v1')
      .toSorted((a, b) => day(a.data.publishedOn) - day(b.data.publishedOn))
      .map(({ data }) => data),
  ),
  terms: termsOf(ofType(events, 'caretally.term-dates-published.v1'), findings),
  policies: policiesOf(ofType(events, 'caretally.policy-set.v1')),
  clusters: [
    ...new Map(
      ofType(events, 'caretally.school-cluster-published.v1').map(({ data }) => [data.cluster, data]),
    ).values(),
  ],
});

/** An authority that has published nothing yet. */
export const noSetting: Setting = settingOf([]);

/**
 * The estimate in force on a day: the newest mid-year date not after it, as last published. A revision therefore changes
 * figures of past dates with no event about any child; the figure names the estimate it used.
 */
export const populationOn = ({ populationEstimates }: Setting, on: Day): PopulationEstimate | undefined =>
  populationEstimates.findLast((estimate) => estimate.on <= on);

/** What folding a child reads of the setting: a change of any of these may move a child's rows. */
const foldedWith = ['bankHolidays', 'terms', 'policies'] as const satisfies readonly Part[];

/** Whether children may be folded otherwise under one setting than under another. */
export const foldsAlike = (a: Setting, b: Setting): boolean =>
  a === b || foldedWith.every((part) => sameEvents(eventsOf(part, a.events), eventsOf(part, b.events)));

/** Longer than any deadline counted in days, and than a school year: what ended so long before a day does not depend on it. */
const longestDeadline = 400;

/** The first day of what an event of the setting speaks about; estimates and clusters say nothing of any child. */
const speaksFrom = (event: RecordedEvent): Day | undefined => {
  if (event.type === 'caretally.bank-holidays-published.v1') return dayOf(event.data.year, 1, 1);
  return event.type === 'caretally.term-dates-published.v1' || event.type === 'caretally.policy-set.v1'
    ? day(event.data.from)
    : undefined;
};

/**
 * Children whose care had ended by then are folded alike under both settings; undefined where everyone is. Wide rather
 * than exact: a child too many costs a moment, a child too few would be a wrong figure.
 */
export const touchedFrom = (a: Setting, b: Setting): Day | undefined => {
  if (foldsAlike(a, b)) return undefined;
  const [ofA, ofB] = [new Set(a.events.map(keyOf)), new Set(b.events.map(keyOf))];
  const days = [...a.events, ...b.events]
    .filter((event) => !(ofA.has(keyOf(event)) && ofB.has(keyOf(event))))
    .map(speaksFrom)
    .filter((from) => from !== undefined);
  return days.length === 0 ? undefined : addDays(Math.min(...days) as Day, -longestDeadline);
};

const keyOf = ({ source, id }: RecordedEvent): string => `${source} ${id}`;
