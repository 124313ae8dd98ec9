import { addDays, day, isoDate, type Day } from '../../core/kernel/day.js';
import type { Chance, Weighted } from '../../core/demonstration/chance.js';
import type { EventType } from '../../core/events/recorded-event.js';

/** What people might record of a handful of children within two years: in any order, with every kind of muddle. */
const first = day('2023-01-01');
const lastAfterDays = 730;

const even = <T>(...choices: readonly T[]): Weighted<T> => choices.map((choice) => [choice, 1] as const);

const someDay = (chance: Chance): Day => addDays(first, chance.whole(0, lastAfterDays));

const place = (chance: Chance) => ({
  type: chance.among(even('U6', 'U4', 'U1', 'K2', 'P1', 'A5', 'T1', 'T3')),
  ...(chance.happens(0.7) && { provider: chance.among(even('PR1', 'PR2', 'PR4')) }),
  ...(chance.happens(0.3) && { carerHousehold: chance.among(even('F1', 'F2')) }),
});

const incident = (chance: Chance): string => `i${String(chance.whole(1, 4))}`;

type Data = (chance: Chance, on: string, others: readonly string[]) => object;

/** One kind of statement each, with how often it is made. */
const said: Weighted<readonly [EventType, Data]> = [
  [
    [
      'caretally.child-registered.v1',
      (chance) => ({
        dateOfBirth: isoDate(addDays(first, -chance.whole(0, 19 * 365))),
        ...(chance.happens(0.6) && { sex: chance.among(even('M', 'F')) }),
        ...(chance.happens(0.5) && { ethnicity: chance.among(even('WBRI', 'BAFR')) }),
        ...(chance.happens(0.2) && { uasc: { from: isoDate(someDay(chance)) } }),
      }),
    ],
    2,
  ],
  [
    [
      'caretally.child-became-looked-after.v1',
      (chance, on) => ({
        on,
        legalStatus: chance.among(even('C1', 'C2', 'V2', 'V2', 'V3', 'V4')),
        categoryOfNeed: chance.among(even('N1', 'N2', 'N8')),
        placement: place(chance),
        ...(chance.happens(0.1) && { alreadyLookedAfter: true }),
      }),
    ],
    4,
  ],
  [
    [
      'caretally.child-ceased-to-be-looked-after.v1',
      (chance, on) => ({ on, reason: chance.among(even('E4A', 'E4B', 'E11', 'E45', 'E41', 'E8')) }),
    ],
    2,
  ],
  [
    [
      'caretally.legal-status-changed.v1',
      (chance, on) => ({ on, legalStatus: chance.among(even('C1', 'C2', 'V2', 'V3')) }),
    ],
    2,
  ],
  [
    [
      'caretally.placement-changed.v1',
      (chance, on) => ({
        on,
        reason: chance.among(even('P', 'P', 'T')),
        placement: place(chance),
        ...(chance.happens(0.7) && { endedBecause: chance.among(even('CARPL', 'PLACE', 'CREQB')) }),
        ...(chance.happens(0.4) && { planned: chance.happens(0.5) }),
      }),
    ],
    5,
  ],
  [
    [
      'caretally.missing-incident-started.v1',
      (chance, on) => ({ incident: incident(chance), kind: chance.among(even('M', 'A')), on }),
    ],
    6,
  ],
  [
    [
      'caretally.missing-incident-ended.v1',
      (chance, on) => ({
        incident: incident(chance),
        on,
        because: chance.among(even('returned', 'located')),
      }),
    ],
    5,
  ],
  [
    [
      'caretally.missing-incident-reclassified.v1',
      (chance, on) => ({ incident: incident(chance), kind: chance.among(even('M', 'A')), on }),
    ],
    1,
  ],
  [
    [
      'caretally.case-allocated.v1',
      (chance, on) => ({
        on,
        worker: chance.among(even('SW1', 'SW2')),
        role: 'social-worker',
        ...(chance.happens(0.6) && { team: chance.among(even('north', 'south')) }),
      }),
    ],
    2,
  ],
  [
    [
      'caretally.records-linked.v1',
      (chance, _, others) => ({ with: `child/${chance.among(even(...others))}` }),
    ],
    0.4,
  ],
  [
    [
      'caretally.records-unlinked.v1',
      (chance, _, others) => ({ with: `child/${chance.among(even(...others))}` }),
    ],
    0.3,
  ],
];

interface Said {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly data: object;
}

const correctionOf = (earlier: Said, id: string, chance: Chance): Partial<Said> & { corrects?: string } => {
  if (chance.happens(0.5) || !('on' in earlier.data)) {
    const data = { withdraws: earlier.id, because: 'recorded by mistake' };
    return { id, subject: earlier.subject, type: 'caretally.event-withdrawn.v1', data };
  }
  return { ...earlier, id, corrects: earlier.id, data: { ...earlier.data, on: isoDate(someDay(chance)) } };
};

/** CloudEvents about a few children in the order recorded, corrections and withdrawals of earlier ones among them. */
export const muddledHistories = (
  authority: string,
  chance: Chance,
  { children, events }: { readonly children: number; readonly events: number },
): readonly object[] => {
  const names = Array.from({ length: children }, (_, index) => `c${String(index + 1)}`);
  const told: Said[] = [];
  const all: object[] = [];
  for (let number = 1; number <= events; number += 1) {
    const id = `e${String(number)}`;
    const earlier = chance.happens(0.12) ? told[chance.whole(0, told.length - 1)] : undefined;
    const child = chance.among(even(...names));
    const [type, data] = chance.among(said);
    const others = names.filter((name) => name !== child);
    const said1: Said = earlier
      ? ({ ...correctionOf(earlier, id, chance) } as Said)
      : { id, subject: `child/${child}`, type, data: data(chance, isoDate(someDay(chance)), others) };
    told.push(said1);
    all.push({ specversion: '1.0', source: 'urn:muddled', authority, ...said1 });
  }
  return all;
};

export const estimate = (authority: string, on: string, value: number): object => ({
  specversion: '1.0',
  source: 'urn:muddled',
  id: `estimate ${on} ${String(value)}`,
  type: 'caretally.population-estimate-published.v1',
  subject: `authority/${authority}`,
  authority,
  data: { on, ageBand: '0-17', value, publishedOn: on },
});

/** Days and periods worth asking about in such histories. */
export const someWindow = (chance: Chance) => {
  const from = addDays(first, chance.whole(-20, lastAfterDays + 20));
  return { from, to: addDays(from, chance.among(even(0, 6, 30, 90, 365))) };
};
