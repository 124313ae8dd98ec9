import { given } from '../drawn.given.js';
import { ceased, ceasedByReason } from './ceased.indicator.js';

const year = ['2024-04-01', '2025-03-31'] as const;

describe('cla-ceased and cla-ceased-by-reason', () => {
  it('EX-CEASE-1: counts a child who left twice once, by the last reason, and both ends beside it', () => {
    given(`
      child | from       | to         | place | reason | rec
      cat   | 2023-01-10 | 2024-05-01 | U6    | S      | E4A
      cat   | 2024-07-01 | 2025-01-10 | U6    | S      | E45`)
      .during(...year)
      .expectFigure(ceased, { value: 1, companions: { ceases: 2, endedWithoutReason: 0 } })
      .during(...year)
      .expectBy(ceasedByReason, 'reasonCeased', { E45: 1 })
      .during(...year)
      .expectBy(ceasedByReason, 'reasonCeasedGroup', { 'special-guardianship': 1 });
  });

  it('EX-CEASE-2: calls an end on the 18th birthday aged out, whatever its reason', () => {
    given(`
      child | from       | to         | place | reason | rec | born
      ann   | 2020-01-01 | 2024-10-20 | U6    | S      | E17 | 2006-10-20
      bob   | 2020-01-01 | 2024-10-20 | U6    | S      | E5  | 2006-10-20
      cat   | 2020-01-01 | 2024-10-20 | U6    | S      | E6  | 2006-10-20
      dan   | 2020-01-01 | 2024-10-20 | U6    | S      | E7  | 2006-10-20
      eve   | 2020-01-01 | 2024-10-20 | U6    | S      | E8  | 2006-10-20
      fay   | 2020-01-01 | 2024-10-19 | U6    | S      | E5  | 2006-10-20
      gus   | 2020-01-01 | 2024-10-20 | U6    | S      | E5`)
      .during(...year)
      .expectBy(ceasedByReason, 'agedOut', { yes: 5, no: 2 });
  });

  it('EX-CEASE-3: takes a row that ended with X1 for no end of care', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2024-05-01 | 2025-03-31 | U6    | S
      cat   | 2025-03-31 |            | K2    | P`)
      .during(...year)
      .expectFigure(ceased, { value: 0, companions: { ceases: 0, endedWithoutReason: 0 } });
  });

  it('counts an end on the first and on the last day of the period, and none a day outside', () => {
    given(`
      child | from       | to         | place | reason
      ann   | 2023-01-10 | 2024-03-31 | U6    | S
      bob   | 2023-01-10 | 2024-04-01 | U6    | S
      cat   | 2023-01-10 | 2025-03-31 | U6    | S
      dan   | 2023-01-10 | 2025-04-01 | U6    | S`)
      .during(...year)
      .expect(ceased, { bob: 'numerator', cat: 'numerator' });
  });

  it('counts as ceased a child who is looked after again at the end of the period', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2023-01-10 | 2024-05-01 | U6    | S
      cat   | 2024-07-01 |            | U6    | S`)
      .during(...year)
      .expect(ceased, { cat: 'numerator' });
  });

  it('takes the end of a short break for no end of care, and a move to short breaks for an end without reason', () => {
    given(`
      child | from       | to         | place | reason | ls
      ann   | 2024-05-03 | 2024-05-05 | K2    | S      | V3
      bob   | 2024-05-01 | 2024-06-01 | K2    | S      | V2
      bob   | 2024-06-01 |            | K2    | L      | V4`)
      .during(...year)
      .expectFigure(ceased, { value: 0, companions: { ceases: 0, endedWithoutReason: 1 } });
  });

  it('knows the earlier codes of special guardianship and groups every reason', () => {
    given(`
      child | from       | to         | place | reason | rec
      ann   | 2015-01-10 | 2018-05-01 | U6    | S      | E43
      bob   | 2015-01-10 | 2018-05-01 | U6    | S      | E44
      cat   | 2015-01-10 | 2018-05-01 | U6    | S      | E11
      dan   | 2015-01-10 | 2018-05-01 | U6    | S      | E13`)
      .during('2018-04-01', '2019-03-31')
      .expectBy(ceasedByReason, 'reasonCeasedGroup', {
        adoption: 1,
        'special-guardianship': 2,
        'home-like': 1,
      });
  });
});
