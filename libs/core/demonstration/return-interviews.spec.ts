import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import type { Happening } from './happening.js';
import { interviewsAfter } from './return-interviews.js';

const wentMissing = (incident: string, at: string): Happening => ({
  type: 'caretally.missing-incident-started.v1',
  day: day(at.slice(0, 10)),
  at: Date.parse(at),
  data: { incident, kind: 'M', on: at.slice(0, 10), at },
});

const returned = (incident: string, at: string, because: 'returned' | 'located' = 'returned'): Happening => ({
  type: 'caretally.missing-incident-ended.v1',
  day: day(at.slice(0, 10)),
  at: Date.parse(at),
  data: { incident, on: at.slice(0, 10), at, because },
});

const never = day('2030-01-01');
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** A week of somebody gone three times. */
const week = [
  wentMissing('a', '2025-06-02T15:00:00.000Z'),
  returned('a', '2025-06-03T01:00:00.000Z'),
  wentMissing('b', '2025-06-03T16:00:00.000Z'),
  returned('b', '2025-06-05T20:00:00.000Z'),
  wentMissing('c', '2025-06-10T15:00:00.000Z'),
  returned('c', '2025-06-10T20:00:00.000Z'),
];
const told = seeds.flatMap((seed) => interviewsAfter(week, never, chanceFrom(seed)));

const ofType = (name: string): readonly Happening[] =>
  told.filter(({ type }) => type === `caretally.return-interview-${name}.v1`);

describe('return interviews', () => {
  it('come after the return they are about', () => {
    const backAt = new Map(
      week.flatMap(({ type, data, at }) =>
        type === 'caretally.missing-incident-ended.v1' && 'incident' in data
          ? [[data.incident, at ?? 0]]
          : [],
      ),
    );
    const early = told.filter(
      ({ at, data }) =>
        'incidents' in data &&
        data.incidents.some((incident) => (at ?? Infinity) <= (backAt.get(incident) ?? 0)),
    );
    expect(early).toEqual([]);
  });

  it('are offered, answered and held in the daytime', () => {
    const hours = told.flatMap(({ at }) => (at === undefined ? [] : [new Date(at).getUTCHours()]));
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...hours)).toBeLessThan(19);
  });

  it('are never held while the child is gone again', () => {
    const gone = week[2]?.at ?? 0;
    const back = week[3]?.at ?? 0;
    expect(told.filter(({ at }) => at !== undefined && at > gone && at < back)).toEqual([]);
  });

  it('cover two incidents where the child was gone again before the first was talked about', () => {
    const together = ofType('completed').filter(
      ({ data }) => 'incidents' in data && data.incidents.length > 1,
    );
    expect(together.length).toBeGreaterThan(20);
  });

  it('are held by someone else after a refusal, and that is not independent', () => {
    const refused = new Set(ofType('refused'));
    expect(refused.size).toBeGreaterThan(100);
    const roles = ofType('completed').flatMap(({ data }) =>
      'independent' in data ? [`${data.byRole} ${data.independent ? 'independent' : 'not'}`] : [],
    );
    expect(new Set(roles)).toEqual(
      new Set([
        'missing-return-officer independent',
        'independent-advocate independent',
        'social-worker not',
        'residential-worker not',
        'foster-carer not',
        'other not',
      ]),
    );
  });

  it('know the day alone where only the day of the return is known', () => {
    const dayOnly = week.map((each): Happening => {
      const { at: _, ...rest } = each;
      return rest;
    });
    const days = seeds.flatMap((seed) => interviewsAfter(dayOnly, never, chanceFrom(seed)));
    expect(days.filter(({ data }) => 'at' in data)).toEqual([]);
    expect(days.length).toBeGreaterThan(100);
  });

  it('are not had about somebody who was only located, or after care has ended', () => {
    const located = [
      wentMissing('a', '2025-06-02T15:00:00.000Z'),
      returned('a', '2025-06-03T01:00:00.000Z', 'located'),
    ];
    expect(seeds.flatMap((seed) => interviewsAfter(located, never, chanceFrom(seed)))).toEqual([]);
    const ended = seeds.flatMap((seed) => interviewsAfter(week, day('2025-06-06'), chanceFrom(seed)));
    expect(ended.filter((each) => each.day >= day('2025-06-06'))).toEqual([]);
  });
});
