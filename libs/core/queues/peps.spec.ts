import { given } from '../indicators/drawn.given.js';
import { entriesOf } from './queue.js';
import {
  autumn,
  notRequired,
  pep,
  pepPolicy,
  returned,
  signedOff,
  spring,
  submitted,
} from '../case-record/peps.given.js';
import { became, ceased } from '../case-record/recorded.given.js';
import { pepsNotHeld } from './peps-not-held.queue.js';
import { pepsUnsigned } from './peps-unsigned.queue.js';

/** Their record begins in care, so that they are owed no first plan. */
const inCare = (children: string) =>
  given(`
    child | from       | place | reason | born
    ${children} | 2024-09-02 | U6    | (S)    | 2013-05-01`).where(autumn, spring);

const rowsIn = (drawn: ReturnType<typeof inCare>, queue: typeof pepsNotHeld) =>
  [...drawn.recordsByName().values()].flatMap((record) => entriesOf(record, queue));

describe('peps-not-held', () => {
  it('lists a term from its first day, as ending soon in its last 28 days, and as missed when it is over', () => {
    inCare('cat')
      .on('2025-08-31')
      .expectQueue(pepsNotHeld, {})
      .on('2025-09-01')
      .expectQueue(pepsNotHeld, { cat: 'this-term' })
      .on('2025-11-21')
      .expectQueue(pepsNotHeld, { cat: 'this-term' })
      .on('2025-11-22')
      .expectQueue(pepsNotHeld, { cat: 'due-soon' })
      .on('2025-12-19')
      .expectQueue(pepsNotHeld, { cat: 'due-soon' })
      .on('2025-12-20')
      .expectQueue(pepsNotHeld, { cat: 'missed' })
      .on('2026-01-05')
      .expectQueue(pepsNotHeld, { cat: ['missed', 'this-term'] })
      .on('2026-03-28')
      .expectQueue(pepsNotHeld, { cat: 'missed' });
  });

  it('takes a term off the day its meeting is held, and a missed one when the next is', () => {
    inCare('ann bob')
      .and({ ann: pep('p1', { on: '2025-11-20' }), bob: pep('p1', { on: '2026-01-15' }) })
      .on('2025-11-19')
      .expectQueue(pepsNotHeld, { ann: 'this-term', bob: 'this-term' })
      .on('2025-11-20')
      .expectQueue(pepsNotHeld, { bob: 'this-term' })
      .on('2026-01-14')
      .expectQueue(pepsNotHeld, { ann: 'this-term', bob: ['missed', 'this-term'] })
      .on('2026-01-15')
      .expectQueue(pepsNotHeld, { ann: 'this-term' });
  });

  it('takes a term off when care ends, and lists none that is not required', () => {
    inCare('ann bob')
      .and({ ann: [ceased('2025-11-30')], bob: [notRequired('2025-autumn')] })
      .on('2025-11-29')
      .expectQueue(pepsNotHeld, { ann: 'due-soon' })
      .on('2025-11-30')
      .expectQueue(pepsNotHeld, {});
  });

  it('lists a first plan instead of the term it falls due in, until it is held', () => {
    const entrant = given(`
      child | from       | place | reason | born
      cat   | 2025-10-06 | U6    | S      | 2013-05-01`).where(autumn, spring);
    entrant
      .on('2025-10-06')
      .expectQueue(pepsNotHeld, { cat: 'first-due' })
      .on('2025-10-20')
      .expectQueue(pepsNotHeld, { cat: 'first-due' })
      .on('2025-10-21')
      .expectQueue(pepsNotHeld, { cat: 'first-overdue' })
      .on('2026-01-05')
      .expectQueue(pepsNotHeld, { cat: ['first-overdue', 'this-term'] })
      .and({ cat: pep('p1', { on: '2025-11-20', kind: 'initial' }) })
      .on('2025-11-20')
      .expectQueue(pepsNotHeld, {})
      .on('2026-01-05')
      .expectQueue(pepsNotHeld, { cat: 'this-term' });
  });

  it('has no overdue where the deadline cannot be reckoned, and lists nobody whose age is not known', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2025-12-15 | U6    | S      | 2013-05-01
      bob   | 2025-12-15 | U6    | S      |`)
      .where(autumn, pepPolicy('first-pep-counts-in', 'school-days'))
      .on('2026-03-31')
      .expectQueue(pepsNotHeld, { ann: 'first-due' });
  });

  it('names rows by term or by start of care, and says why in dates', () => {
    const begun = given(`
      child | from       | place | reason | born
      cat   | 2025-10-06 | U6    | S      | 2013-05-01`)
      .where(autumn, spring)
      .and({ cat: pep('p1', { begunOn: '2026-01-12', term: '2026-spring', school: '102146' }) });
    const [first, term] = rowsIn(begun, pepsNotHeld);
    expect(first?.key).toBe('first 2025-10-06');
    expect(first?.stages[0]?.why).toBe(
      'care started on 2025-10-06; the first PEP is due 10 working days after 2025-10-06: 2025-10-20',
    );
    expect(term?.key).toBe('2026-spring');
    expect(term?.school).toBe('102146');
    expect(term?.stages[0]?.why).toBe(
      'PEP p1 was begun on 2026-01-12, no meeting is held; term 2026-spring ends on 2026-03-27',
    );
  });
});

describe('peps-unsigned', () => {
  const plan = pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01', school: '102146' });

  it('lists a plan from the day of its meeting, by who has to act, until it is signed off', () => {
    inCare('cat')
      .and({
        cat: [
          ...plan,
          returned('p1', '2025-12-05'),
          submitted('p1', '2025-12-08'),
          signedOff('p1', '2026-01-14'),
        ],
      })
      .on('2025-11-19')
      .expectQueue(pepsUnsigned, {})
      .on('2025-11-20')
      .expectQueue(pepsUnsigned, { cat: 'awaiting-submission' })
      .on('2025-12-01')
      .expectQueue(pepsUnsigned, { cat: 'awaiting-school' })
      .on('2025-12-05')
      .expectQueue(pepsUnsigned, { cat: 'returned' })
      .on('2026-01-13')
      .expectQueue(pepsUnsigned, { cat: 'awaiting-school' })
      .on('2026-01-14')
      .expectQueue(pepsUnsigned, {});
  });

  it('waits for the virtual school where policy wants its signature', () => {
    inCare('ann bob')
      .and({ ann: plan, bob: [...plan, signedOff('p1', '2025-12-03', 'virtual-school')] })
      .where(pepPolicy('pep-signed-off-by', 'virtual-school'))
      .on('2025-12-10')
      .expectQueue(pepsUnsigned, { ann: 'awaiting-virtual-school' });
  });

  it('drops what is unsigned when care ends', () => {
    inCare('cat')
      .and({ cat: [...plan, ceased('2025-12-10'), became('2026-01-12')] })
      .on('2025-12-09')
      .expectQueue(pepsUnsigned, { cat: 'awaiting-school' })
      .on('2026-01-12')
      .expectQueue(pepsUnsigned, {});
  });

  it('names rows by plan, since its meeting, with the school and the end of its term', () => {
    const [row] = rowsIn(inCare('cat').and({ cat: plan }), pepsUnsigned);
    expect(row).toMatchObject({ key: 'p1', school: '102146' });
    expect(row?.stages.map(({ why, waitingOn }) => `${why} (${waitingOn ?? 'nobody'})`)).toEqual([
      'PEP p1 was held on 2025-11-20: not handed in (the social worker)',
      'PEP p1 was held on 2025-11-20: waiting since 2025-12-01 for the school to sign (the school)',
    ]);
  });
});
