/** `node fortnight-events.mjs <step>` prints a batch of events to post. See ../meetings.md. */
import { eventsOf, print } from './authority-events.mjs';

const { about } = eventsOf('E09000902');
const nine = Array.from({ length: 9 }, (_, index) => `y${index + 1}`);

/** Looked after since 2022 and 16 since 2024, with a pathway plan completed on a day. */
const youngPerson = (name, planOn) => {
  const child = `child/${name}`;
  return [
    about(child, 'child-registered', `${name} born`, { dateOfBirth: '2008-06-01' }),
    about(child, 'child-became-looked-after', `${name} start`, {
      on: '2022-01-10',
      legalStatus: 'C2',
      categoryOfNeed: 'N1',
      placement: { type: 'U6', provider: 'PR1' },
    }),
    about(child, 'case-allocated', `${name} allocated`, {
      on: '2024-06-01',
      worker: 'SW12',
      team: 'Leaving care north',
      role: 'social-worker',
    }),
    about(child, 'pathway-plan-completed', `${name} plan`, { plan: `${name} plan`, on: planOn }),
  ];
};

const reviewed = (name, on, id) =>
  about(`child/${name}`, 'pathway-plan-reviewed', id, { plan: `${name} plan`, on });

const steps = {
  // Nine whose six months ran out on 20 September, two whose run out in the fortnight, five well in time.
  'nine-late': () => [
    ...nine.flatMap((name) => youngPerson(name, '2025-03-20')),
    ...['z1', 'z2'].flatMap((name) => youngPerson(name, '2025-04-08')),
    ...['a1', 'a2', 'a3', 'a4', 'a5'].flatMap((name) => youngPerson(name, '2025-08-01')),
  ],
  'eight-updates': () =>
    nine.slice(0, 8).map((name) => reviewed(name, '2025-10-09', `${name} reviewed in October`)),
  // A review of September that nobody had written down.
  'late-correction': () => [reviewed('y9', '2025-09-18', 'y9 reviewed in September')],
};

const step = steps[process.argv[2]];
if (!step) {
  console.error(`expected one of ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}
print(step());
