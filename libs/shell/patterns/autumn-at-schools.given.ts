import type { Json } from './patterns-server.given.js';

export const eventOf =
  (authority: string) =>
  (id: string, subject: string, type: string, data: object): object => ({
    specversion: '1.0',
    source: 'urn:case-system',
    id,
    type: `caretally.${type}.v1`,
    subject,
    authority,
    data,
  });

type EventOf = ReturnType<typeof eventOf>;

/** A child of 14 in a private home with a plan held and handed in at a school in autumn. */
const pupil = (event: EventOf, child: string, school: string, signedOn?: string): readonly object[] => {
  const of = (id: string, type: string, data: object) =>
    event(`${child}-${id}`, `child/${child}`, type, data);
  return [
    of('born', 'child-registered', { dateOfBirth: '2011-05-01' }),
    of('start', 'child-became-looked-after', {
      ...{ on: '2025-01-10', legalStatus: 'C2', categoryOfNeed: 'N1' },
      placement: { type: 'K2', provider: 'PR4', urn: 'SC000001' },
    }),
    of('begun', 'pep-initiated', { pep: 'p', kind: 'review', on: '2025-11-03', school }),
    of('held', 'pep-meeting-held', { pep: 'p', on: '2025-11-20' }),
    of('in', 'pep-submitted', { pep: 'p', on: '2025-11-24' }),
    ...(signedOn === undefined
      ? []
      : [of('signed', 'pep-signed-off', { pep: 'p', on: signedOn, byRole: 'school' })]),
  ];
};

const pupils = (
  event: EventOf,
  prefix: string,
  times: number,
  school: string,
  signedOn?: string,
): readonly object[] =>
  Array.from({ length: times }, (_, index) =>
    pupil(event, `${prefix}${String(index + 1)}`, school, signedOn),
  ).flat();

const cluster = (event: EventOf, authority: string, name: string, ...schools: readonly Json[]): object =>
  event(`cluster-${name}`, `authority/${authority}`, 'school-cluster-published', {
    cluster: name,
    name: `${name} cluster`,
    schools,
    on: '2025-09-01',
  });

/** Schools of one cluster that leave plans unsigned, of another that do not, and one school of neither with one plan. */
export const autumnAtSchools = (authority: string): readonly object[] => {
  const event = eventOf(authority);
  return [
    event('autumn', `authority/${authority}`, 'term-dates-published', {
      term: '2025-autumn',
      from: '2025-09-01',
      to: '2025-12-19',
      closures: [],
    }),
    cluster(
      event,
      authority,
      'north',
      { urn: '100001', name: 'Hill School' },
      { urn: '100002' },
      { urn: '100003' },
    ),
    cluster(event, authority, 'south', { urn: '100004', name: 'Dale School' }, { urn: '100005' }),
    // Three small schools of one cluster: 11 of 12 plans unsigned.
    ...pupils(event, 'a', 4, '100001'),
    ...pupils(event, 'b', 4, '100002'),
    ...pupils(event, 'c', 3, '100003'),
    ...pupils(event, 'd', 1, '100003', '2025-12-01'),
    // Of the other cluster 3 of 30; one of them signed after the term.
    ...pupils(event, 'e', 18, '100004', '2025-12-02'),
    ...pupils(event, 'f', 2, '100004'),
    ...pupils(event, 'g', 9, '100005', '2025-12-19'),
    ...pupils(event, 'h', 1, '100005', '2025-12-20'),
    // One school of no cluster, with one plan.
    ...pupils(event, 'i', 1, '100009'),
  ];
};
