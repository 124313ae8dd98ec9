import { DayChanges, type ChildRows, type FindingRow, type ItemRow, type StepsRow } from './rows.js';

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
  readonly findings: { readonly put: OfChild<FindingRow & { finding: number }>[]; readonly remove: string[] };
  readonly days: DayChanges;
}

export const noDifferences = (): Differences => ({
  standings: { put: [], remove: [] },
  dimensions: { put: [], remove: [] },
  items: { put: [], remove: [] },
  findings: { put: [], remove: [] },
  days: new DayChanges(),
});

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const sameSteps = (a: StepsRow, b: StepsRow): boolean =>
  sameTexts(a.days, b.days) && sameTexts(a.values, b.values);

const sameItem = (a: ItemRow, b: ItemRow): boolean =>
  a.firstDay === b.firstDay &&
  a.lastDay === b.lastDay &&
  a.closedOn === b.closedOn &&
  a.standings === b.standings &&
  a.dimensions === b.dimensions;

const sameFindings = (a: readonly FindingRow[], b: readonly FindingRow[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    return (
      other?.kind === one.kind &&
      other.onDay === one.onDay &&
      other.detail === one.detail &&
      other.events === one.events
    );
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
  const { standings, dimensions, items, findings, days } = to;
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
    sameItem,
    (_, item) => items.put.push({ child, ...item }),
    (_, { kind, item }) => items.remove.push([kind, child, item]),
  );
  if (!sameFindings(before.findings, after.findings)) {
    findings.remove.push(child);
    after.findings.forEach((row, finding) => findings.put.push({ child, finding, ...row }));
  }
  days.add(before, -1);
  days.add(after, 1);
};
