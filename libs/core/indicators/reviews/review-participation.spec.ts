import { reviewed } from '../../case-record/reviewed.given.js';
import { given } from '../drawn.given.js';
import { reviewParticipation } from './review-participation.indicator.js';

const year = ['2025-04-01', '2026-03-31'] as const;

const inCare = given(`
  child                   | from       | place | reason
  ann bob cat dan eve fay gus | 2025-03-01 | U6    | S`);

describe('cla-review-participation-pct', () => {
  it('counts attending and being heard, or being heard without attending; not PN4, not PN7; nobody under 4', () => {
    inCare
      .and({
        ann: [reviewed('2025-04-01', 'PN1'), reviewed('2025-06-01', 'PN0')],
        bob: [reviewed('2025-04-01', 'PN2')],
        cat: [reviewed('2025-04-01', 'PN3')],
        dan: [reviewed('2025-04-01', 'PN4')],
        eve: [reviewed('2025-04-01', 'PN5')],
        fay: [reviewed('2025-04-01', 'PN6')],
        gus: [reviewed('2025-04-01', 'PN7')],
      })
      .during(...year)
      .expect(reviewParticipation, {
        ann: 'numerator',
        bob: 'numerator',
        cat: 'numerator',
        dan: 'denominator',
        eve: 'numerator',
        fay: 'numerator',
        gus: 'denominator',
      })
      .during(...year)
      .expectFigure(reviewParticipation, { value: 71.4, numerator: 5, denominator: 7 });
  });

  it('counts reviews by the day they were held, first and last day of the period included', () => {
    inCare
      .and({
        ann: [reviewed('2025-03-31', 'PN1'), reviewed('2025-04-01', 'PN1')],
        bob: [reviewed('2026-03-31', 'PN7'), reviewed('2026-04-01', 'PN7')],
      })
      .during(...year)
      .expectFigure(reviewParticipation, { numerator: 1, denominator: 2 })
      .during(...year)
      .expectBy(reviewParticipation, 'participation', { PN1: 100, PN7: 0 })
      .during(...year)
      .expectBy(reviewParticipation, 'whichReview', { first: 0, second: 100 });
  });

  it('counts no review held outside care, the day care ended included', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2025-04-02 | 2025-06-01 | U6    | S`)
      .and({ cat: [reviewed('2025-04-01'), reviewed('2025-06-01')] })
      .during(...year)
      .expect(reviewParticipation, {});
  });
});
