import { addDays, isoDate, never, type Day } from '../kernel/day.js';
import { isShortBreak } from '../events/codes/legal-status.codes.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { Accommodation, StatusChange } from './accommodation.fact.js';
import type { Findings } from './finding.js';
import type { Registration } from './registration.fact.js';

/** How a period of care began. Only a record that begins inside a period of care is no start. */
export type Entry = 'started' | 'record-begins' | 'left-short-breaks';

/** How it ended. Turning 18 with no cease recorded and moving to short breaks end the period but are no REC. */
export type Ending =
  | { readonly how: 'open' }
  | { readonly how: 'ceased'; readonly reason: string; readonly onBirthday18: boolean }
  | { readonly how: 'turned-18' }
  | { readonly how: 'moved-to-short-breaks' };

/** A stretch of being looked after, short breaks apart: `[from, to)`, `to` is `never` while open. */
export interface PeriodOfCare {
  readonly from: Day;
  readonly to: Day;
  readonly entry: Entry;
  readonly ending: Ending;
  readonly categoryOfNeed: string;
  /** In order; the first is in force on `from`. */
  readonly statuses: readonly StatusChange[];
  readonly accommodation: Accommodation;
  readonly because: readonly RecordedEvent[];
}

/** One stay (LS V3) or the days under one agreement (LS V4). */
export interface ShortBreak {
  readonly from: Day;
  readonly to: Day;
  readonly legalStatus: string;
  readonly because: readonly RecordedEvent[];
}

export interface Care {
  readonly periods: readonly PeriodOfCare[];
  readonly shortBreaks: readonly ShortBreak[];
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly short: boolean;
  readonly statuses: readonly StatusChange[];
}

/** Cuts short breaks out of each stay and ends care at 18 (except legal status V2 in a children's home, PLACE K2). */
export const careOf = (
  accommodations: readonly Accommodation[],
  registration: Registration,
  findings: Findings,
): Care => {
  const periods: PeriodOfCare[] = [];
  const shortBreaks: ShortBreak[] = [];
  for (const accommodation of accommodations) {
    const limit = lastDayOfCare(accommodation, registration, findings);
    const stretches = stretchesOf(accommodation, limit);
    stretches.forEach((stretch, index) => {
      if (stretch.short) shortBreaks.push(shortBreakOf(stretch));
      else periods.push(periodOf(accommodation, stretch, stretches, index, limit, registration));
    });
  }
  return { periods, shortBreaks };
};

/** Exclusive end: the cease, or the 18th birthday where that comes first. */
const lastDayOfCare = (accommodation: Accommodation, { turns18 }: Registration, findings: Findings): Day => {
  const { to, ceased, entered } = accommodation;
  if (turns18 === undefined || turns18 >= to || mayRunPast18(accommodation)) return to;
  if (ceased) {
    findings.add(
      'ceased-after-18',
      turns18,
      `ceased to be looked after on ${ceased.data.on}, after the 18th birthday: care is counted up to the birthday; correct the date`,
      [ceased],
    );
  } else {
    findings.add(
      'turned-18-still-open',
      turns18,
      'turned 18 and no end of care is recorded: no longer counted from the birthday; record how care ended',
      [entered],
    );
  }
  return turns18;
};

const mayRunPast18 = ({ statuses, placements }: Accommodation): boolean =>
  statuses.at(-1)?.legalStatus === 'V2' && placements.at(-1)?.details.type === 'K2';

/** Status changes of one day: the last one counts. Days before the first are impossible, days at or after `limit` cut. */
const stretchesOf = ({ from, statuses }: Accommodation, limit: Day): readonly Stretch[] => {
  const inForce = statuses.filter(
    ({ on }, index) => on < limit && statuses[index + 1]?.on !== on && on >= from,
  );
  const stretches: Stretch[] = [];
  for (const status of inForce) {
    const short = isShortBreak(status.legalStatus);
    const current = stretches.at(-1);
    const continues =
      current?.short === short && (!short || current.statuses.at(-1)?.legalStatus === status.legalStatus);
    if (current && continues) {
      stretches[stretches.length - 1] = { ...current, statuses: [...current.statuses, status] };
      continue;
    }
    if (current) stretches[stretches.length - 1] = { ...current, to: status.on };
    stretches.push({ from: status.on, to: limit, short, statuses: [status] });
  }
  return stretches.filter((stretch) => stretch.from < stretch.to);
};

const shortBreakOf = ({ from, to, statuses }: Stretch): ShortBreak => ({
  from,
  to,
  legalStatus: statuses[0]?.legalStatus ?? 'V4',
  because: statuses.slice(0, 1).map(({ event }) => event),
});

const periodOf = (
  accommodation: Accommodation,
  { from, to, statuses }: Stretch,
  stretches: readonly Stretch[],
  index: number,
  limit: Day,
  registration: Registration,
): PeriodOfCare => {
  const ending =
    index < stretches.length - 1 ? movedToShortBreaks : endingOf(accommodation, limit, registration);
  const begins = statuses.slice(0, 1).map(({ event }) => event);
  const ends = ending.how === 'ceased' && accommodation.ceased ? [accommodation.ceased] : [];
  return {
    from,
    to,
    entry: index > 0 ? 'left-short-breaks' : accommodation.startKnown ? 'started' : 'record-begins',
    ending,
    categoryOfNeed: accommodation.categoryOfNeed,
    statuses,
    accommodation,
    because: [...begins, ...ends],
  };
};

const movedToShortBreaks: Ending = { how: 'moved-to-short-breaks' };

const endingOf = ({ ceased }: Accommodation, limit: Day, { turns18 }: Registration): Ending => {
  if (ceased) return { how: 'ceased', reason: ceased.data.reason, onBirthday18: limit === turns18 };
  return limit === never ? { how: 'open' } : { how: 'turned-18' };
};

/** The last looked-after day of a period, or `never` while it is open. */
export const lastDayOf = ({ to }: { readonly to: Day }): Day => (to === never ? never : addDays(to, -1));

export const describePeriod = ({ from, to }: PeriodOfCare): string =>
  `${isoDate(from)} to ${to === never ? 'open' : isoDate(to)}`;
