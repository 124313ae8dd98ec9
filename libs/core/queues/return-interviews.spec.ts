import { day, isoDateOrOpen } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf } from '../case-record/case-record.js';
import {
  accepted,
  held,
  notRequired,
  offered,
  policy,
  refused,
  returned,
} from '../case-record/interviews.given.js';
import { became, ceased, found, wentMissing } from '../case-record/recorded.given.js';
import { given } from '../indicators/drawn.given.js';
import { entriesOf, listedOn } from './queue.js';
import { returnInterviews } from './return-interviews.queue.js';

const inCare = given(`
  child           | from       | place | reason
  ann bob cat dan | 2024-09-02 | U6    | S`);
const back = [wentMissing('i1', '2025-06-10'), returned('i1', '2025-06-12T09:30+01:00')];

const entriesIn = (...history: readonly RecordedEvent[]) =>
  entriesOf(caseRecordOf([became('2024-09-02'), ...back, ...history]), returnInterviews);
const whyOn = (on: string, ...history: readonly RecordedEvent[]) =>
  listedOn(entriesIn(...history), day(on)).map(({ stage }) => [stage.why, stage.waitingOn]);

describe('the queue of return interviews', () => {
  it('lists a return while the hours run, and as late from the day after the one they end on', () => {
    inCare
      .and({ ann: back })
      .on('2025-06-11')
      .expectQueue(returnInterviews, {})
      .on('2025-06-12')
      .expectQueue(returnInterviews, { ann: 'running' })
      .on('2025-06-15')
      .expectQueue(returnInterviews, { ann: 'running' })
      .on('2025-06-16')
      .expectQueue(returnInterviews, { ann: 'outstanding' })
      .on('2026-06-16')
      .expectQueue(returnInterviews, { ann: 'outstanding' });
  });

  it('takes nothing off for a refusal: somebody else is to be asked, and it becomes late as any other', () => {
    const refusals = inCare.and({
      ann: [...back, offered('r1', '2025-06-12', 'i1'), refused('r1', '2025-06-13')],
      bob: [
        ...back,
        refused('r2', '2025-06-13'),
        accepted('r2', '2025-06-14'),
        offered('r2', '2025-06-12', 'i1'),
      ],
    });
    refusals
      .on('2025-06-12')
      .expectQueue(returnInterviews, { ann: 'running', bob: 'running' })
      .on('2025-06-13')
      .expectQueue(returnInterviews, { ann: 'refused', bob: 'refused' })
      .on('2025-06-14')
      .expectQueue(returnInterviews, { ann: 'refused', bob: 'running' })
      .on('2025-06-16')
      .expectQueue(returnInterviews, { ann: 'refused-outstanding', bob: 'outstanding' });
  });

  it('lets it go on the day anyone holds it, or care ends', () => {
    const gone = inCare.and({
      ann: [...back, held('r1', '2025-06-17', 'i1', 'foster-carer')],
      bob: [...back, ceased('2025-06-17')],
    });
    gone.on('2025-06-16').expectQueue(returnInterviews, { ann: 'outstanding', bob: 'outstanding' });
    gone.on('2025-06-17').expectQueue(returnInterviews, {});
  });

  it('lists no return after which none is due', () => {
    inCare
      .and({
        ann: [...back, notRequired('i1')],
        bob: [wentMissing('i1', '2025-06-10'), found('i1', '2025-06-12', 'located')],
        cat: [wentMissing('i1', '2025-06-10')],
        dan: [wentMissing('i1', '2025-06-10', 'A'), found('i1', '2025-06-12')],
      })
      .on('2025-06-13')
      .expectQueue(returnInterviews, {})
      .where(policy('return-interview-after-away', true, '2025-06-01'))
      .on('2025-06-13')
      .expectQueue(returnInterviews, { dan: 'running' });
  });

  it('lists each return by itself, also of a child who went again before the interview', () => {
    inCare
      .and({ ann: [...back, wentMissing('i2', '2025-06-14'), found('i2', '2025-06-15')] })
      .on('2025-06-16')
      .expectQueue(returnInterviews, { ann: ['outstanding', 'running'] });
  });

  it('has a deadline in clock hours, where the hour of the return is known', () => {
    expect(entriesIn()).toMatchObject([
      {
        key: '2025-06-10 i1',
        since: day('2025-06-12'),
        due: day('2025-06-15'),
        dueAt: Date.parse('2025-06-15T09:30:00+01:00'),
      },
    ]);
  });

  it('says how it was reckoned, what was said, and who has to act', () => {
    const reckoned = 'incident i1, returned 2025-06-12 09:30: 72 hours later is 2025-06-15 09:30';
    const offer = offered('r1', '2025-06-13', 'i1');
    expect(whyOn('2025-06-12', offer)).toEqual([
      [`${reckoned}; not offered`, 'whoever offers return interviews'],
    ]);
    expect(whyOn('2025-06-13', offer)).toEqual([
      [`${reckoned}; offered 2025-06-13`, 'an answer of the child'],
    ]);
    expect(whyOn('2025-06-14', offer, accepted('r1', '2025-06-14'))).toEqual([
      [`${reckoned}; accepted 2025-06-14`, 'the interviewer'],
    ]);
    expect(whyOn('2025-06-14', offer, refused('r1', '2025-06-14'))).toEqual([
      [`${reckoned}; refused 2025-06-14`, 'whoever invites the child to talk with another adult'],
    ]);
    expect(whyOn('2025-06-14', offer, refused('r1', '2025-06-14', { invitedToOtherAdult: true }))).toEqual([
      [
        `${reckoned}; refused 2025-06-14, invited to talk with another trusted adult`,
        'another trusted adult',
      ],
    ]);
  });

  it('lays its stages out one after the other until somebody acts', () => {
    const [entry] = entriesIn(offered('r1', '2025-06-13', 'i1'));
    expect(entry?.stages.map(({ id, from, to }) => [id, isoDateOrOpen(from), isoDateOrOpen(to)])).toEqual([
      ['running', '2025-06-12', '2025-06-13'],
      ['running', '2025-06-13', '2025-06-16'],
      ['outstanding', '2025-06-16', undefined],
    ]);
  });
});
