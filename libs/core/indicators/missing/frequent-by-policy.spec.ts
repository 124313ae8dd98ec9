import { policy } from '../../case-record/interviews.given.js';
import { given } from '../drawn.given.js';
import { missingFrequent } from './missing-frequent.indicator.js';

const [frequent] = missingFrequent;
const drawn = given(
  `
  child   | from       | place | reason
  ann bob | 2024-09-02 | U6    | S`,
  `
  child   | from       | to
  ann     | 2025-06-01 | 2025-06-02
  ann bob | 2025-06-20 | 2025-06-21
  bob     | 2025-04-20 | 2025-04-21`,
);

describe('cla-missing-frequent, where the authority has set its own rule', () => {
  it('counts by as many starts as the policy in force on the date asks for', () => {
    const two = drawn.where(policy('frequently-missing-starts', 2, '2025-06-25'));
    two
      .on('2025-06-24')
      .expect(frequent, { ann: 'denominator', bob: 'denominator' })
      .on('2025-06-25')
      .expect(frequent, { ann: 'numerator', bob: 'denominator' })
      .on('2025-06-30')
      .expect(frequent, { ann: 'numerator', bob: 'denominator' })
      .on('2025-07-01')
      .expect(frequent, { ann: 'denominator', bob: 'denominator' });
  });

  it('looks back over as many days as the policy says, short and long', () => {
    drawn
      .where(
        policy('frequently-missing-starts', 2, '2025-01-01'),
        policy('frequently-missing-days', 10, '2025-01-01'),
        policy('frequently-missing-long-days', 20, '2025-01-01'),
      )
      .on('2025-06-20')
      .expectFigure(frequent, { numerator: 0, denominator: 2, companions: { frequentIn90Days: 1 } });
  });

  it('is told as before on days before the policy', () => {
    drawn
      .where(policy('frequently-missing-starts', 2, '2025-07-01'))
      .on('2025-06-30')
      .expectFigure(frequent, { numerator: 0, companions: { frequentIn90Days: 0 } });
  });
});
