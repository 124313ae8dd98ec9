/**
 * A return interview refused at first and held by a social worker 70.5 hours after the return, written down late:
 * `node docs/examples/return-interview.mjs` with a server running.
 */
import { eventsOf, get, print, record, say } from './ask.mjs';

const authority = 'E09000903';
const about = eventsOf(authority);
const child = 'child/r1';

const refused = [
  about(child, 'child-registered', 'born', { dateOfBirth: '2010-02-11' }),
  about(child, 'child-became-looked-after', 'start', {
    on: '2023-04-03',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { type: 'U6', provider: 'PR1' },
  }),
  about(child, 'missing-incident-started', 'went', {
    incident: 'i1',
    kind: 'M',
    on: '2025-06-10',
    at: '2025-06-10T21:40:00+01:00',
  }),
  about(child, 'missing-incident-ended', 'returned', {
    incident: 'i1',
    on: '2025-06-12',
    at: '2025-06-12T09:30:00+01:00',
    because: 'returned',
  }),
  about(child, 'return-interview-offered', 'offered', {
    interview: 'r1',
    incidents: ['i1'],
    at: '2025-06-12T11:00:00+01:00',
  }),
  about(child, 'return-interview-refused', 'refused', { interview: 'r1', at: '2025-06-13T10:00:00+01:00' }),
];

// The social worker talked with the child 70.5 hours after the return; it was written down weeks later.
const completed = [
  about(child, 'return-interview-completed', 'completed', {
    interview: 'r1',
    incidents: ['i1'],
    at: '2025-06-15T08:00:00+01:00',
    byRole: 'social-worker',
    independent: false,
  }),
];

const indicators = [
  'rhi-offered-pct',
  'rhi-refused-first-pct',
  'rhi-completed-pct',
  'rhi-within-72h-pct',
  'rhi-independent-pct',
  'rhi-completed-after-refusal',
];

const june = `from=2025-06-01&to=2025-06-30&authority=${authority}`;

/** Prints the figures of June; returns how far of the log was known for them. */
const figures = async (known = '') => {
  let knownAt;
  for (const indicator of indicators) {
    const figure = await get(`/indicators/${indicator}/figures?${june}${known}`);
    print(`${indicator.padEnd(30)} ${figure.numerator} of ${figure.denominator}`);
    knownAt = figure.knownAt;
  }
  return knownAt;
};

say('Returned, offered, refused');
await record(refused);
const knownAt = await figures();
const { rows } = await get(`/queues/return-interviews?on=2025-07-01&authority=${authority}`);
for (const { child, stageTitle, why } of rows) print(`on the queue: ${child}. ${stageTitle}: ${why}`);

say('What the social worker did is written down');
await record(completed);
await figures();

say('As known before');
await figures(`&knownAt=${knownAt}`);
