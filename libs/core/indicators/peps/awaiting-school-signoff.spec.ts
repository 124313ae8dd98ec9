import { pep, pepPolicy, returned, signedOff, submitted } from '../../case-record/peps.given.js';
import { ceased } from '../../case-record/recorded.given.js';
import { pepAwaitingSchoolSignoff } from './awaiting-school-signoff.indicator.js';
import { inCare } from './owed.given.js';

const waiting = inCare('ann bob cat dan eve').and({
  ann: pep('p1', { on: '2025-11-20', submittedOn: '2025-12-10', signedOn: '2026-01-14', school: '102146' }),
  bob: pep('p1', { on: '2025-11-20', submittedOn: '2025-11-21', school: '102146' }),
  cat: pep('p1', { on: '2025-11-20', school: '102146' }),
  dan: [...pep('p1', { on: '2025-11-20', submittedOn: '2025-11-21' }), returned('p1', '2025-12-15')],
});

describe('pep-awaiting-school-signoff', () => {
  it('EX-PEP-1: is held, handed in and unsigned from the day it is handed in to the day before it is signed', () => {
    const one = inCare('cat').and({
      cat: pep('p1', { on: '2025-11-20', submittedOn: '2025-12-10', signedOn: '2026-01-14' }),
    });
    one
      .on('2025-12-09')
      .expect(pepAwaitingSchoolSignoff, {})
      .on('2025-12-10')
      .expect(pepAwaitingSchoolSignoff, { cat: 'numerator' })
      .on('2026-01-13')
      .expect(pepAwaitingSchoolSignoff, { cat: 'numerator' })
      .on('2026-01-14')
      .expect(pepAwaitingSchoolSignoff, {});
  });

  it('leaves out what was not handed in, what was returned and what nobody held', () => {
    waiting
      .on('2025-12-12')
      .expect(pepAwaitingSchoolSignoff, { ann: 'numerator', bob: 'numerator', dan: 'numerator' })
      .on('2026-01-05')
      .expectFigure(pepAwaitingSchoolSignoff, {
        value: 2,
        numerator: 2,
        denominator: null,
        companions: { children: 2, waitingOnSchool: 2, waitingOnVirtualSchool: 0 },
      });
    inCare('cat')
      .and({ cat: [...pep('p1', { begunOn: '2025-11-03' }), submitted('p1', '2025-12-01')] })
      .on('2025-12-12')
      .expect(pepAwaitingSchoolSignoff, {});
  });

  it('tells the schools apart, and how many weeks each plan has waited', () => {
    waiting
      .on('2025-12-12')
      .expectBy(pepAwaitingSchoolSignoff, 'school', { '102146': 2, 'not-recorded': 1 })
      .on('2025-12-12')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { 'under-2': 1, '2-4': 2 });
  });

  it('passes from one band of weeks to the next on the day the weeks are full', () => {
    const one = inCare('cat').and({ cat: pep('p1', { on: '2025-09-10', submittedOn: '2025-09-15' }) });
    one
      .on('2025-09-28')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { 'under-2': 1 })
      .on('2025-09-29')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { '2-4': 1 })
      .on('2025-10-13')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { '4-8': 1 })
      .on('2025-11-10')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { '8-12': 1 })
      .on('2025-12-08')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { '12-plus': 1 })
      .on('2026-03-31')
      .expectFigure(pepAwaitingSchoolSignoff, { value: 1 });
  });

  it('waits for whichever signature is missing where both are needed, its weeks going on', () => {
    const both = inCare('cat')
      .and({
        cat: [...pep('p1', { on: '2025-11-20', submittedOn: '2025-12-01' }), signedOff('p1', '2025-12-10')],
      })
      .where(pepPolicy('pep-signed-off-by', 'both'));
    both
      .on('2025-12-09')
      .expectBy(pepAwaitingSchoolSignoff, 'waitingOn', { school: 1 })
      .on('2025-12-10')
      .expectBy(pepAwaitingSchoolSignoff, 'waitingOn', { 'virtual-school': 1 })
      .on('2025-12-15')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { '2-4': 1 })
      .on('2025-12-15')
      .expectFigure(pepAwaitingSchoolSignoff, {
        value: 1,
        companions: { children: 1, waitingOnSchool: 0, waitingOnVirtualSchool: 1 },
      });
  });

  it('begins its weeks again where a plan was returned and handed in again', () => {
    inCare('cat')
      .and({
        cat: [
          ...pep('p1', { on: '2025-10-01', submittedOn: '2025-10-06' }),
          returned('p1', '2025-11-03'),
          submitted('p1', '2025-12-01'),
        ],
      })
      .on('2025-12-08')
      .expectBy(pepAwaitingSchoolSignoff, 'weeksWaiting', { 'under-2': 1 });
  });

  it('counts two plans of one child as two plans and one child, and none once care has ended', () => {
    const two = inCare('cat').and({
      cat: [
        ...pep('p1', { on: '2025-06-10', submittedOn: '2025-06-20' }),
        ...pep('p2', { on: '2025-11-20', submittedOn: '2025-12-01' }),
        ceased('2026-01-10'),
      ],
    });
    two
      .on('2026-01-09')
      .expectFigure(pepAwaitingSchoolSignoff, {
        value: 2,
        companions: { children: 1, waitingOnSchool: 2, waitingOnVirtualSchool: 0 },
      })
      .on('2026-01-10')
      .expectFigure(pepAwaitingSchoolSignoff, { value: 0 });
  });
});
