/** A fortnight of pathway plans, as in ../meetings.md: `node docs/examples/fortnight.mjs` with a server running. */
import { eventsOf, get, post, print, record, say } from './ask.mjs';

const authority = 'E09000902';
const about = eventsOf(authority);
const meetings = '/queues/pathway-plans/meetings';
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

// Nine whose six months ran out on 20 September, two whose run out in the fortnight, five well in time.
const nineLate = [
  ...nine.flatMap((name) => youngPerson(name, '2025-03-20')),
  ...['z1', 'z2'].flatMap((name) => youngPerson(name, '2025-04-08')),
  ...['a1', 'a2', 'a3', 'a4', 'a5'].flatMap((name) => youngPerson(name, '2025-08-01')),
];
const eightUpdates = nine
  .slice(0, 8)
  .map((name) => reviewed(name, '2025-10-09', `${name} reviewed in October`));
const lateCorrection = [reviewed('y9', '2025-09-18', 'y9 reviewed in September')];

const lateOn = (day, more = '') =>
  get(`/queues/pathway-plans?on=${day}&late=true&authority=${authority}${more}`);
const inAuthority = (path) => `${path}?authority=${authority}`;

say('Nine young people whose pathway plan is late');
await record(nineLate);
const before = await lateOn('2025-10-01');
print(`${before.total} late: ${before.rows.map(({ child }) => child).join(', ')}`);

say('The meeting of 1 October, and a promise about the ninth');
const first = await post(inAuthority(meetings), { on: '2025-10-01', openedBy: 'Service manager' });
print(first.inWords);
await post(inAuthority(`${meetings}/1/promises`), {
  child: 'y9',
  entry: first.rows.find(({ child }) => child === 'y9').entry,
  owner: 'Personal adviser PA7',
  what: 'The ninth is done this week',
  by: '2025-10-08',
});
await post(inAuthority(`${meetings}/1/close`), { closedBy: 'Service manager' });

say('Eight reviews are written down');
await record(eightUpdates);

say('The minutes of the meeting of 15 October');
await post(inAuthority(meetings), { on: '2025-10-15', openedBy: 'Service manager' });
print(await get(inAuthority(`${meetings}/2/minutes`)));

say('A review of September that nobody had written down arrives');
await record(lateCorrection);
print(`1 October as known now: ${(await lateOn('2025-10-01')).total} late`);
print(`1 October as known before: ${(await lateOn('2025-10-01', `&knownAt=${before.knownAt}`)).total} late`);
print(`The meeting of 1 October, as it was: ${(await get(inAuthority(`${meetings}/1`))).flow.now} late`);
const next = await get(`${meetings}/next?on=2025-10-29&authority=${authority}`);
print(`What the next meeting will see: ${next.inWords}`);
