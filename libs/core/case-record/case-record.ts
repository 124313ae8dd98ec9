import { localIdOf, type RecordedEvent } from '../events/recorded-event.js';
import { absencesOf, type Absence } from './absences.fact.js';
import { accommodationsOf } from './accommodation.fact.js';
import { allocationsOf, type Allocation } from './allocations.fact.js';
import { Findings, type Finding } from './finding.js';
import { careOf, type PeriodOfCare, type ShortBreak } from './periods-of-care.fact.js';
import { placementsOf, type Placement, type TemporaryStay } from './placements.fact.js';
import { registrationOf, type Registration } from './registration.fact.js';
import { standingEvents } from './standing-events.js';

/** What happened to one child: every fact, folded from the set of that child's events, and what contradicts itself. */
export interface CaseRecord {
  readonly registration: Registration;
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly shortBreaks: readonly ShortBreak[];
  readonly placements: readonly Placement[];
  readonly temporaryStays: readonly TemporaryStay[];
  readonly absences: readonly Absence[];
  readonly allocations: readonly Allocation[];
  readonly findings: readonly Finding[];
}

/**
 * facts = fold(events of one child known by T). Takes a set: order and repetition of `history` change nothing. Never
 * throws for what people recorded; a throw is a fault of ours and parks the child.
 *
 * `ids` are the child's local ids. A correction that names another child belongs to the history of both, so that what it
 * replaces stops counting here; what it says counts there only.
 */
export const caseRecordOf = (history: readonly RecordedEvent[], ids?: readonly string[]): CaseRecord => {
  const events = ownEvents(standingEvents(history), ids);
  const findings = new Findings();
  const registration = registrationOf(events, findings);
  const { periods, shortBreaks } = careOf(accommodationsOf(events, findings), registration, findings);
  const { placements, temporaryStays } = placementsOf(periods, findings);
  const absences = absencesOf(events, periods, findings);
  if (registration.born === undefined && periods.length > 0) {
    findings.add(
      'not-registered',
      undefined,
      'looked after, but no date of birth is recorded: what depends on age is shown as unknown; post child-registered',
      periods[0]?.because ?? [],
    );
  }
  return {
    registration,
    periodsOfCare: periods,
    shortBreaks,
    placements,
    temporaryStays,
    absences,
    allocations: allocationsOf(events),
    findings: findings.all,
  };
};

const ownEvents = (
  events: readonly RecordedEvent[],
  ids: readonly string[] | undefined,
): readonly RecordedEvent[] =>
  ids === undefined || events.every(({ subject }) => ids.includes(localIdOf(subject)))
    ? events
    : events.filter(({ subject }) => ids.includes(localIdOf(subject)));
