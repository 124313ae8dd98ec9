import { DayChanges } from './day-changes.js';
import type { ChildRows, FindingRow, ItemRow, QueueRow, StepsRow } from './rows.js';

type OfChild<Row> = Row & { readonly child: string };

/** What has to be written and removed so that the tables hold the new rows of some children instead of the old. */
export interface Differences {
  readonly standings: {
    readonly put: OfChild<StepsRow & { measure: string }>[];
    readonly remove: [string, string][];
  };
  readonly dimensions: {
    readonly put: OfChild<StepsRow & { dimension: string }>[];
    readonly remove: [string, string][];
  };
  readonly items: { readonly put: OfChild<ItemRow>[]; readonly remove: [string, string, string][] };
  readonly queues: { readonly put: OfChild<QueueRow>[]; readonly remove: [string, string, string][] };
  readonly findings: { readonly put: OfChild<FindingRow & { finding: number }>[]; readonly remove: string[] };
  readonly days: DayChanges;
}

export const noDifferences = (): Differences => ({
  standings: { put: [], remove: [] },
  dimensions: { put: [], remove: [] },
  items: { put: [], remove: [] },
  queues: { put: [], remove: [] },
  findings: { put: [], remove: [] },
  days: new DayChanges(),
});

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const sameSteps = (a: StepsRow, b: StepsRow): boolean =>
  a === b || (sameTexts(a.days, b.days) && sameTexts(a.values, b.values));

/** Rows of texts and numbers, alike in every column. */
const sameRow = <Row extends object>(a: Row, b: Row): boolean =>
  a === b || (Object.keys(a) as (keyof Row)[]).every((column) => a[column] === b[column]);

const sameFindings = (a: readonly FindingRow[], b: readonly FindingRow[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    return other !== undefined && sameRow(one, other);
  });

const compare = <Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  same: (a: Row, b: Row) => boolean,
  put: (key: string, row: Row) => void,
  remove: (key: string, row: Row) => void,
): void => {
  for (const [key, row] of after) {
    const known = before.get(key);
    if (known === undefined || !same(known, row)) put(key, row);
  }
  for (const [key, row] of before) if (!after.has(key)) remove(key, row);
};

/** Adds what changes for one child. */
export const addDifferences = (to: Differences, child: string, before: ChildRows, after: ChildRows): void => {
  const { standings, dimensions, items, queues, findings, days } = to;
  compare(
    before.standings,
    after.standings,
    sameSteps,
    (measure, steps) => standings.put.push({ child, measure, ...steps }),
    (measure) => standings.remove.push([measure, child]),
  );
  compare(
    before.dimensions,
    after.dimensions,
    sameSteps,
    (dimension, steps) => dimensions.put.push({ child, dimension, ...steps }),
    (dimension) => dimensions.remove.push([dimension, child]),
  );
  compare(
    before.items,
    after.items,
    sameRow,
    (_, item) => items.put.push({ child, ...item }),
    (_, { kind, item }) => items.remove.push([kind, child, item]),
  );
  compare(
    before.queues,
    after.queues,
    sameRow,
    (_, row) => queues.put.push({ child, ...row }),
    (_, { queue, entry }) => queues.remove.push([queue, child, entry]),
  );
  if (!sameFindings(before.findings, after.findings)) {
    findings.remove.push(child);
    after.findings.forEach((row, finding) => findings.put.push({ child, finding, ...row }));
  }
  days.change(before, after);
};
