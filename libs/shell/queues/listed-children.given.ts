import type { EventType } from '../../core/events/recorded-event.js';
import { authority } from './queues-server.given.js';

let told = 0;

/** Something recorded of a child, in a line. */
export const of = (child: string, type: string, data: object, id = `e${String((told += 1))}`): object => ({
  specversion: '1.0',
  source: 'urn:spec',
  id,
  type: `caretally.${type}.v1` satisfies string as EventType,
  subject: `child/${child}`,
  authority,
  data,
});

export const published = (term: string, from: string, to: string): object => ({
  ...of('', 'term-dates-published', { term, from, to, closures: [] }),
  subject: `authority/${authority}`,
});

const inCare = (child: string, born: string, on: string): readonly object[] => [
  of(child, 'child-registered', { dateOfBirth: born }),
  of(child, 'child-became-looked-after', {
    on,
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6' },
  }),
];

export const planned = (child: string, on: string) =>
  of(child, 'pathway-plan-completed', { plan: `pp-${child}`, on });
export const reviewed = (child: string, on: string) =>
  of(child, 'pathway-plan-reviewed', { plan: `pp-${child}`, on });
export const allocated = (child: string, on: string, worker: string, team: string) =>
  of(child, 'case-allocated', { on, worker, team, role: 'social-worker' });

/**
 * Pathway plans on 2025-10-01: cat's is overdue since 1 June, dan has none since 10 August, ann's is overdue since
 * 20 September, and bob's will be on 9 October.
 */
export const youngPeople: readonly object[] = [
  ...inCare('ann', '2008-02-01', '2020-01-06'),
  planned('ann', '2024-09-20'),
  reviewed('ann', '2025-03-20'),
  allocated('ann', '2025-01-06', 'SW1', 'north'),
  allocated('ann', '2025-09-25', 'SW2', 'south'),
  ...inCare('bob', '2008-02-01', '2020-01-06'),
  planned('bob', '2025-04-09'),
  allocated('bob', '2025-01-06', 'SW2', 'south'),
  ...inCare('cat', '2008-02-01', '2020-01-06'),
  planned('cat', '2024-12-01'),
  allocated('cat', '2025-01-06', 'SW1', 'north'),
  ...inCare('dan', '2009-05-10', '2024-01-06'),
];

/** Eve came back on 2025-06-12 at 09:30, and was interviewed by nobody. */
export const cameBack: readonly object[] = [
  ...inCare('eve', '2013-05-01', '2024-09-02'),
  of('eve', 'missing-incident-started', { incident: 'i1', kind: 'M', on: '2025-06-10' }),
  of('eve', 'missing-incident-ended', {
    incident: 'i1',
    on: '2025-06-12',
    at: '2025-06-12T09:30:00+01:00',
    because: 'returned',
  }),
];

/** Fay's plan was held on 2025-11-20 and waits for the school to sign it. */
export const heldAndUnsigned: readonly object[] = [
  published('2025-autumn', '2025-09-01', '2025-12-19'),
  ...inCare('fay', '2013-05-01', '2024-09-02'),
  of('fay', 'pep-initiated', {
    pep: 'p1',
    kind: 'review',
    term: '2025-autumn',
    school: '102146',
    on: '2025-11-03',
  }),
  of('fay', 'pep-meeting-held', { pep: 'p1', on: '2025-11-20' }),
  of('fay', 'pep-submitted', { pep: 'p1', on: '2025-11-24' }),
];
