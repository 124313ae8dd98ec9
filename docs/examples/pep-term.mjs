/**
 * A term of PEPs for 200 children at 40 schools: 150 held, 120 signed off in the term, 18 since. As in
 * ../personal-education-plans.md: `node docs/examples/pep-term.mjs` with a server running.
 */
import { eventsOf, get, print, record, say } from './ask.mjs';

const authority = 'E09000904';
const about = eventsOf(authority);

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

const signed = (numbers, on) => numbers.map((n) => pep(n, 'pep-signed-off', on, { byRole: 'school' }));

say('A term of PEPs');
await record([...terms(), ...clusters(), ...children.flatMap(begun)]);
await record(
  held.flatMap((n) => [pep(n, 'pep-meeting-held', '2025-11-20'), pep(n, 'pep-submitted', '2025-12-01')]),
);
await record([
  ...signed(inOrderOfSigning.slice(0, 120), '2025-12-10'),
  ...signed(inOrderOfSigning.slice(120, 138), '2026-01-14'),
]);

const figure = (indicator, when) => get(`/indicators/${indicator}/figures?${when}&authority=${authority}`);
const percent = (value) => `${value.toFixed(1)} %`;

say('Held, signed off in the term, and eventually');
const term = 'from=2025-09-01&to=2025-12-19';
const heldInTerm = await figure('pep-termly-held-pct', term);
print(`held: ${heldInTerm.numerator} of ${heldInTerm.denominator}, ${percent(heldInTerm.value)}`);
const { numerator, denominator, value, companions } = await figure('pep-termly-signed-off-pct', term);
print(`signed off in the term: ${numerator} of ${denominator}, ${percent(value)}`);
print(`eventually: ${companions.eventuallyNumerator} of ${denominator}, ${percent(companions.eventually)}`);

say('The twelve held and unsigned, by school');
const waiting = await figure('pep-awaiting-school-signoff', 'on=2026-02-01&by=school');
for (const { label, value: unsigned } of waiting.breakdown) print(`school ${label}: ${unsigned}`);
const { rows } = await get(`/queues/peps-unsigned?on=2026-02-01&authority=${authority}&limit=3`);
for (const row of rows) {
  print(
    `${row.child}, school ${row.school}, ${row.weeksWaiting} weeks, waiting on ${row.waitingOn}: ${row.why}`,
  );
}
