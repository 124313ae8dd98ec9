import { addDays, day, isoDate } from '../../core/kernel/day.js';
import type { Chance, Weighted } from '../../core/demonstration/chance.js';
import type { EventType } from '../../core/events/recorded-event.js';
import { muddledHistories } from '../figures/muddled-histories.given.js';

const first = day('2023-01-01');
const lastAfterDays = 730;

const even = <T>(...choices: readonly T[]): Weighted<T> => choices.map((choice) => [choice, 1] as const);

export const someDay = (chance: Chance) => addDays(first, chance.whole(0, lastAfterDays));

const name = (chance: Chance, kind: string): string => `${kind}${String(chance.whole(1, 4))}`;

const terms = ['2023-spring', '2023-autumn', '2024-spring'] as const;

type Data = (chance: Chance, on: string) => object;

/** What people might record of what is owed: in any order, about anything or nothing. */
const said: Weighted<readonly [EventType, Data]> = [
  [['caretally.looked-after-review-held.v1', (_, on) => ({ on, participation: 'PN1' })], 3],
  [
    [
      'caretally.child-visited.v1',
      (chance, on) => {
        const seen = chance.happens(0.8);
        return { on, seen, ...(seen && chance.happens(0.7) && { seenAlone: chance.happens(0.6) }) };
      },
    ],
    5,
  ],
  [
    [
      'caretally.health-assessment-completed.v1',
      (chance, on) => ({ on, kind: chance.among(even('initial', 'review')) }),
    ],
    2,
  ],
  [['caretally.pathway-needs-assessment-completed.v1', (_, on) => ({ on })], 1],
  [['caretally.pathway-plan-completed.v1', (chance, on) => ({ plan: name(chance, 'pp'), on })], 2],
  [['caretally.pathway-plan-reviewed.v1', (chance, on) => ({ plan: name(chance, 'pp'), on })], 2],
  [['caretally.care-plan-approved.v1', (_, on) => ({ on })], 1],
  [
    [
      'caretally.return-interview-offered.v1',
      (chance, on) => ({ interview: name(chance, 'r'), incidents: [name(chance, 'i')], on }),
    ],
    2,
  ],
  [['caretally.return-interview-refused.v1', (chance, on) => ({ interview: name(chance, 'r'), on })], 1],
  [
    [
      'caretally.return-interview-completed.v1',
      (chance, on) => ({
        interview: name(chance, 'r'),
        incidents: [name(chance, 'i')],
        on,
        byRole: chance.among(even('independent-advocate', 'social-worker')),
        independent: chance.happens(0.5),
      }),
    ],
    2,
  ],
  [
    [
      'caretally.pep-initiated.v1',
      (chance, on) => ({
        pep: name(chance, 'p'),
        kind: chance.among(even('initial', 'review')),
        term: chance.among(even(...terms)),
        ...(chance.happens(0.7) && { school: chance.among(even('102146', '102147')) }),
        on,
      }),
    ],
    3,
  ],
  [['caretally.pep-meeting-held.v1', (chance, on) => ({ pep: name(chance, 'p'), on })], 2],
  [['caretally.pep-submitted.v1', (chance, on) => ({ pep: name(chance, 'p'), on })], 2],
  [
    [
      'caretally.pep-signed-off.v1',
      (chance, on) => ({
        pep: name(chance, 'p'),
        on,
        byRole: chance.among(even('school', 'virtual-school')),
      }),
    ],
    1,
  ],
];

const envelope = (authority: string, id: string, subject: string, type: string, data: object): object => ({
  specversion: '1.0',
  source: 'urn:owed',
  authority,
  id,
  subject,
  type,
  data,
});

/** The terms that PEPs are owed in. */
export const termsPublished = (authority: string): readonly object[] =>
  [
    ['2023-spring', '2023-01-04', '2023-03-31'],
    ['2023-autumn', '2023-09-04', '2023-12-20'],
    ['2024-spring', '2024-01-08', '2024-03-28'],
  ].map(([term, from, to]) =>
    envelope(
      authority,
      `term ${String(term)}`,
      `authority/${authority}`,
      'caretally.term-dates-published.v1',
      { term, from, to, closures: [] },
    ),
  );

/** Muddled histories with what was done about what is owed in between. */
export const owedHistories = (
  authority: string,
  chance: Chance,
  { children, events }: { readonly children: number; readonly events: number },
): readonly object[] =>
  muddledHistories(authority, chance, { children, events }).flatMap((event, index) => {
    const [type, data] = chance.among(said);
    const child = `child/c${String(chance.whole(1, children))}`;
    const owed = envelope(
      authority,
      `o${String(index)}`,
      child,
      type,
      data(chance, isoDate(someDay(chance))),
    );
    return [event, owed];
  });
