/** `node return-interview-events.mjs <step>` prints a batch of events to post. See ../return-interviews.md. */
import { eventsOf, print } from './authority-events.mjs';

const { about } = eventsOf('E09000903');
const child = 'child/r1';

const steps = {
  refused: () => [
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
  ],
  // The social worker talked with the child 70.5 hours after the return; it was written down weeks later.
  completed: () => [
    about(child, 'return-interview-completed', 'completed', {
      interview: 'r1',
      incidents: ['i1'],
      at: '2025-06-15T08:00:00+01:00',
      byRole: 'social-worker',
      independent: false,
    }),
  ],
};

const step = steps[process.argv[2]];
if (!step) {
  console.error(`expected one of ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}
print(step());
