import { isoDate, type Day } from '../kernel/day.js';
import type { Moment } from '../kernel/instant.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Absence, AbsenceEnding, AbsenceKind } from './absences.fact.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';

/** One incident from going missing to its end, however often it was reclassified on the way. */
export interface WholeIncident {
  /** The day it began and its id: tells the incidents of one child apart. */
  readonly key: string;
  /** The id of its first part. */
  readonly incident: string;
  /** Every id it is known by: incidents that overlap are one. */
  readonly ids: readonly string[];
  /** A named choice: M where any part of it was. */
  readonly kind: AbsenceKind;
  readonly from: Day;
  readonly to: Day;
  readonly ending: AbsenceEnding;
  readonly returnedAt: Moment | undefined;
  readonly parts: readonly Absence[];
  readonly period: PeriodOfCare;
  readonly because: readonly RecordedEvent[];
}

/**
 * Joins the parts of incidents that were reclassified. Missing that became away ended by no return: the child came back at
 * the end of the away part, and that is the return of both.
 */
export const wholeIncidentsOf = (absences: readonly Absence[]): readonly WholeIncident[] => {
  const parts = new Map<Absence, [Absence, ...Absence[]]>();
  for (const absence of absences) {
    const last = lastPartOf(absence, absences, [absence]);
    const known = parts.get(last);
    if (known) known.push(absence);
    else parts.set(last, [absence]);
  }
  const missing = new Set([...parts].filter(([, all]) => kindOf(all) === 'M').map(([, all]) => nameOf(all)));
  return [...parts].map(([last, all]) => joined(all, last, missing));
};

type Parts = readonly [Absence, ...Absence[]];

const kindOf = (parts: Parts): AbsenceKind => (parts.some(({ kind }) => kind === 'M') ? 'M' : 'A');
const nameOf = ([{ from, incident }]: Parts): string => `${isoDate(from)} ${incident}`;

/** Clipped to one day of entering care, the missing and the away part of muddled incidents may begin as one. */
const keyOf = (parts: Parts, missing: ReadonlySet<string>): string => {
  const name = nameOf(parts);
  return kindOf(parts) === 'A' && missing.has(name) ? `${name} A` : name;
};

const joined = (parts: Parts, last: Absence, missing: ReadonlySet<string>): WholeIncident => ({
  key: keyOf(parts, missing),
  incident: parts[0].incident,
  ids: [...new Set(parts.flatMap(idsOf))],
  kind: kindOf(parts),
  from: parts[0].from,
  to: last.to,
  ending: last.ending,
  returnedAt: last.returnedAt,
  parts,
  period: last.period,
  because: [...new Set(parts.flatMap(({ because }) => because))],
});

/** Incidents that overlap in muddled ways may point at each other: each part is followed once. */
const lastPartOf = (absence: Absence, all: readonly Absence[], followed: readonly Absence[]): Absence => {
  const next =
    absence.ending === 'reclassified'
      ? all.find((other) => !followed.includes(other) && goesOnIn(absence, other))
      : undefined;
  return next ? lastPartOf(next, all, [...followed, next]) : absence;
};

const goesOnIn = (absence: Absence, other: Absence): boolean =>
  other.kind !== absence.kind &&
  other.from <= absence.to &&
  absence.to <= other.to &&
  idsOf(other).some((id) => idsOf(absence).includes(id));

/** An incident that was joined with others brought their events with it. */
const idsOf = ({ because }: Absence): readonly string[] =>
  because.flatMap(({ data }) => ('incident' in data ? [data.incident] : []));
