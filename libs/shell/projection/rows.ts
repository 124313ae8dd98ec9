import { addDays, always, isoDate, never, type Day } from '../../core/kernel/day.js';
import type { Timeline } from '../../core/kernel/timeline.js';
import type { Finding } from '../../core/case-record/finding.js';
import { notRecorded } from '../../core/counting/dimension.js';
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

const stepsRow = ({ starts, values }: Timeline<string>): StepsRow => ({ days: starts.map(dateText), values });

const noSettles = '{}';

const settlesText = (settles: TalliedItem['settles']): string => {
  const days = Object.entries(settles);
  if (days.length === 0) return noSettles;
  return JSON.stringify(Object.fromEntries(days.map(([measure, on]) => [measure, dateText(on)])));
};

const itemRow = (item: TalliedItem): ItemRow => ({
  kind: item.kind,
  item: item.key,
  firstDay: dateText(item.first),
  lastDay: dateText(item.last),
  closedOn: dateText(item.closedOn),
  standings: JSON.stringify(item.standings),
  settles: settlesText(item.settles),
  dimensions: JSON.stringify(item.dimensions),
});

const findingRow = ({ kind, on, detail, events }: Finding): FindingRow => ({
  kind,
  onDay: on === undefined ? null : dateText(on),
  detail,
  events: JSON.stringify(events.map(({ source, id }) => ({ source, id }))),
});

const queueRow = (entry: ListedEntry): QueueRow => ({
  queue: entry.queue,
  entry: entry.key,
  firstDay: dateText(entry.stages[0]?.from ?? never),
  lastDay: dateText(addDays(entry.stages.at(-1)?.to ?? never, -1)),
  due: entry.due === undefined ? null : dateText(entry.due),
  school: entry.school ?? null,
  told: JSON.stringify(toldOf(entry)),
});

/** What is counted of one child, by the keys of its rows. */
export interface CountedOfChild {
  readonly standings: ReadonlyMap<string, Timeline<string>>;
  readonly dimensions: ReadonlyMap<string, Timeline<string>>;
  readonly items: ReadonlyMap<string, TalliedItem>;
  readonly queues: ReadonlyMap<string, ListedEntry>;
  readonly findings: readonly Finding[];
}

/** Nothing is written for who is outside of a measure on every day, nor for a dimension that is never recorded. */
const worthARow =
  (nothing: string) =>
  ({ values }: Timeline<string>): boolean =>
    values.length > 1 || values[0] !== nothing;

const onlySome = <Told>(
  all: ReadonlyMap<string, Told>,
  keep: (told: Told) => boolean,
): ReadonlyMap<string, Told> => new Map([...all].filter(([, told]) => keep(told)));

/** A child that is counted nowhere needs no dimensions. */
export const countedOf = (
  tallies: Tallies,
  entries: readonly ListedEntry[],
  findings: readonly Finding[],
): CountedOfChild => {
  const standings = onlySome(tallies.standings, worthARow('outside'));
  const counted = standings.size > 0 || tallies.items.length > 0;
  return {
    standings,
    dimensions: counted ? onlySome(tallies.dimensions, worthARow(notRecorded)) : new Map(),
    items: new Map(tallies.items.map((item) => [`${item.kind} ${item.key}`, item])),
    queues: new Map(entries.map((entry) => [`${entry.queue} ${entry.key}`, entry])),
    findings,
  };
};

export interface RowsBefore {
  readonly counted: CountedOfChild;
  readonly rows: ChildRows;
}

/** What is the same object as before has the row it had: nothing of it is written out again. */
const rowsFor = <Told, Row>(
  told: ReadonlyMap<string, Told>,
  write: (told: Told) => Row,
  before?: { readonly told: ReadonlyMap<string, Told>; readonly rows: ReadonlyMap<string, Row> },
): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const [key, one] of told) {
    const known = before?.told.get(key) === one ? before.rows.get(key) : undefined;
    rows.set(key, known ?? write(one));
  }
  return rows;
};

export const rowsOf = (counted: CountedOfChild, before?: RowsBefore): ChildRows => {
  const was = <Name extends 'standings' | 'dimensions' | 'items' | 'queues'>(name: Name) =>
    before && { told: before.counted[name], rows: before.rows[name] };
  return {
    standings: rowsFor(counted.standings, stepsRow, was('standings')),
    dimensions: rowsFor(counted.dimensions, stepsRow, was('dimensions')),
    items: rowsFor(counted.items, itemRow, was('items')),
    queues: rowsFor(counted.queues, queueRow, was('queues')),
    findings:
      before?.counted.findings === counted.findings ? before.rows.findings : counted.findings.map(findingRow),
  };
};
