import { given } from '../drawn.given.js';
import { previouslyLookedAfter12mPct } from './previously-looked-after.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-previously-looked-after-12m-pct', () => {
  it('EX-PREV-1: says no where care ended on 10 March and began again on 10 March a year later', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2023-06-01 | 2024-03-10 | U6    | S
      cat   | 2025-03-10 |            | U6    | S`)
      .during(...year)
      .expect(previouslyLookedAfter12mPct, { cat: 'denominator' });
  });

  it('EX-PREV-2: says yes where care ended a day later', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2023-06-01 | 2024-03-11 | U6    | S
      cat   | 2025-03-10 |            | U6    | S`)
      .during(...year)
      .expect(previouslyLookedAfter12mPct, { cat: 'numerator' });
  });

  it('EX-PREV-3: asks when the earlier period ended, not when it began', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2022-01-05 | 2024-12-01 | U6    | S
      cat   | 2025-02-01 |            | U6    | S`)
      .during('2025-01-01', '2025-03-31')
      .expect(previouslyLookedAfter12mPct, { cat: 'numerator' });
  });

  it('EX-PREV-4: takes a short-break agreement for no earlier period of care', () => {
    given(`
      child | from       | to         | place | reason | ls
      cat   | 2023-06-01 | 2024-12-01 | K2    | S      | V4
      cat   | 2025-02-01 |            | U6    | S      | V2`)
      .during(...year)
      .expect(previouslyLookedAfter12mPct, { cat: 'denominator' });
  });

  it('EX-PREV-5: two starts of one child are 50% of starts and 100% of children', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2024-05-01 | 2024-07-01 | U6    | S
      cat   | 2024-09-01 |            | U6    | S`)
      .during(...year)
      .expectFigure(previouslyLookedAfter12mPct, {
        value: 50,
        numerator: 1,
        denominator: 2,
        companions: { childrenReturned: 1, childrenStarted: 1, childrenPct: 100 },
      });
  });

  it('breaks down by why the earlier period ended, by need now, and by months since leaving', () => {
    const returned = given(`
      child | from       | to         | place | reason | rec | cin
      ann   | 2022-01-05 | 2024-06-01 | U6    | S      | E4A | N1
      ann   | 2024-08-31 |            | U6    | S      |     | N4
      bob   | 2022-01-05 | 2024-06-01 | U6    | S      | E45 | N1
      bob   | 2024-09-01 |            | U6    | S      |     | N1
      cat   | 2022-01-05 | 2024-06-01 | U6    | S      | E4B | N1
      cat   | 2024-12-01 |            | U6    | S      |     | N1
      dan   | 2024-09-01 |            | U6    | S      |     | N2`);
    returned
      .during(...year)
      .expectBy(previouslyLookedAfter12mPct, 'monthsAway', {
        '0-3': 100,
        '3-6': 100,
        '6-12': 100,
        'not-recorded': 0,
      })
      .during(...year)
      .expectBy(previouslyLookedAfter12mPct, 'earlierReason', {
        E4A: 100,
        E45: 100,
        E4B: 100,
        'not-recorded': 0,
      })
      .during(...year)
      .expectBy(previouslyLookedAfter12mPct, 'categoryOfNeed', { N1: 100, N2: 0, N4: 100 });
  });

  it('takes a move from a first period to short breaks and back for a return', () => {
    given(`
      child | from       | to         | place | reason | ls
      cat   | 2023-06-01 | 2024-05-01 | K2    | S      | V2
      cat   | 2024-05-01 | 2024-07-01 | K2    | L      | V4
      cat   | 2024-07-01 |            | K2    | L      | V2`)
      .during(...year)
      .expect(previouslyLookedAfter12mPct, { cat: 'numerator' });
  });
});
