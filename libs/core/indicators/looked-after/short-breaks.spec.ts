import { given } from '../drawn.given.js';
import { shortBreaks } from './short-breaks.indicator.js';

const month = ['2024-05-01', '2024-05-31'] as const;

describe('cla-short-breaks', () => {
  it('counts children, with stays and their nights beside them', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-03 | 2024-05-05 | K2    | S      | V3
      ann   | 2024-05-17 | 2024-05-19 | K2    | S      | V3
      bob   | 2024-05-30 | 2024-06-02 | K2    | S      | V3`)
      .during(...month)
      .expectFigure(shortBreaks, {
        value: 2,
        companions: { stays: 3, nights: 6, childrenUnderAgreement: 0 },
      });
  });

  it('counts an agreement by any of its days, and no nights', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-01-01 | 2024-05-01 | K2    | S      | V4
      bob   | 2024-01-01 | 2024-05-02 | K2    | S      | V4
      cat   | 2024-05-31 |            | K2    | S      | V4
      dan   | 2024-06-01 |            | K2    | S      | V4`)
      .during(...month)
      .expect(shortBreaks, { bob: 'numerator', cat: 'numerator' })
      .during(...month)
      .expectFigure(shortBreaks, {
        value: 2,
        companions: { stays: 0, nights: 0, childrenUnderAgreement: 2 },
      });
  });

  it('counts no other looked-after child', () => {
    given(`
      child | from       | to | place | reason | ls
      cat   | 2024-01-01 |    | K2    | S      | V2`)
      .during(...month)
      .expect(shortBreaks, { cat: 'outside' });
  });
});
