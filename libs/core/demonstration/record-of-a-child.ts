import { addDays, type Day } from '../kernel/day.js';
import { chanceFor, type Chance } from './chance.js';
import type { Entry } from './cloud-event.js';
import { periodsTold, registrationOf, type PeriodTold } from './happenings-of-a-life.js';
import type { Happening } from './happening.js';
import type { Life } from './life-of-a-child.js';
import type { MadeUpAuthority } from './made-up-authority.js';
import { neverHappened } from './mistakes.js';
import {
  entriesFor,
  entryFor,
  followUp,
  recordingOf,
  withdrawnEntries,
  type Recording,
} from './recording.js';
import { shareWithSomethingWithdrawn } from './recording.rates.js';
import { withWork, type PeriodWithWork } from './work-with-a-child.js';

/** What the authority mistook: one child under two ids, or two children for one. */
export interface MistakenIdentity {
  /** From this period of care on, the child was registered again under a second id. */
  readonly secondIdFromPeriod?: number;
  /** Linked to another child's record on this day, and unlinked nine days later. */
  readonly wronglyLinked?: { readonly with: string; readonly on: Day };
}

export const idOfChild = (number: number): string => `D${String(number).padStart(5, '0')}`;

/** The id under which a child was registered a second time. */
const secondIdOf = (number: number): string => `${idOfChild(number)}B`;

/** Everything written down about one child, in the order in which it was written. */
export const recordOf = (
  life: Life,
  authority: MadeUpAuthority,
  mistakes: MistakenIdentity = {},
): readonly Entry[] => {
  const chance = chanceFor(authority.seed, life.number, 2);
  const chances = { chance, workChance: chanceFor(authority.seed, life.number, 4) };
  const recording = recordingOf(idOfChild(life.number), life.number, authority.from);
  const periods = withWork(life, periodsTold(life, authority, chance), authority);
  const second = mistakes.secondIdFromPeriod ?? periods.length;
  const entries = [
    ...recordUnder(recording, idOfChild(life.number), life, periods.slice(0, second), chances),
    ...recordUnder(recording, secondIdOf(life.number), life, periods.slice(second), chances),
    ...identityEntries(recording, life, mistakes, chance),
  ];
  return entries.toSorted((one, other) => one.recordedAt - other.recordedAt);
};

/** How late and how wrongly the work is written down does not move when that of care itself is. */
interface Chances {
  readonly chance: Chance;
  readonly workChance: Chance;
}

const recordUnder = (
  recording: Recording,
  localId: string,
  life: Life,
  periods: readonly PeriodWithWork[],
  { chance, workChance }: Chances,
): readonly Entry[] => {
  if (periods.length === 0) return [];
  const subject = `child/${localId}`;
  const registration = { ...registrationOf(life), day: periods[0]?.period.from ?? life.born };
  const registered = entriesFor(recording, { subject, happening: registration }, chance);
  const entries = periods.flatMap(({ period, happenings, work }) => [
    ...happenings.flatMap((happening) => entriesFor(recording, { subject, happening }, chance)),
    ...somethingWithdrawn(recording, subject, period, chance),
    ...work.flatMap((happening) => entriesFor(recording, { subject, happening }, workChance)),
  ]);
  return [...asFirst(registered, entries), ...entries];
};

/** Nothing can be written about a child before the child is registered. */
const asFirst = (registered: readonly Entry[], others: readonly Entry[]): readonly Entry[] => {
  const first = others.reduce((earliest, { recordedAt }) => Math.min(earliest, recordedAt), Infinity);
  return registered.map((entry, index) => (index === 0 ? { ...entry, recordedAt: first } : entry));
};

const somethingWithdrawn = (
  recording: Recording,
  subject: string,
  { from, until }: PeriodTold['period'],
  chance: Chance,
): readonly Entry[] => {
  const begun = from > recording.recordFrom ? from : recording.recordFrom;
  const longEnough = until > addDays(begun, 30) && until < addDays(begun, 7_000);
  if (!longEnough || !chance.happens(shareWithSomethingWithdrawn)) return [];
  const happening = neverHappened(begun, until, chance);
  return withdrawnEntries(recording, { subject, happening }, chance);
};

const identityEntries = (
  recording: Recording,
  life: Life,
  { secondIdFromPeriod, wronglyLinked }: MistakenIdentity,
  chance: Chance,
): readonly Entry[] => {
  const subject = `child/${idOfChild(life.number)}`;
  const entries: Entry[] = [];
  const foundOut = secondIdFromPeriod === undefined ? undefined : life.periods[secondIdFromPeriod]?.from;
  if (foundOut !== undefined) {
    const happening = linked(
      `child/${secondIdOf(life.number)}`,
      addDays(foundOut, 24),
      'one child, registered twice',
    );
    entries.push(entryFor(recording, { subject, happening }, chance));
  }
  if (wronglyLinked) {
    const { with: other, on } = wronglyLinked;
    const first = entryFor(
      recording,
      { subject, happening: linked(other, on, 'same surname and school') },
      chance,
    );
    const data = { with: other, because: 'two children, linked in error' };
    const happening: Happening = { type: 'caretally.records-unlinked.v1', day: on, data };
    entries.push(first, followUp(recording, first, { happening }, [9, 9], chance));
  }
  return entries;
};

const linked = (other: string, day: Day, because: string): Happening => ({
  type: 'caretally.records-linked.v1',
  day,
  data: { with: other, because },
});
