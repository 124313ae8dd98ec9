import { addDays, day, isoDate, type Day } from '../libs/core/kernel/day.js';
import { chanceFrom, type Chance } from '../libs/core/demonstration/chance.js';

/** A plain event of a history, ready to be appended. */
export interface DenseEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly mentions: readonly string[];
  /** When it was recorded, as ISO 8601; now, unless it is told. */
  readonly recordedAt?: string;
}

const types = ['U6', 'U4', 'K2', 'U1', 'R1'] as const;
const reasons = ['CARPL', 'CREQB', 'OTHER', 'PLACE'] as const;

const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T =>
  from[chance.whole(0, from.length - 1)] ?? from[0];

/**
 * One child with `size` events over about eight years: an entry, then placements, legal statuses, missing incidents and
 * allocations in turn. Far denser than real histories (about 20 events a child): hard on folding, on purpose.
 */
export const denseHistory = (child: number, size: number, seed: number): readonly DenseEvent[] => {
  const chance = chanceFrom(seed + child);
  const born = addDays(day('2008-01-01'), chance.whole(0, 2000));
  let on: Day = addDays(day('2016-01-01'), chance.whole(0, 300));
  const events: DenseEvent[] = [];
  const tell = (name: string, data: object): void => {
    events.push({
      source: 'urn:bench',
      id: `${child}-${events.length}`,
      type: `caretally.${name}.v1`,
      subject: `child/${String(child).padStart(6, '0')}`,
      data: data as DenseEvent['data'],
      mentions: [],
    });
  };
  const place = () => ({ type: pick(chance, types), provider: pick(chance, ['PR1', 'PR4'] as const) });
  tell('child-registered', {
    dateOfBirth: isoDate(born),
    sex: pick(chance, ['M', 'F'] as const),
    ethnicity: 'WBRI',
  });
  tell('child-became-looked-after', {
    on: isoDate(on),
    legalStatus: 'V2',
    categoryOfNeed: 'N1',
    placement: place(),
  });
  while (events.length < size) {
    on = addDays(on, chance.whole(10, 60));
    const turn = chance.whole(0, 9);
    if (turn < 2) {
      tell('placement-changed', {
        on: isoDate(on),
        reason: 'P',
        placement: place(),
        endedBecause: pick(chance, reasons),
      });
    } else if (turn < 3)
      tell('legal-status-changed', { on: isoDate(on), legalStatus: pick(chance, ['C1', 'C2'] as const) });
    else if (turn < 5)
      tell('case-allocated', { on: isoDate(on), worker: `SW${turn}`, team: 'north', role: 'social-worker' });
    else {
      const incident = `i${events.length}`;
      tell('missing-incident-started', { incident, kind: turn < 9 ? 'M' : 'A', on: isoDate(on) });
      tell('missing-incident-ended', {
        incident,
        on: isoDate(addDays(on, chance.whole(0, 3))),
        because: 'returned',
      });
    }
  }
  return events.slice(0, size);
};

/** Interleaved: the first event of every child, then the second of every child, as a steady stream brings them. */
export const interleaved = (children: number, size: number, seed: number): readonly DenseEvent[] => {
  const histories = Array.from({ length: children }, (_, child) => denseHistory(child, size, seed));
  return Array.from({ length: size }, (_, turn) => histories.map((history) => history[turn]))
    .flat()
    .filter((event) => event !== undefined);
};
