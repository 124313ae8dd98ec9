import { addDays, always, isoDate, never, type Day } from '../../core/kernel/day.js';
import type { Timeline } from '../../core/kernel/timeline.js';
import type { Finding } from '../../core/case-record/finding.js';
import { notRecorded } from '../../core/counting/dimension.js';
import { isInDenominator, type Standing } from '../../core/counting/standing.js';
import type { ListedEntry } from '../../core/queues/queue.js';
import { toldOf } from './told-of-entry.js';
import type { TalliedItem, Tallies } from '../../core/counting/tallies.js';

/** What one child's tallies are in the tables of the read models. Keys are those of the tables, less the child. */
export interface ChildRows {
  readonly standings: ReadonlyMap<string, StepsRow>;
  readonly dimensions: ReadonlyMap<string, StepsRow>;
  readonly items: ReadonlyMap<string, ItemRow>;
  readonly queues: ReadonlyMap<string, QueueRow>;
  readonly findings: readonly FindingRow[];
}

/** A step function as two arrays; both as they go into the database. */
export interface StepsRow {
  readonly days: readonly string[];
  readonly values: readonly string[];
}

export interface ItemRow {
  readonly kind: string;
  readonly item: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly closedOn: string;
  /** JSON, as both go into the database. */
  readonly standings: string;
  readonly settles: string;
  readonly dimensions: string;
}

/** One thing of a child on a tracking queue: the days it is on it, and all that is told of it. */
export interface QueueRow {
  readonly queue: string;
  readonly entry: string;
  readonly firstDay: string;
  /** Inclusive; `infinity` while nothing has taken it away. */
  readonly lastDay: string;
  readonly due: string | null;
  readonly school: string | null;
  /** JSON of `ToldOfEntry`. */
  readonly told: string;
}

export interface FindingRow {
  readonly kind: string;
  readonly onDay: string | null;
  readonly detail: string;
  /** JSON: the keys of the events that contradict each other. */
  readonly events: string;
}

export const noRows: ChildRows = {
  standings: new Map(),
  dimensions: new Map(),
  items: new Map(),
  queues: new Map(),
  findings: [],
};

const isoDates = new Map<Day, string>();

/** Dates repeat: within one rebuild a few thousand different ones stand for millions. */
export const dateText = (on: Day): string => {
  if (on >= never) return 'infinity';
  if (on <= always) return '-infinity';
  const known = isoDates.get(on);
  if (known !== undefined) return known;
  const text = isoDate(on);
  isoDates.set(on, text);
  return text;
};

/** What is taken over from the record before is the same object, and so is its row. */
const remembered = <Told extends object, Row extends object>(write: (told: Told) => Row) => {
  const rows = new WeakMap<Told, Row>();
  return (told: Told): Row => {
    const row = rows.get(told) ?? write(told);
    rows.set(told, row);
    return row;
  };
};

const stepsRow = remembered(({ starts, values }: Timeline<string>): StepsRow => ({
  days: starts.map(dateText),
  values,
}));

const itemRow = remembered((item: TalliedItem): ItemRow => ({
  kind: item.kind,
  item: item.key,
  firstDay: dateText(item.first),
  lastDay: dateText(item.last),
  closedOn: dateText(item.closedOn),
  standings: JSON.stringify(item.standings),
  settles: JSON.stringify(
    Object.fromEntries(Object.entries(item.settles).map(([measure, on]) => [measure, dateText(on)])),
  ),
  dimensions: JSON.stringify(item.dimensions),
}));

const findingRow = remembered(({ kind, on, detail, events }: Finding): FindingRow => ({
  kind,
  onDay: on === undefined ? null : dateText(on),
  detail,
  events: JSON.stringify(events.map(({ source, id }) => ({ source, id }))),
}));

const queueRow = remembered((entry: ListedEntry): QueueRow => ({
  queue: entry.queue,
  entry: entry.key,
  firstDay: dateText(entry.stages[0]?.from ?? never),
  lastDay: dateText(addDays(entry.stages.at(-1)?.to ?? never, -1)),
  due: entry.due === undefined ? null : dateText(entry.due),
  school: entry.school ?? null,
  told: JSON.stringify(toldOf(entry)),
}));

/** Nothing is written for who is outside of a measure on every day, nor for a dimension that is never recorded. */
const worthARow = ({ values }: Timeline<string>, nothing: string): boolean =>
  values.length > 1 || values[0] !== nothing;

const stepsRows = (
  timelines: ReadonlyMap<string, Timeline<string>>,
  nothing: string,
): ReadonlyMap<string, StepsRow> => {
  const rows = new Map<string, StepsRow>();
  for (const [name, timeline] of timelines) {
    if (worthARow(timeline, nothing)) rows.set(name, stepsRow(timeline));
  }
  return rows;
};

/** A child that is counted nowhere needs no dimensions. */
export const rowsOf = (
  tallies: Tallies,
  entries: readonly ListedEntry[],
  findings: readonly Finding[],
): ChildRows => {
  const standings = stepsRows(tallies.standings, 'outside');
  const counted = standings.size > 0 || tallies.items.length > 0;
  return {
    standings,
    dimensions: counted ? stepsRows(tallies.dimensions, notRecorded) : noRows.dimensions,
    items: new Map(tallies.items.map((item) => [`${item.kind} ${item.key}`, itemRow(item)])),
    queues: new Map(entries.map((entry) => [`${entry.queue} ${entry.key}`, queueRow(entry)])),
    findings: findings.map(findingRow),
  };
};

/** Changes of a day in a measure, added over children. */
export interface DayChange {
  numerator: number;
  denominator: number;
  excluded: number;
  notYetDue: number;
  unknown: number;
}

/** A change of one day, or of one month, so that a running sum over years is one over months and the days of the last. */
export interface CountedChange extends DayChange {
  readonly measure: string;
  readonly span: 'day' | 'month';
  /** The day, or the first day of the month. */
  readonly day: string;
}

/** By measure and day: what a set of rows adds to the running sums. */
export class DayChanges {
  readonly byMeasure = new Map<string, Map<string, DayChange>>();

  /** Takes away one child's standings as they were and adds them as they are. What is the same row stays out of it. */
  change(before: ChildRows, after: ChildRows): void {
    for (const [measure, steps] of before.standings) {
      if (after.standings.get(measure) !== steps) this.#addSteps(measure, steps, -1);
    }
    for (const [measure, steps] of after.standings) {
      if (before.standings.get(measure) !== steps) this.#addSteps(measure, steps, 1);
    }
  }

  #addSteps(measure: string, { days, values }: StepsRow, sign: 1 | -1): void {
    let before: Standing = 'outside';
    for (let index = 0; index < days.length; index += 1) {
      const standing = values[index] as Standing;
      const change = this.#of(measure, days[index] ?? '');
      count(change, before, -sign);
      count(change, standing, sign);
      before = standing;
    }
  }

  #of(measure: string, day: string): DayChange {
    const days = this.byMeasure.get(measure) ?? new Map<string, DayChange>();
    this.byMeasure.set(measure, days);
    const change = days.get(day) ?? { numerator: 0, denominator: 0, excluded: 0, notYetDue: 0, unknown: 0 };
    days.set(day, change);
    return change;
  }

  /** What is left after children's old and new standings have cancelled out, by day and by month. */
  *entries(): Generator<CountedChange> {
    for (const [measure, days] of this.byMeasure) {
      const months = new Map<string, DayChange>();
      for (const [day, change] of days) {
        addTo(months, monthOf(day), change);
        if (isChange(change)) yield { measure, span: 'day', day, ...change };
      }
      for (const [day, change] of months) {
        if (isChange(change)) yield { measure, span: 'month', day, ...change };
      }
    }
  }
}

/** The first day of the month; what began before all days did so before all months. */
const monthOf = (day: string): string => (day.startsWith('-') ? day : `${day.slice(0, 'YYYY-MM'.length)}-01`);

const isChange = (change: DayChange): boolean => Object.values(change).some((by: number) => by !== 0);

const addTo = (months: Map<string, DayChange>, month: string, more: DayChange): void => {
  const so = months.get(month);
  months.set(
    month,
    so === undefined
      ? { ...more }
      : {
          numerator: so.numerator + more.numerator,
          denominator: so.denominator + more.denominator,
          excluded: so.excluded + more.excluded,
          notYetDue: so.notYetDue + more.notYetDue,
          unknown: so.unknown + more.unknown,
        },
  );
};

const count = (change: DayChange, standing: Standing, by: number): void => {
  if (isInDenominator(standing)) change.denominator += by;
  if (standing === 'numerator') change.numerator += by;
  else if (standing === 'excluded') change.excluded += by;
  else if (standing === 'not-yet-due') change.notYetDue += by;
  else if (standing === 'unknown') change.unknown += by;
};
