import type { SumsFor } from '../../../core/counting/assemble.js';
import type { SumsByGroup } from '../../../core/counting/count.js';
import type { Sums } from '../../../core/counting/sums.js';
import type { Indicator } from '../../../core/counting/definition.js';
import { isoDate, type Window } from '../../../core/kernel/day.js';
import type { Client } from '../../platform/database.js';
import { figureStatement, type FigureStatement } from './figure-statement.js';
import type { Asked } from './parameters.js';
import { joinParts } from './parts.js';

/** The sums behind a figure, and which state of the read models they come from. */
export interface LiveSums {
  /** How far of the log the rows hold. */
  readonly position: number;
  /** The definitions and folds they were counted with. */
  readonly digest: string;
  readonly recordedAt: string | undefined;
  readonly sumsFor: SumsFor;
}

/** place, group, numerator, denominator, excluded, not yet due, unknown, lengths */
type SumsTuple = readonly [
  number,
  string,
  number | null,
  number | null,
  number | null,
  number | null,
  number | null,
  Readonly<Record<string, number>> | null,
];

interface FigureRow {
  readonly position: number;
  readonly digest: string;
  readonly recordedAt: string | null;
  readonly sums: readonly SumsTuple[] | null;
}

const toSums = ([, , n, d, excluded, notYetDue, unknown, lengths]: SumsTuple): Sums => ({
  numerator: n ?? 0,
  denominator: d ?? 0,
  excluded: excluded ?? 0,
  notYetDue: notYetDue ?? 0,
  unknown: unknown ?? 0,
  lengths: new Map(Object.entries(lengths ?? {}).map(([length, times]) => [Number(length), times])),
});

/** A running sum of nothing is a row of zeros; in memory a group nobody stands in does not exist. */
const isNothing = ({ numerator, denominator, excluded, notYetDue, unknown }: Sums): boolean =>
  numerator === 0 && denominator === 0 && excluded === 0 && notYetDue === 0 && unknown === 0;

const byPlace = (tuples: readonly SumsTuple[]): ReadonlyMap<number, SumsByGroup> => {
  const places = new Map<number, Map<string, Sums>>();
  for (const tuple of tuples) {
    const groups = places.get(tuple[0]) ?? new Map<string, Sums>();
    places.set(tuple[0], groups);
    const sums = toSums(tuple);
    if (!isNothing(sums)) groups.set(tuple[1], sums);
  }
  return places;
};

const nothing: SumsByGroup = new Map();

const sumsForOf = (statement: FigureStatement, tuples: readonly SumsTuple[]): SumsFor => {
  const places = byPlace(tuples);
  return (measure, by) =>
    joinParts(measure, (part) => {
      const place = statement.placeOf(part, by);
      if (place === undefined) throw new Error('a measure was asked for that the statement does not count');
      return places.get(place) ?? nothing;
    });
};

export const askedOf = (authority: string, when: Window, more: Partial<Asked> = {}): Asked => ({
  authority,
  from: isoDate(when.from),
  to: isoDate(when.to),
  without: [],
  after: '',
  key: '',
  limit: 0,
  ...more,
});

/**
 * The sums of every measure of an indicator's figure over the live rows, `without` some children where they are given:
 * the twin of `sumsOf`, which adds up the same in memory. Undefined where nothing is live yet.
 */
export const liveSums = async (
  client: Client,
  authority: string,
  indicator: Indicator,
  when: Window,
  by?: string,
  without?: readonly string[],
): Promise<LiveSums | undefined> => {
  const statement = figureStatement(indicator, by, without ? 'without some children' : 'everyone');
  const { rows } = await client.query<FigureRow>({
    ...(statement.name !== undefined && { name: statement.name }),
    text: statement.text,
    values: statement.valuesFor(askedOf(authority, when, { without: without ?? [] })),
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    position: row.position,
    digest: row.digest,
    recordedAt: row.recordedAt ?? undefined,
    sumsFor: sumsForOf(statement, row.sums ?? []),
  };
};
