import { addMonths, day, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { cycleOf, oneADay, stretchOfCare, type Cycle, type CycleObligation, type Stretch } from './cycle.js';
import type { Rule } from './obligation.js';
import type { Placement } from './placements.fact.js';
import { afterInterval, type Interval } from './reckoning.js';
import type { Reviews } from './reviews.fact.js';
import { ofType } from './standing-events.js';

/** Which of a placement: a move begins the cycle anew. */
export type WhichVisit = 'first' | 'next';

/** A visit at which the child was seen. One at which the child was not seen meets nothing: it was not a visit to the child. */
export interface Visit {
  readonly on: Day;
  readonly seenAlone: boolean | undefined;
  readonly because: RecordedEvent;
}

export type VisitObligation = CycleObligation<WhichVisit, Visit>;
export type VisitCycle = Cycle<WhichVisit, Visit>;

export interface Visits {
  /** One a placement. */
  readonly cycles: readonly VisitCycle[];
  readonly obligations: readonly VisitObligation[];
}

const frequencies = {
  'first-week': {
    interval: { days: 7 },
    says: 'Within one week of the start of the placement. A move begins the cycle anew.',
  },
  'every-week': {
    interval: { days: 7 },
    says: 'Placed with parents (PLACE P1) under an interim care order (LS C1): every week until the first review has been held.',
  },
  'every-4-weeks': {
    interval: { days: 28 },
    says: 'Placed with parents (PLACE P1) under an interim care order (LS C1): at most four weeks apart once the first review has been held.',
  },
  'every-6-weeks': {
    interval: { days: 42 },
    says: 'At most six weeks apart in the first year of the placement, and after it unless it is meant to last to 18.',
  },
  'every-3-months': {
    interval: { months: 3 },
    says: 'At most three months apart after the first year of a placement meant to last to 18: long-term fostering (PLACE U1, U4).',
  },
} as const satisfies Readonly<Record<string, { readonly interval: Interval; readonly says: string }>>;

type Frequency = keyof typeof frequencies;

const rules = Object.fromEntries(
  Object.entries(frequencies).map(([frequency, { says }]) => [
    frequency,
    {
      id: `visit-${frequency}`,
      version: '1',
      owes: 'a visit to the child',
      owedBy: 'the social worker',
      says: `${says} The child must be seen.`,
      source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
    },
  ]),
) as Readonly<Record<Frequency, Rule>>;

const deadline = <Which extends WhichVisit>(which: Which, frequency: Frequency, on: Day, what: string) => ({
  which,
  rule: rules[frequency],
  ...afterInterval(on, frequencies[frequency].interval, what),
});

const longTerm: readonly string[] = ['U1', 'U4'];

/**
 * How often from a day on: by the placement, its age and the legal status of that day, whatever they become before the
 * next visit. The record does not tell a carer approved for a time, a placement with parents before its assessment, or a
 * child who agreed to be visited less: those are visited as any other child of the placement.
 */
const frequencyOn = (on: Day, placement: Placement, reviews: Reviews): Frequency => {
  const { records, period, from } = placement;
  const type = (records.findLast((record) => record.from <= on) ?? records[0])?.details.type ?? '';
  const status = period.statuses.findLast((each) => each.on <= on)?.legalStatus;
  if (type === 'P1' && status === 'C1') {
    const reviewed = reviews.held.some((held) => held.period.from === period.from && held.on <= on);
    return reviewed ? 'every-4-weeks' : 'every-week';
  }
  return longTerm.includes(type) && addMonths(from, 12) <= on ? 'every-3-months' : 'every-6-weeks';
};

/** Where the record begins in a placement, how long it had lasted is not known: then the longest time it can allow. */
const longestFrom = (placement: Placement, reviews: Reviews): Frequency =>
  longTerm.includes(placement.records[0]?.details.type ?? '')
    ? 'every-3-months'
    : frequencyOn(placement.from, placement, reviews);

const timetable = (placement: Placement, reviews: Reviews) => ({
  first: (from: Day) => deadline('first', 'first-week', from, 'the placement began on'),
  next: ({ on }: Visit) => deadline('next', frequencyOn(on, placement, reviews), on, 'the visit of'),
  atTheLatest: (from: Day) =>
    deadline('next', longestFrom(placement, reviews), from, 'the record begins with no visit in it,'),
});

/** Visits owed, one cycle a placement. Children in need are visited too: a visit outside care is no contradiction. */
export const visitsOf = (
  events: readonly RecordedEvent[],
  placements: readonly Placement[],
  reviews: Reviews,
): Visits => {
  const visits = oneADay(
    ofType(events, 'caretally.child-visited.v1')
      .filter(({ data }) => data.seen)
      .map((event) => ({ on: day(event.data.on), seenAlone: event.data.seenAlone, because: event })),
  );
  const cycles = placements.map((placement, index) =>
    cycleOf(
      stretchOf(placement, placements[index + 1]),
      visits.filter(({ on }) => on >= placement.from),
      timetable(placement, reviews),
    ),
  );
  return { cycles, obligations: cycles.flatMap(({ obligations }) => obligations) };
};

const stretchOf = (placement: Placement, next: Placement | undefined): Stretch => {
  const { from, to, entry, period, because } = placement;
  const care = stretchOfCare(period);
  const moved = next?.period === period;
  return {
    from,
    to,
    startKnown: care.startKnown || !entry,
    began: because.slice(0, 1),
    ends: moved ? 'the child moved' : care.ends,
    endedBy: moved ? next.because.slice(0, 1) : care.endedBy,
  };
};
