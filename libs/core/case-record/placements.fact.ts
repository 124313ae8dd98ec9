import { isoDate, type Day } from '../kernel/day.js';
import { isTemporary } from '../events/codes/placement-type.codes.js';
import type { PlacementDetails } from '../events/placements/placement.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { PlacementRecord } from './accommodation.fact.js';
import type { Findings } from './finding.js';
import { describePeriod, type PeriodOfCare } from './periods-of-care.fact.js';

/** One entry in the record under one carer: the place, provider or status may differ from the one before it. */
export interface RecordUnderCarer {
  readonly from: Day;
  readonly to: Day;
  readonly details: PlacementDetails;
  /** REASON_PLACE_CHANGE, once it has ended with one. */
  readonly endedBecause: string | undefined;
  readonly endedBy: RecordedEvent | undefined;
  readonly because: RecordedEvent;
}

/**
 * One placement: consecutive time with the same carer inside one period of care (a carer spell). Temporary stays
 * (PLACE T0 to T4) that return are bridged; same-carer changes (RNE T, U, or ended because PLACE) do not end it.
 */
export interface Placement {
  readonly from: Day;
  /** Exclusive; `never` while it goes on. */
  readonly to: Day;
  /** The first placement of a period of care is an entry; every other one began with a move. */
  readonly entry: boolean;
  readonly records: readonly RecordUnderCarer[];
  /** 1 for the first placement of its period of care. */
  readonly number: number;
  readonly period: PeriodOfCare;
  readonly planned: boolean | undefined;
  readonly emergency: boolean | undefined;
  readonly because: readonly RecordedEvent[];
}

export interface TemporaryStay {
  readonly from: Day;
  readonly to: Day;
  readonly type: string;
  readonly because: RecordedEvent;
}

export interface Placements {
  readonly placements: readonly Placement[];
  readonly temporaryStays: readonly TemporaryStay[];
}

/** Builds the placements of all periods of care (domain section 4.1). */
export const placementsOf = (periods: readonly PeriodOfCare[], findings: Findings): Placements => {
  const folds = periods.map((period) => new PlacementFold(period, findings).fold());
  return {
    placements: folds.flatMap(({ placements }) => placements),
    temporaryStays: folds.flatMap(({ temporaryStays }) => temporaryStays),
  };
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenPlacement = Omit<Mutable<Placement>, 'records' | 'because'> & {
  records: Mutable<RecordUnderCarer>[];
  because: RecordedEvent[];
};

class PlacementFold {
  readonly #period: PeriodOfCare;
  readonly #findings: Findings;
  readonly #placements: OpenPlacement[] = [];
  readonly #stays: Mutable<TemporaryStay>[] = [];
  /** Set while the child is on a temporary stay: what comes next decides whether it returned. */
  #away = false;

  constructor(period: PeriodOfCare, findings: Findings) {
    this.#period = period;
    this.#findings = findings;
  }

  fold(): Placements {
    for (const record of recordsWithin(this.#period)) this.#apply(record);
    this.#reportNoPlacement();
    return { placements: this.#placements, temporaryStays: this.#stays };
  }

  #apply(record: PlacementRecord): void {
    const current = this.#placements.at(-1);
    if (isTemporary(record.details.type)) this.#leaveForAStay(current, record);
    else if (!current) this.#begin(record, true);
    else if (this.#away) this.#comeBack(current, record);
    else if (isSameCarer(record)) this.#changeRecord(current, record);
    else this.#begin(record, false);
  }

  #leaveForAStay(current: OpenPlacement | undefined, record: PlacementRecord): void {
    this.#endStay(record.on);
    if (!current) {
      this.#findings.add(
        'began-in-temporary-stay',
        record.on,
        `the period of care from ${isoDate(this.#period.from)} begins in a temporary stay (PLACE ${record.details.type}): expected a placement; the first placement is counted from the day it is recorded`,
        [record.event],
      );
    }
    this.#away = true;
    this.#stays.push({
      from: record.on,
      to: this.#period.to,
      type: record.details.type,
      because: record.event,
    });
  }

  #comeBack(current: OpenPlacement, record: PlacementRecord): void {
    const before = current.records.at(-1)?.details;
    const returned = isSameCarer(record) || (before !== undefined && isSameHome(before, record.details));
    if (!returned) {
      this.#begin(record, false);
      return;
    }
    this.#endStay(record.on);
    this.#away = false;
    if (before && !sameRecord(before, record.details)) this.#addRecord(current, record);
  }

  #changeRecord(current: OpenPlacement, record: PlacementRecord): void {
    if (record.reason === 'P' || record.reason === 'B') {
      this.#findings.add(
        'move-with-same-carer',
        record.on,
        `RNE ${record.reason} on ${isoDate(record.on)} says the carer changed, REASON_PLACE_CHANGE PLACE says only the status did: counted as the same carer; correct one of them`,
        [record.event],
      );
    }
    this.#addRecord(current, record);
  }

  #addRecord(current: OpenPlacement, record: PlacementRecord): void {
    this.#closeRecord(current, record.on, record);
    current.records.push(openRecord(record, this.#period.to));
    current.because.push(record.event);
  }

  #begin(record: PlacementRecord, entry: boolean): void {
    const current = this.#placements.at(-1);
    if (current) {
      current.to = record.on;
      this.#closeRecord(current, record.on, record);
    }
    this.#endStay(record.on);
    this.#away = false;
    this.#placements.push({
      from: record.on,
      to: this.#period.to,
      entry,
      records: [openRecord(record, this.#period.to)],
      number: this.#placements.length + 1,
      period: this.#period,
      planned: record.planned,
      emergency: record.emergency,
      because: [record.event],
    });
  }

  #closeRecord(current: OpenPlacement, on: Day, next: PlacementRecord): void {
    const last = current.records.at(-1);
    if (!last) return;
    last.to = on;
    last.endedBecause = next.previousEndedBecause;
    last.endedBy = next.event;
  }

  #endStay(on: Day): void {
    const stay = this.#stays.at(-1);
    if (this.#away && stay) stay.to = on;
  }

  #reportNoPlacement(): void {
    if (this.#placements.length > 0) return;
    this.#findings.add(
      'no-placement',
      this.#period.from,
      `looked after ${describePeriod(this.#period)} with no placement but temporary stays: record where the child lives`,
      this.#period.because,
    );
  }
}

const openRecord = (record: PlacementRecord, to: Day): Mutable<RecordUnderCarer> => ({
  from: record.on,
  to,
  details: record.details,
  endedBecause: undefined,
  endedBy: undefined,
  because: record.event,
});

/** The records inside the period; the one in force when it began starts with it. One a day: the last counts. */
const recordsWithin = ({ from, to, accommodation }: PeriodOfCare): readonly PlacementRecord[] => {
  const { placements } = accommodation;
  const inForce = placements.filter(({ on }, index) => placements[index + 1]?.on !== on && on < to);
  const before = inForce.findLast(({ on }) => on <= from);
  const within = inForce.filter(({ on }) => on > from);
  return before ? [{ ...before, on: from }, ...within] : within;
};

const isSameCarer = ({ reason, previousEndedBecause }: PlacementRecord): boolean =>
  reason === 'T' || reason === 'U' || previousEndedBecause === 'PLACE';

/** After a temporary stay: the same home by its id, else its carer household, else its type and address (rule 383). */
const isSameHome = (before: PlacementDetails, after: PlacementDetails): boolean => {
  if (before.id !== undefined && after.id !== undefined) return before.id === after.id;
  if (before.carerHousehold !== undefined && after.carerHousehold !== undefined) {
    return before.carerHousehold === after.carerHousehold;
  }
  return before.type === after.type && before.addressKey === after.addressKey;
};

const sameRecord = (a: PlacementDetails, b: PlacementDetails): boolean =>
  a.type === b.type && a.provider === b.provider && a.urn === b.urn && a.addressKey === b.addressKey;
