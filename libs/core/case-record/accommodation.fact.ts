import { day, never, type Day } from '../kernel/day.js';
import type { PlacementDetails } from '../events/placements/placement.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Findings } from './finding.js';

type Became = RecordedEvent<'caretally.child-became-looked-after.v1'>;
type Changed = RecordedEvent<'caretally.placement-changed.v1'>;
type StatusChanged = RecordedEvent<'caretally.legal-status-changed.v1'>;
type Ceased = RecordedEvent<'caretally.child-ceased-to-be-looked-after.v1'>;

/** A change of legal status inside a stay. */
export interface StatusChange {
  readonly on: Day;
  readonly legalStatus: string;
  readonly event: RecordedEvent;
}

/** One placement record (an SSDA903 row's worth of place): `reason` is RNE, S for the first. */
export interface PlacementRecord {
  readonly on: Day;
  readonly reason: 'S' | 'P' | 'T' | 'B' | 'U';
  readonly details: PlacementDetails;
  /** Why the record before this one ended (REASON_PLACE_CHANGE). */
  readonly previousEndedBecause: string | undefined;
  readonly planned: boolean | undefined;
  readonly emergency: boolean | undefined;
  readonly event: RecordedEvent;
}

/**
 * One unbroken stretch in which the authority looked after or accommodated the child, short breaks included:
 * from an entry to the cease that ends it. Periods of care and short breaks are cut out of it.
 */
export interface Accommodation {
  readonly from: Day;
  /** Exclusive; `never` while open. */
  readonly to: Day;
  /** False where the record begins inside a period of care, so that `from` is no start. */
  readonly startKnown: boolean;
  readonly categoryOfNeed: string;
  readonly statuses: readonly StatusChange[];
  readonly placements: readonly PlacementRecord[];
  readonly entered: Became;
  readonly ceased: Ceased | undefined;
}

interface OpenAccommodation {
  entered: Became;
  from: Day;
  statuses: StatusChange[];
  placements: PlacementRecord[];
}

type CareEvent = Became | Changed | StatusChanged | Ceased;

/** Reads entries, changes and ceases in order of day; what contradicts them becomes a finding and changes nothing else. */
export const accommodationsOf = (
  events: readonly RecordedEvent[],
  findings: Findings,
): readonly Accommodation[] => {
  const fold = new AccommodationFold(findings);
  for (const event of events) {
    if (isCareEvent(event)) fold.apply(event);
  }
  return fold.finish();
};

const isCareEvent = (event: RecordedEvent): event is CareEvent =>
  event.type === 'caretally.child-became-looked-after.v1' ||
  event.type === 'caretally.placement-changed.v1' ||
  event.type === 'caretally.legal-status-changed.v1' ||
  event.type === 'caretally.child-ceased-to-be-looked-after.v1';

class AccommodationFold {
  readonly #findings: Findings;
  readonly #done: Accommodation[] = [];
  #open: OpenAccommodation | undefined;
  /** A cease that found nothing open: it may belong to an entry of the same day. */
  #unmatched: Ceased | undefined;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  apply(event: CareEvent): void {
    switch (event.type) {
      case 'caretally.child-became-looked-after.v1':
        this.#enter(event);
        return;
      case 'caretally.placement-changed.v1':
        this.#changePlacement(event);
        return;
      case 'caretally.legal-status-changed.v1':
        this.#changeStatus(event);
        return;
      case 'caretally.child-ceased-to-be-looked-after.v1':
        this.#cease(event);
    }
  }

  finish(): readonly Accommodation[] {
    this.#reportUnmatched();
    if (this.#open) this.#close(never, undefined);
    return this.#done;
  }

  #enter(event: Became): void {
    if (this.#unmatched?.data.on === event.data.on) {
      this.#findings.add(
        'entered-and-ceased-on-one-day',
        day(event.data.on),
        `became looked after and ceased on ${event.data.on}: a period of care lasts at least one night, so neither is counted; correct one of the dates`,
        [event, this.#unmatched],
      );
      this.#unmatched = undefined;
      return;
    }
    this.#reportUnmatched();
    if (this.#open) this.#enterAgain(this.#open, event);
    else if (!this.#resume(event)) this.#begin(event);
  }

  #begin(event: Became): void {
    const from = day(event.data.on);
    this.#open = {
      entered: event,
      from,
      statuses: [{ on: from, legalStatus: event.data.legalStatus, event }],
      placements: [entryRecord(event, 'S')],
    };
  }

  /** An entry on the day the last stay ended is one continuous period of care (validation rule 431). */
  #resume(event: Became): boolean {
    const last = this.#done.at(-1);
    const on = day(event.data.on);
    if (last?.to !== on) return false;
    this.#findings.add(
      'ceased-and-started-on-one-day',
      on,
      `ceased and became looked after again on ${event.data.on}: counted as one continuous period of care; withdraw the cease, or correct the dates`,
      [...(last.ceased ? [last.ceased] : []), event],
    );
    this.#done.pop();
    const { entered, from, statuses, placements } = last;
    this.#open = { entered, from, statuses: [...statuses], placements: [...placements] };
    this.#addEntryAsChange(this.#open, event);
    return true;
  }

  #enterAgain(open: OpenAccommodation, event: Became): void {
    if (!event.data.alreadyLookedAfter) {
      this.#findings.add(
        'entered-while-looked-after',
        day(event.data.on),
        `became looked after on ${event.data.on}, but has been looked after since ${open.entered.data.on}: counted as a change of placement; withdraw one entry, or record when the first period ended`,
        [open.entered, event],
      );
    }
    this.#addEntryAsChange(open, event);
  }

  #addEntryAsChange(open: OpenAccommodation, event: Became): void {
    open.statuses.push({ on: day(event.data.on), legalStatus: event.data.legalStatus, event });
    open.placements.push(entryRecord(event, 'B'));
  }

  #changePlacement(event: Changed): void {
    const { data } = event;
    const open = this.#openFor(event, `the placement changed on ${data.on}`);
    if (!open) return;
    open.placements.push({
      on: day(data.on),
      reason: data.reason,
      details: data.placement,
      previousEndedBecause: data.endedBecause,
      planned: data.planned,
      emergency: data.emergency,
      event,
    });
    if (data.legalStatus !== undefined) {
      open.statuses.push({ on: day(data.on), legalStatus: data.legalStatus, event });
    }
  }

  #changeStatus(event: StatusChanged): void {
    const { on, legalStatus } = event.data;
    const open = this.#openFor(event, `the legal status changed to ${legalStatus} on ${on}`);
    open?.statuses.push({ on: day(on), legalStatus, event });
  }

  #cease(event: Ceased): void {
    if (this.#open) {
      this.#close(day(event.data.on), event);
      return;
    }
    this.#reportUnmatched();
    this.#unmatched = event;
  }

  #openFor(event: Changed | StatusChanged, what: string): OpenAccommodation | undefined {
    this.#reportUnmatched();
    if (this.#open) return this.#open;
    this.#findings.add(
      'changed-outside-care',
      day(event.data.on),
      `${what}, but the child is not looked after on that day: not counted; record the entry, or correct the date`,
      [event],
    );
    return undefined;
  }

  #close(to: Day, ceased: Ceased | undefined): void {
    if (!this.#open) return;
    const { entered } = this.#open;
    this.#done.push({
      ...this.#open,
      to,
      ceased,
      startKnown: entered.data.alreadyLookedAfter !== true,
      categoryOfNeed: entered.data.categoryOfNeed,
    });
    this.#open = undefined;
  }

  #reportUnmatched(): void {
    const event = this.#unmatched;
    if (!event) return;
    this.#unmatched = undefined;
    this.#findings.add(
      'ceased-outside-care',
      day(event.data.on),
      `ceased to be looked after on ${event.data.on} (${event.data.reason}), but no period of care is open then: not counted; record the entry, or withdraw the cease`,
      [event],
    );
  }
}

const entryRecord = (event: Became, reason: 'S' | 'B'): PlacementRecord => ({
  on: day(event.data.on),
  reason,
  details: event.data.placement,
  previousEndedBecause: undefined,
  planned: undefined,
  emergency: undefined,
  event,
});
