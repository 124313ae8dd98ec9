import { addDays, day, isoDate, type Day } from '../libs/core/kernel/day.js';
import { chanceFor, type Chance } from '../libs/core/demonstration/chance.js';
import type { DenseEvent } from './dense-histories.js';

export interface Reviewed {
  readonly children: number;
  readonly years: number;
  /** Of the children in care today, how many have not been reviewed for most of a year. */
  readonly overdue: number;
  readonly today: string;
  readonly seed: number;
}

const daysInCare = 730;

/** Tells what is recorded of one child, in a line each. */
class Told {
  readonly events: DenseEvent[] = [];

  constructor(readonly child: number) {}

  tell(name: string, data: DenseEvent['data']): void {
    this.events.push({
      source: 'urn:bench',
      id: `${this.child}-${this.events.length}`,
      type: `caretally.${name}.v1`,
      subject: `child/${String(this.child).padStart(6, '0')}`,
      data,
      mentions: [],
    });
  }

  every(days: number, from: Day, to: Day, tell: (on: string) => void): void {
    for (let on = addDays(from, days); on < to; on = addDays(on, days)) tell(isoDate(on));
  }
}

/** Two years in care, visited and reviewed in time until some day. */
const historyOf = (
  child: number,
  from: Day,
  today: Day,
  reviewedUntil: Day,
  chance: Chance,
): readonly DenseEvent[] => {
  const told = new Told(child);
  const to = addDays(from, daysInCare);
  const until = Math.min(to, today) as Day;
  const team = chance.whole(1, 12);
  told.tell('child-registered', { dateOfBirth: isoDate(addDays(from, -chance.whole(365, 15 * 365))) });
  told.tell('child-became-looked-after', {
    on: isoDate(from),
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6', provider: 'PR1' },
  });
  const worker = `SW${team * 20 + chance.whole(1, 12)}`;
  told.tell('case-allocated', { on: isoDate(from), worker, team: `team ${team}`, role: 'social-worker' });
  told.every(40, from, until, (on) => {
    told.tell('child-visited', { on, seen: true, seenAlone: true });
  });
  told.tell('looked-after-review-held', { on: isoDate(addDays(from, 18)), participation: 'PN1' });
  told.every(85, from, Math.min(until, reviewedUntil) as Day, (on) => {
    told.tell('looked-after-review-held', { on, participation: 'PN1' });
  });
  if (to < today) told.tell('child-ceased-to-be-looked-after', { on: isoDate(to), reason: 'E4A' });
  return told.events;
};

/** Children who came into care evenly over some years. */
export function* reviewedHistories(asked: Reviewed): Generator<DenseEvent> {
  const { children, years, overdue, seed } = asked;
  const today = day(asked.today);
  const days = years * 365;
  let left = overdue;
  for (let child = 0; child < children; child += 1) {
    const from = addDays(today, Math.floor((child * days) / children) - days);
    const inCare = addDays(from, 400) < today && addDays(from, daysInCare) > today;
    const late = inCare && left > 0;
    if (late) left -= 1;
    yield* historyOf(child, from, today, late ? addDays(today, -300) : today, chanceFor(seed, child));
  }
}
