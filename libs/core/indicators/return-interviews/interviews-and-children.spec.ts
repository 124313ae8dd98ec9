import { held, offered, policy } from '../../case-record/interviews.given.js';
import { given } from '../drawn.given.js';
import { june } from '../missing/june.given.js';
import { rhiChildren } from './rhi-children.indicator.js';
import { rhiInterviews } from './rhi-interviews.indicator.js';

const drawn = given(
  `
  child           | from       | place | reason | born
  ann bob cat dan | 2024-09-02 | U6    | S      | 2010-05-01`,
  `
  child       | from       | to         | because
  ann bob cat | 2025-05-28 | 2025-05-30 | returned
  ann bob     | 2025-06-10 | 2025-06-12 | returned
  dan         | 2025-06-10 | 2025-06-12 | located`,
);

describe('rhi-interviews', () => {
  it('counts interviews by the day they were held, whenever the return was', () => {
    drawn
      .and({
        ann: [held('r1', '2025-05-31', 'i1'), held('r2', '2025-06-30', 'i2')],
        bob: [held('r3', '2025-06-01', 'i1', 'social-worker'), held('r4', '2025-07-01', 'i2')],
      })
      .during(...june)
      .expect(rhiInterviews, { ann: 'numerator', bob: 'numerator' });
  });

  it('counts one about several incidents once, and each of several about one; and the children', () => {
    drawn
      .and({ ann: [held('r1', '2025-06-13', ['i1', 'i2']), held('r2', '2025-06-14', 'i2')] })
      .during(...june)
      .expectFigure(rhiInterviews, { value: 2, companions: { independent: 2, childrenInterviewed: 1 } });
  });

  it('tells who held them and whether they were independent', () => {
    const some = drawn.and({
      ann: [held('r1', '2025-06-13', 'i1'), held('r2', '2025-06-14', 'i2', 'social-worker')],
      dan: [held('r3', '2025-06-13', 'i1', 'social-worker')],
    });
    some
      .during(...june)
      .expectBy(rhiInterviews, 'interviewerRole', { 'independent-advocate': 1, 'social-worker': 2 })
      .during(...june)
      .expectBy(rhiInterviews, 'independence', { yes: 1, no: 2 });
  });

  it('does not know an interview whose incidents are on no record of the child, and says so', () => {
    drawn
      .and({ ann: [held('r1', '2025-06-13', 'i9')], bob: [held('r2', '2025-06-13', ['i9', 'i2'])] })
      .during(...june)
      .expect(rhiInterviews, { ann: 'unknown', bob: 'numerator' })
      .expectFindings({ ann: ['interview-of-unknown-incident'], bob: ['interview-of-unknown-incident'] });
  });

  it('leaves out an interview about an incident before care', () => {
    given(
      `
      child | from       | place | reason
      cat   | 2025-06-10 | U6    | S`,
      `
      child | from       | to
      cat   | 2025-06-01 | 2025-06-03`,
    )
      .and({ cat: [held('r1', '2025-06-12', 'i1')] })
      .during(...june)
      .expect(rhiInterviews, {});
  });
});

describe('rhi-children', () => {
  it('counts each child once, interviewed after any return of the period', () => {
    drawn
      .and({
        ann: [offered('r1', '2025-05-31', 'i1'), held('r2', '2025-06-13', 'i2')],
        bob: [offered('r1', '2025-06-13', 'i2')],
        cat: [held('r1', '2025-06-13', 'i1')],
      })
      .during('2025-05-01', '2025-06-30')
      .expectFigure(rhiChildren, {
        value: 66.7,
        numerator: 2,
        denominator: 3,
        excluded: 1,
        companions: { childrenOffered: 2, ofAllNumerator: 2, ofAllDenominator: 3 },
      })
      .during(...june)
      .expect(rhiChildren, { ann: 'numerator', bob: 'denominator', dan: 'excluded' });
  });

  it('is interviewed in each month in which a return was, never added over months', () => {
    const both = drawn.and({ ann: [held('r1', '2025-06-13', ['i1', 'i2'])] });
    both
      .during('2025-05-01', '2025-05-31')
      .expectFigure(rhiChildren, { numerator: 0, notYetDue: 3, companions: { ofAllNumerator: 1 } })
      .during(...june)
      .expectFigure(rhiChildren, { numerator: 1, denominator: 2 })
      .during('2025-05-01', '2025-06-30')
      .expectFigure(rhiChildren, { numerator: 1, denominator: 3 });
  });

  it('counts children who were away where the policy asks for an interview', () => {
    const away = given(
      `
      child | from       | place | reason
      fay   | 2024-09-02 | U6    | S`,
      `
      child | kind | from       | to
      fay   | A    | 2025-06-10 | 2025-06-12`,
    );
    away
      .during(...june)
      .expect(rhiChildren, {})
      .where(policy('return-interview-after-away', true, '2025-06-12'))
      .during(...june)
      .expect(rhiChildren, { fay: 'denominator' });
  });
});
