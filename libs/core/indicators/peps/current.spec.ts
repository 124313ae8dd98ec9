import { autumn, notRequired, pep, spring, summer } from '../../case-record/peps.given.js';
import { became, ceased, registered } from '../../case-record/recorded.given.js';
import { given } from '../drawn.given.js';
import { pepConsecutiveMissed } from './consecutive-missed.indicator.js';
import { pepCurrentPct } from './current-pct.indicator.js';
import { inCare, springTerm } from './owed.given.js';
import { pepTermlySignedOffPct } from './termly-signed-off-pct.indicator.js';

const autumnPep = pep('p1', { on: '2025-11-20', signedOn: '2025-12-08' });

describe('pep-current-pct', () => {
  it('EX-PEP-5: on 8 January a plan signed in Autumn is up to date, where the rate of this term alone is 0%', () => {
    inCare('cat')
      .and({ cat: autumnPep })
      .on('2026-01-08')
      .expectFigure(pepCurrentPct, { value: 100, numerator: 1, denominator: 1 })
      .during(springTerm[0], '2026-01-08')
      .expectFigure(pepTermlySignedOffPct, {
        companions: expect.objectContaining({ ofAllPct: 0, ofAllDenominator: 1 }),
      });
  });

  it('is up to date until the deadline of the next term, itself included', () => {
    inCare('cat')
      .and({ cat: autumnPep })
      .on('2026-03-27')
      .expect(pepCurrentPct, { cat: 'numerator' })
      .on('2026-03-28')
      .expect(pepCurrentPct, { cat: 'denominator' });
  });

  it('needs the plan of the term just over between terms', () => {
    inCare('ann bob')
      .where(summer)
      .and({ ann: autumnPep, bob: pep('p1', { on: '2025-11-20', signedOn: '2026-01-14' }) })
      .on('2025-12-30')
      .expect(pepCurrentPct, { ann: 'numerator', bob: 'denominator' })
      .on('2026-01-14')
      .expect(pepCurrentPct, { ann: 'numerator', bob: 'numerator' });
  });

  it('counts nobody of whom nothing has fallen due, a first plan or a term', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2025-10-06 | U6    | S      | 2013-05-01
      bob   | 2025-09-02 | U6    | (S)    | 2013-05-01`)
      .where(autumn)
      .on('2025-10-20')
      .expect(pepCurrentPct, {})
      .on('2025-10-21')
      .expect(pepCurrentPct, { ann: 'denominator' })
      .on('2025-12-19')
      .expect(pepCurrentPct, { ann: 'denominator' })
      .on('2025-12-20')
      .expect(pepCurrentPct, { ann: 'denominator', bob: 'denominator' });
  });

  it('begins again with a new period of care', () => {
    inCare('cat')
      .and({ cat: [ceased('2026-01-20'), became('2026-02-02')] })
      .on('2026-01-19')
      .expect(pepCurrentPct, { cat: 'denominator' })
      .on('2026-02-16')
      .expect(pepCurrentPct, {})
      .on('2026-02-17')
      .expect(pepCurrentPct, { cat: 'denominator' });
  });

  it('passes over a term in which none is required', () => {
    inCare('cat')
      .where(summer)
      .and({ cat: [...autumnPep, notRequired('2026-spring')] })
      .on('2026-04-20')
      .expect(pepCurrentPct, { cat: 'numerator' })
      .on('2026-07-18')
      .expect(pepCurrentPct, { cat: 'denominator' });
  });

  it('is unknown without a date of birth, and leaves out who is too young', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-09-02 | U6    | S`)
      .and({ bob: [registered('2022-09-02'), became('2024-09-02')] })
      .where(autumn)
      .on('2025-12-30')
      .expect(pepCurrentPct, { ann: 'unknown' });
  });
});

describe('pep-consecutive-missed', () => {
  it('EX-PEP-2: Spring signed after nothing in Autumn is none running', () => {
    inCare('cat')
      .and({ cat: pep('p1', { on: '2026-02-02', signedOn: '2026-02-20' }) })
      .on('2026-03-31')
      .expectFigure(pepConsecutiveMissed, { value: 0, numerator: 0, denominator: 1 });
  });

  it('counts who was held no meeting in the last two terms, from the day after the second', () => {
    inCare('cat')
      .on('2026-03-27')
      .expect(pepConsecutiveMissed, { cat: 'denominator' })
      .on('2026-03-28')
      .expectFigure(pepConsecutiveMissed, {
        value: 100,
        numerator: 1,
        denominator: 1,
        companions: { threeOrMore: 0 },
      });
  });

  it('goes on until the end of a term with a meeting, and says three or more beside it', () => {
    inCare('ann bob')
      .where(summer)
      .and({ ann: pep('p1', { on: '2026-06-10' }) })
      .on('2026-06-10')
      .expect(pepConsecutiveMissed, { ann: 'numerator', bob: 'numerator' })
      .on('2026-07-18')
      .expectFigure(pepConsecutiveMissed, { numerator: 1, denominator: 2, companions: { threeOrMore: 1 } });
  });

  it('does not call a plan missed that was held and not signed', () => {
    inCare('cat')
      .and({ cat: pep('p1', { on: '2026-02-02' }) })
      .on('2026-03-31')
      .expect(pepConsecutiveMissed, { cat: 'denominator' });
  });

  it('passes over terms not required, and does not run across periods of care', () => {
    inCare('ann bob')
      .where(summer)
      .and({
        ann: [notRequired('2026-spring')],
        bob: [ceased('2026-01-10'), became('2026-01-19')],
      })
      .on('2026-03-31')
      .expect(pepConsecutiveMissed, { ann: 'denominator', bob: 'denominator' })
      .on('2026-07-18')
      .expect(pepConsecutiveMissed, { ann: 'numerator', bob: 'numerator' });
  });

  it('counts only children looked after, of an age at which a plan is owed', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2024-09-02 | 2026-03-28 | U6    | S      | 2013-05-01
      bob   | 2024-09-02 |            | U6    | S      | 2023-05-01`)
      .where(autumn, spring)
      .on('2026-03-28')
      .expect(pepConsecutiveMissed, {});
  });
});
