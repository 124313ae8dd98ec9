import { needsAssessed } from '../../case-record/pathway.given.js';
import { given } from '../drawn.given.js';
import { pathwayAssessmentOnTime } from './assessment-on-time-pct.indicator.js';

describe('pathway-assessment-on-time-pct', () => {
  it('counts assessments in the period in which they are due', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2025-01-06 | U6    | S      | 2009-05-10`)
      .and({ ann: [needsAssessed('2025-07-21')] })
      .during('2025-07-01', '2025-07-31')
      .expect(pathwayAssessmentOnTime, {})
      .during('2025-08-01', '2025-08-31')
      .expect(pathwayAssessmentOnTime, { ann: 'numerator' });
  });

  it('EX-PP-1: due on 2025-08-10; in time on the day, late on the next', () => {
    given(`
      child     | from       | place | reason | born
      ann bob cat | 2025-01-06 | U6    | S      | 2009-05-10`)
      .and({ ann: [needsAssessed('2025-08-10')], bob: [needsAssessed('2025-08-11')] })
      .during('2025-08-10', '2025-08-10')
      .expectFigure(pathwayAssessmentOnTime, { value: 33.3, numerator: 1, denominator: 3 })
      .during('2025-08-10', '2025-08-10')
      .expect(pathwayAssessmentOnTime, { ann: 'numerator', bob: 'denominator', cat: 'denominator' });
  });

  it('EX-PP-2: due on 2025-11-30, three months from 31 August', () => {
    given(`
      child | from       | place | reason | born
      ann   | 2025-06-01 | U6    | S      | 2008-10-01`)
      .and({ ann: [needsAssessed('2025-11-30')] })
      .during('2025-11-30', '2025-11-30')
      .expect(pathwayAssessmentOnTime, { ann: 'numerator' });
  });

  it('leaves out who was no longer owed one when it fell due', () => {
    given(`
      child | from       | to         | place | reason | born       | rec
      ann   | 2025-01-06 | 2025-08-10 | U6    | S      | 2009-05-10 | E3
      bob   | 2025-01-06 | 2025-08-11 | U6    | S      | 2009-05-10 | E3
      cat   | 2025-01-06 | 2025-06-01 | U6    | S      | 2009-05-10 | E4A`)
      .during('2025-08-01', '2025-08-31')
      .expect(pathwayAssessmentOnTime, { ann: 'excluded', bob: 'denominator', cat: 'denominator' })
      .during('2025-08-01', '2025-08-31')
      .expectFigure(pathwayAssessmentOnTime, { value: 0, denominator: 2, excluded: 1 });
  });

  it('EX-PP-3: is owed to nobody with 40 nights, whatever the short breaks before', () => {
    given(`
      child | from       | to         | place | reason | ls | born
      ann   | 2025-01-10 | 2025-03-11 | U6    | S      | V4 | 2008-01-01
      ann   | 2025-03-11 | 2025-04-20 | U6    | L      | V2 |`)
      .during('2024-01-01', '2030-12-31')
      .expect(pathwayAssessmentOnTime, {});
  });
});
