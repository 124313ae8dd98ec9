import { assessed } from '../../case-record/reviewed.given.js';
import { given } from '../drawn.given.js';
import { healthAssessment } from './health-assessment.indicator.js';

const inCare = given(`
  child | from       | place | reason | born
  cat   | 2025-04-02 | U6    | S      | 2012-06-01`);

describe('cla-health-assessment-pct', () => {
  it('asks from the day after the initial assessment was due, and shows who is not yet due apart', () => {
    inCare
      .on('2025-05-02')
      .expectFigure(healthAssessment, { denominator: 0, companions: { notYetDue: 1 } })
      .on('2025-05-03')
      .expectFigure(healthAssessment, { numerator: 0, denominator: 1, companions: { notYetDue: 0 } });
    inCare
      .and({ cat: [assessed('2025-04-20', 'initial')] })
      .on('2025-05-02')
      .expectFigure(healthAssessment, { denominator: 0, companions: { notYetDue: 1 } })
      .on('2025-05-03')
      .expectFigure(healthAssessment, { numerator: 1, denominator: 1, companions: { notYetDue: 0 } });
  });

  it('is up to date for twelve months from the age of 5, to the day', () => {
    inCare
      .and({ cat: [assessed('2025-05-02', 'initial')] })
      .on('2026-05-02')
      .expect(healthAssessment, { cat: 'numerator' })
      .on('2026-05-03')
      .expect(healthAssessment, { cat: 'denominator' });
  });

  it('EX-HLT-1: is up to date for six months after an assessment at 4, to the fifth birthday and no further', () => {
    given(`
      child | from       | place | reason | born
      cat   | 2024-12-18 | U6    | S      | 2020-07-15`)
      .and({ cat: [assessed('2025-01-15', 'initial')] })
      .on('2025-07-15')
      .expect(healthAssessment, { cat: 'numerator' })
      .on('2025-07-16')
      .expect(healthAssessment, { cat: 'denominator' });
  });

  it('takes an assessment made before care, or in an earlier period of care, for none', () => {
    given(`
      child | from       | to         | place | reason | born
      ann   | 2025-04-02 |            | U6    | S      | 2012-06-01
      bob   | 2025-01-06 | 2025-03-01 | U6    | S      | 2012-06-01
      bob   | 2025-04-02 |            | U6    | S      |`)
      .and({ ann: [assessed('2025-04-01')], bob: [assessed('2025-02-03', 'initial')] })
      .on('2025-05-03')
      .expect(healthAssessment, { ann: 'denominator', bob: 'denominator' });
  });

  it('counts a child with no date of birth, whose next assessment is due on a day nobody knows', () => {
    given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | S`)
      .and({ cat: [assessed('2025-05-02', 'initial')] })
      .on('2025-05-03')
      .expect(healthAssessment, { cat: 'denominator' });
  });

  it('shows as unknown who became looked after beyond the bank holidays that are published', () => {
    given(`
      child | from       | place | reason | born
      cat   | 2028-12-20 | U6    | S      | 2022-06-01`)
      .on('2028-12-31')
      .expectFigure(healthAssessment, { denominator: 0, unknown: 1, companions: { notYetDue: 0 } });
  });

  it('does not know for the first 20 working days of a record that begins inside a period of care', () => {
    const known = given(`
      child | from       | place | reason | born
      cat   | 2025-04-02 | U6    | (S)    | 2012-06-01`);
    known.on('2025-05-02').expect(healthAssessment, { cat: 'unknown' });
    known.on('2025-05-03').expect(healthAssessment, { cat: 'denominator' });
    known
      .and({ cat: [assessed('2025-05-02')] })
      .on('2025-05-03')
      .expect(healthAssessment, { cat: 'numerator' });
  });
});
