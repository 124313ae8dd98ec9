import { given } from '../drawn.given.js';
import { ceased } from './ceased.indicator.js';
import { numberAtDate } from './number-at-date.indicator.js';
import { profileAtDate } from './profile-at-date.indicator.js';
import { shortBreaks } from './short-breaks.indicator.js';
import { started } from './started.indicator.js';
import { newPlacements } from '../placements/new-placements.indicator.js';

describe('cla-number-at-date', () => {
  it('EX-POP-1: does not count a child on the day care ended', () => {
    given(`
      child | from       | to         | place | reason | rec
      cat   | 2025-01-10 | 2025-03-31 | U6    | S      | E4A`)
      .on('2025-01-09')
      .expect(numberAtDate, { cat: 'outside' })
      .on('2025-01-10')
      .expect(numberAtDate, { cat: 'numerator' })
      .on('2025-03-30')
      .expect(numberAtDate, { cat: 'numerator' })
      .on('2025-03-31')
      .expect(numberAtDate, { cat: 'outside' })
      .during('2024-04-01', '2025-03-31')
      .expectFigure(ceased, { value: 1, companions: { ceases: 1, endedWithoutReason: 0 } });
  });

  it('EX-POP-2: counts one child, one start and one placement over a change of legal status', () => {
    given(`
      child | from       | to         | place | reason | ls
      cat   | 2024-05-01 | 2024-09-01 | U6    | S      | C1
      cat   | 2024-09-01 |            | U6    | L      | C2`)
      .on('2024-09-01')
      .expectFigure(numberAtDate, { value: 1, numerator: 1, denominator: null })
      .expectFindings({ cat: ['not-registered'] })
      .during('2024-04-01', '2025-03-31')
      .expectFigure(started, { value: 1, companions: { starts: 1, recordsBeginningInCare: 0 } })
      .during('2024-04-01', '2025-03-31')
      .expectFigure(newPlacements, { value: 1 });
  });

  it('EX-POP-3: keeps a short-break agreement out of the stock', () => {
    given(`
      child | from       | to | place | reason | ls
      cat   | 2024-04-01 |    | K2    | S      | V4`)
      .on('2024-12-31')
      .expect(numberAtDate, { cat: 'outside' })
      .during('2024-04-01', '2025-03-31')
      .expectFigure(shortBreaks, {
        value: 1,
        companions: { stays: 0, nights: 0, childrenUnderAgreement: 1 },
      });
  });

  it('EX-POP-3: takes a child in on the day V2 follows V4, as a start, whatever RNE was sent', () => {
    given(`
      child | from       | to         | place | reason | ls
      cat   | 2024-04-01 | 2024-06-10 | K2    | S      | V4
      cat   | 2024-06-10 |            | K2    | L      | V2`)
      .on('2024-06-09')
      .expect(numberAtDate, { cat: 'outside' })
      .on('2024-06-10')
      .expect(numberAtDate, { cat: 'numerator' })
      .during('2024-06-09', '2024-06-09')
      .expectFigure(started, { value: 0 })
      .during('2024-06-10', '2024-06-10')
      .expectFigure(started, { value: 1 });
  });

  it('EX-POP-4: lets a child go on the 18th birthday', () => {
    given(`
      child | from       | to         | place | reason | rec | born
      cat   | 2020-01-01 | 2025-03-15 | U6    | S      | E17 | 2007-03-15`)
      .on('2025-03-14')
      .expect(numberAtDate, { cat: 'numerator' })
      .on('2025-03-15')
      .expect(numberAtDate, { cat: 'outside' })
      .expectFindings({});
  });

  it('EX-POP-4: lets a child go on the 18th birthday where no end was recorded, and says so', () => {
    given(`
      child | from       | to | place | reason | born
      cat   | 2020-01-01 |    | U6    | S      | 2007-03-15`)
      .on('2025-03-14')
      .expect(numberAtDate, { cat: 'numerator' })
      .on('2025-03-15')
      .expect(numberAtDate, { cat: 'outside' })
      .expectFindings({ cat: ['turned-18-still-open'] })
      .during('2024-04-01', '2025-03-31')
      .expectFigure(ceased, { value: 0, companions: { ceases: 0, endedWithoutReason: 1 } });
  });

  it('keeps someone accommodated under V2 in a children’s home past 18', () => {
    given(`
      child | from       | to | place | reason | ls | born
      cat   | 2020-01-01 |    | K2    | S      | V2 | 2007-03-15
      dan   | 2020-01-01 |    | U6    | S      | V2 | 2007-03-15`)
      .on('2025-06-30')
      .expect(numberAtDate, { cat: 'numerator' })
      .expectFindings({ dan: ['turned-18-still-open'] });
  });

  it('gives someone born on 29 February the birthday of 1 March', () => {
    given(`
      child | from       | to | place | reason | born
      cat   | 2020-01-01 |    | U6    | S      | 2008-02-29`)
      .on('2026-02-28')
      .expect(numberAtDate, { cat: 'numerator' })
      .on('2026-03-01')
      .expect(numberAtDate, { cat: 'outside' });
  });

  it('counts children placed with parents, placed for adoption, remanded, and without a date of birth', () => {
    given(`
      child | from       | to | place  | reason | ls
      ann   | 2024-05-01 |    | P1/PR0 | S      | C2
      bob   | 2024-05-01 |    | A6/PR2 | S      | E1
      cat   | 2024-05-01 |    | R5     | S      | J1`)
      .on('2025-03-31')
      .expectFigure(numberAtDate, { value: 3, unknown: 0 });
  });

  it('counts a child once whose record says twice that care began, and says so', () => {
    given(`
      child | from       | to | place | reason
      cat   | 2024-05-01 |    | U6    | S
      cat   | 2024-06-01 |    | U4    | S`)
      .on('2024-07-01')
      .expectFigure(numberAtDate, { value: 1 })
      .expectFindings({ cat: ['entered-while-looked-after', 'not-registered'] });
  });
});

describe('cla-profile-at-date', () => {
  const children = given(`
    child | from       | to         | place  | reason | ls | cin | born
    ann   | 2024-05-01 |            | U6/PR1 | S      | C2 | N1  | 2024-04-01
    bob   | 2024-05-01 |            | K2/PR4 | S      | V2 | N2  | 2009-03-31
    cat   | 2024-05-01 | 2024-08-01 | U6/PR1 | S      | C1 | N1  | 2009-04-01
    cat   | 2024-08-01 |            | U6/PR4 | B      | C2
    dan   | 2024-05-01 |            | U6/PR4 | S      | C2 | N4`);

  it('takes the age at the close of the day, the birthday counted', () => {
    children
      .on('2025-03-31')
      .expectBy(profileAtDate, 'ageBand', { 'under-1': 1, '10-15': 1, '16-plus': 1, 'not-recorded': 1 })
      .on('2025-04-01')
      .expectBy(profileAtDate, 'ageBand', { '1-4': 1, '16-plus': 2, 'not-recorded': 1 });
  });

  it('takes legal status, need, placement and provider as they are on the day', () => {
    children
      .on('2024-07-31')
      .expectBy(profileAtDate, 'legalStatus', { C1: 1, C2: 2, V2: 1 })
      .on('2024-08-01')
      .expectBy(profileAtDate, 'legalStatus', { C2: 3, V2: 1 })
      .on('2024-08-01')
      .expectBy(profileAtDate, 'categoryOfNeed', { N1: 2, N2: 1, N4: 1 })
      .on('2024-08-01')
      .expectBy(profileAtDate, 'placementGroup', { 'foster-other': 3, homes: 1 })
      .on('2024-08-01')
      .expectBy(profileAtDate, 'provider', { PR1: 1, PR4: 3 });
  });
});
