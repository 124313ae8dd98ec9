import { createHash } from 'node:crypto';
import { measuresFor } from '../../../core/counting/assemble.js';
import type { Indicator } from '../../../core/counting/definition.js';
import { Parameters, type Asked } from './parameters.js';
import { partsOf } from './parts.js';
import type { Scope } from './rows-in-force.sql.js';
import { sumsSql, type OneMeasure } from './units.sql.js';

/** One statement for everything a figure needs: one round trip, one snapshot, one position. */
export interface FigureStatement {
  /** Only where it is prepared once a connection. */
  readonly name?: string;
  readonly text: string;
  readonly valuesFor: (asked: Asked) => unknown[];
  /** Where the sums of a part stand in the answer. */
  readonly placeOf: (part: OneMeasure, by: string | undefined) => number | undefined;
}

export const liveCte = (parameters: Parameters): string => `live as materialized (
    select generation, digest, position from tallies.generation
    where authority = ${parameters.asked('authority')} and state = 'live')`;

export const recordedAtLive = (
  parameters: Parameters,
): string => `(select e.recorded_at from event_log.event e
    where e.authority = ${parameters.asked('authority')} and e.position = live.position limit 1)`;

const nameOf = (text: string): string =>
  `figures ${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;

/** Parts that come to the same statement are counted once. */
class Places {
  readonly #bySql = new Map<string, number>();
  readonly #byPart = new Map<OneMeasure, Map<string | undefined, number>>();

  add(part: OneMeasure, by: string | undefined, sql: string): void {
    const place = this.#bySql.get(sql) ?? this.#bySql.size;
    this.#bySql.set(sql, place);
    this.#byPart.set(part, (this.#byPart.get(part) ?? new Map<string | undefined, number>()).set(by, place));
  }

  of(part: OneMeasure, by: string | undefined): number | undefined {
    return this.#byPart.get(part)?.get(by);
  }

  unionSql(): string {
    return [...this.#bySql]
      .map(
        ([sql, place]) =>
          `select ${place} as place, grp, n, d, excluded, not_yet_due, unknown, lengths from (${sql}) part`,
      )
      .join(' union all ');
  }
}

const write = (indicator: Indicator, by: string | undefined, scope: Scope): FigureStatement => {
  const parameters = new Parameters();
  const live = liveCte(parameters);
  const places = new Places();
  const add = (part: OneMeasure, partBy: string | undefined): void => {
    places.add(part, partBy, sumsSql(part, partBy, scope, parameters));
  };
  for (const part of measuresFor(indicator).flatMap(partsOf)) add(part, undefined);
  if (by !== undefined) for (const part of partsOf(indicator.measure)) add(part, by);
  const text = `${parameters.withShared(live)}
    select live.position, live.digest, ${recordedAtLive(parameters)} as "recordedAt",
      (select json_agg(json_build_array(place, grp, n, d, excluded, not_yet_due, unknown, lengths))
       from (${places.unionSql()}) sums) as sums
    from live`;
  return {
    // Plans stay in the server's memory: kept for the figures asked for again and again, not for every breakdown.
    ...(by === undefined && scope === 'everyone' && { name: nameOf(text) }),
    text,
    valuesFor: (asked) => parameters.valuesFor(asked),
    placeOf: (part, partBy) => places.of(part, partBy),
  };
};

/** Indicators come from code, so this is bounded by their number. */
const written = new WeakMap<Indicator, Map<string, FigureStatement>>();

/** The statement for a figure, with a breakdown of its own measure where one is asked. */
export const figureStatement = (
  indicator: Indicator,
  by: string | undefined,
  scope: Scope,
): FigureStatement => {
  const known = written.get(indicator) ?? new Map<string, FigureStatement>();
  written.set(indicator, known);
  const key = `${scope} by ${by ?? ''}`;
  const statement = known.get(key) ?? write(indicator, by, scope);
  known.set(key, statement);
  return statement;
};
