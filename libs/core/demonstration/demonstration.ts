import { addDays, addMonths, day, isoDate, type Day, type IsoDate } from '../kernel/day.js';
import { settingEntries } from './authority-setting.js';
import { cloudEvent, type CloudEventJson } from './cloud-event.js';
import { inOrderWritten, type Stream } from './in-order.js';
import type { Life } from './life-of-a-child.js';
import { firstKnown, livesWithin, type Span } from './lives.js';
import { populationEntries } from './population.js';
import { idOfChild, recordOf, type MistakenIdentity } from './record-of-a-child.js';
import { millisecondsPerDay } from './recording.js';
import { schoolEscalationEntries } from './school-escalations.js';
import { termsAround } from './school-years.js';

export type { CloudEventJson } from './cloud-event.js';

/** A made-up authority: what differs from one to the next. */
export interface Demonstration {
  readonly seed: number;
  /** Nine-character code of the authority. */
  readonly authority: string;
  /** The record begins here; those already in care are loaded on this day with their whole history. */
  readonly from: IsoDate;
  /** The last day on which something is written down. */
  readonly to: IsoDate;
  /** Children looked after at a time, about. */
  readonly lookedAfter: number;
}

const demonstrationDefaults = { seed: 1989, lookedAfter: 450, yearsOfHistory: 4 } as const;

/** Four years that end on `to`, with 450 children at a time. */
export const demonstrationUntil = (authority: string, to: IsoDate): Demonstration => ({
  seed: demonstrationDefaults.seed,
  authority,
  from: isoDate(addMonths(addDays(day(to), 1), -12 * demonstrationDefaults.yearsOfHistory)),
  to,
  lookedAfter: demonstrationDefaults.lookedAfter,
});

/** The authority's events in the order in which a case system would have written them down. Same seed, same events. */
export const demonstrationEvents = function* (given: Demonstration): Generator<CloudEventJson> {
  const span = { seed: given.seed, from: day(given.from), to: day(given.to), lookedAfter: given.lookedAfter };
  for (const entry of inOrderWritten(streamsOf(span, given.authority).map(until(span.to))))
    yield cloudEvent(given.authority, entry);
};

/** Lives go on after the last day; what is written down about them then is not told. */
const until = (to: Day) => {
  const closing = (to + 1) * millisecondsPerDay;
  return ({ from, entries }: Stream): Stream => ({
    from,
    entries: () => entries().filter(({ recordedAt }) => recordedAt < closing),
  });
};

const streamsOf = (span: Span, authority: string): readonly Stream[] => {
  const lives = livesWithin(span);
  const mistakes = mistakenIdentities(lives, span);
  const terms = termsAround(span);
  const madeUp = { ...span, terms };
  return [
    { from: span.from * millisecondsPerDay, entries: () => populationEntries(span, authority) },
    { from: span.from * millisecondsPerDay, entries: () => settingEntries(span, terms, authority) },
    { from: span.from * millisecondsPerDay, entries: () => schoolEscalationEntries(span) },
    ...lives.map((life) => ({
      from: firstKnown(life, span) * millisecondsPerDay,
      entries: () => recordOf(life, madeUp, mistakes.get(life.number)),
    })),
  ];
};

/** One child registered again on returning to care and linked weeks later; and two children linked for nine days. */
const mistakenIdentities = (lives: readonly Life[], span: Span): ReadonlyMap<number, MistakenIdentity> => {
  const settledIn = addDays(span.from, 90);
  const returned = lives.find(
    (life) => startOf(life, 1) > settledIn && life.periods[0]?.path !== 'short-break',
  );
  const [one, other] = lives.filter((life) => startOf(life, 0) > settledIn && life !== returned);
  return new Map<number, MistakenIdentity>([
    ...(returned ? [[returned.number, { secondIdFromPeriod: 1 }] as const] : []),
    ...(one && other ? [[one.number, wronglyLinked(other)] as const] : []),
  ]);
};

const startOf = (life: Life, period: number): number => life.periods[period]?.from ?? -Infinity;

const wronglyLinked = (other: Life): MistakenIdentity => {
  const begun = other.periods[0]?.from ?? other.born;
  return { wronglyLinked: { with: `child/${idOfChild(other.number)}`, on: addDays(begun, 12) } };
};
