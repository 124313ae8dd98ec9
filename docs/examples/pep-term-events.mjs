/**
 * `node pep-term-events.mjs <lot>` prints one of the lots of a term: 200 children at 40 schools, each with a PEP due in the
 * autumn of 2025. 150 are held, 120 signed off in the term, 18 since. See ../personal-education-plans.md.
 */
import { eventsOf, print } from './authority-events.mjs';

const authority = 'E09000904';
const { about } = eventsOf(authority);

const schoolOf = (number) => String(900_001 + (number % 40));
/** Every fourth child has no meeting. */
const isHeld = (number) => number % 4 !== 3;

const clusters = () =>
  ['north', 'east', 'south', 'west'].map((cluster, place) =>
    about(`authority/${authority}`, 'school-cluster-published', `cluster ${cluster}`, {
      cluster,
      name: `${cluster[0].toUpperCase()}${cluster.slice(1)} cluster`,
      schools: Array.from({ length: 10 }, (_, school) => ({ urn: String(900_001 + place * 10 + school) })),
      on: '2025-09-01',
    }),
  );

const terms = () => [
  about(`authority/${authority}`, 'term-dates-published', 'autumn', {
    term: '2025-autumn',
    from: '2025-09-01',
    to: '2025-12-19',
    closures: [{ from: '2025-10-27', to: '2025-10-31' }],
  }),
  about(`authority/${authority}`, 'term-dates-published', 'spring', {
    term: '2026-spring',
    from: '2026-01-05',
    to: '2026-03-27',
    closures: [{ from: '2026-02-16', to: '2026-02-20' }],
  }),
];

const children = Array.from({ length: 200 }, (_, number) => number);
const held = children.filter(isHeld);

const begun = (number) => [
  about(`child/p${number}`, 'child-registered', `p${number} born`, { dateOfBirth: '2014-03-01' }),
  about(`child/p${number}`, 'child-became-looked-after', `p${number} start`, {
    on: '2023-01-10',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6', provider: 'PR1' },
  }),
  about(`child/p${number}`, 'pep-initiated', `p${number} begun`, {
    pep: `pep${number}`,
    kind: 'review',
    term: '2025-autumn',
    school: schoolOf(number),
    on: '2025-10-01',
  }),
];

/** The schools of the west sign last, and some of theirs not at all. */
const inOrderOfSigning = held.toSorted((a, b) => (a % 40) - (b % 40) || a - b);

const pep = (number, type, on, more = {}) =>
  about(`child/p${number}`, type, `p${number} ${type}`, { pep: `pep${number}`, on, ...more });

const lots = {
  begun: () => [...terms(), ...clusters(), ...children.flatMap(begun)],
  held: () =>
    held.flatMap((n) => [pep(n, 'pep-meeting-held', '2025-11-20'), pep(n, 'pep-submitted', '2025-12-01')]),
  signed: () => [
    ...inOrderOfSigning
      .slice(0, 120)
      .map((n) => pep(n, 'pep-signed-off', '2025-12-10', { byRole: 'school' })),
    ...inOrderOfSigning
      .slice(120, 138)
      .map((n) => pep(n, 'pep-signed-off', '2026-01-14', { byRole: 'school' })),
  ],
};

const lot = lots[process.argv[2]];
if (!lot) {
  console.error(`expected one of ${Object.keys(lots).join(', ')}`);
  process.exit(1);
}
print(lot());
