import { firstDayWithMonthsComplete, type Day } from '../kernel/day.js';
import { isPlacedForAdoption } from '../events/codes/placement-type.codes.js';
import type { PlacementDetails } from '../events/placements/placement.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { AbsenceKind } from '../case-record/absences.fact.js';
import type { Placement } from '../case-record/placements.fact.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { whileHeld, type EvidencedSpan } from './expressions.js';

/** What can be asked of a child on a day: facts as spans and as questions, each with the events behind it. */

export const periodsOfCareSpans = ({ periodsOfCare }: CaseRecord): readonly EvidencedSpan[] => periodsOfCare;

/** In a period of care at the close of the day, short breaks (LS V3, V4) apart. */
export const lookedAfter = whileHeld(periodsOfCareSpans);

/** Placements over all periods of care, temporary stays bridged. */
export const placements = (record: CaseRecord): readonly EvidencedSpan[] => record.placements;

const longerThan = (
  spans: readonly { readonly from: Day; readonly to: Day; readonly because: readonly RecordedEvent[] }[],
  months: number,
): readonly EvidencedSpan[] =>
  spans.map(({ from, to, because }) => ({ from: firstDayWithMonthsComplete(from, months), to, because }));

/** In one unbroken period of care for at least so many whole months by the close of the day (rule D5). */
export const lookedAfterForAtLeast = ({ months }: { readonly months: number }) =>
  whileHeld(({ periodsOfCare }) => longerThan(periodsOfCare, months));

const previousOf = (placement: Placement, all: readonly Placement[]): Placement | undefined =>
  all.find(({ period, number }) => period === placement.period && number === placement.number - 1);

/** An adoptive placement counts together with the placement just before it. */
const adoptiveTogetherWithPrevious = (
  { placements: all }: CaseRecord,
  months: number,
): readonly EvidencedSpan[] =>
  all.flatMap((placement) => {
    const adoptive = placement.records.filter(({ details }) => isPlacedForAdoption(details.type));
    const previous = adoptive.length > 0 ? previousOf(placement, all) : undefined;
    if (!previous) return [];
    const together = firstDayWithMonthsComplete(previous.from, months);
    return adoptive.map(({ from, to }) => ({
      from: from > together ? from : together,
      to: to < placement.to ? to : placement.to,
      because: [...previous.because, ...placement.because],
    }));
  });

/** With the same carer for so long, or placed for adoption where that and the placement before it last so long together. */
export const withSameCarerForAtLeast = ({ months }: { readonly months: number }) =>
  whileHeld((record) => [
    ...longerThan(record.placements, months),
    ...adoptiveTogetherWithPrevious(record, months),
  ]);

/** Living in a placement of which something is true; on a temporary stay, the placement it interrupts. */
export const placedIn = (is: (details: PlacementDetails) => boolean) =>
  whileHeld(({ placements: all }) =>
    all.flatMap(({ records, to: end }) =>
      records
        .filter(({ details }) => is(details))
        .map(({ from, to, because }) => ({ from, to: to < end ? to : end, because: [because] })),
    ),
  );

const absencesOfKinds =
  (kinds: readonly AbsenceKind[]) =>
  (record: CaseRecord): readonly EvidencedSpan[] =>
    record.absences.filter(({ kind }) => kinds.includes(kind));

/** Missing or away at the close of the day (D2). */
export const absent = (kinds: readonly AbsenceKind[]) => whileHeld(absencesOfKinds(kinds));
