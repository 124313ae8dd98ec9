import { visited } from '../../case-record/reviewed.given.js';
import { given } from '../drawn.given.js';
import { visitOnTime } from './visit-on-time.indicator.js';

const inCare = given(`
  child | from       | place | reason
  cat   | 2025-04-02 | U6    | S`);

describe('cla-visit-on-time-pct', () => {
  it('EX-VIS-1: is in timescale to the day six weeks after the visit, and not the day after', () => {
    inCare
      .and({ cat: [visited('2025-04-09')] })
      .on('2025-04-10')
      .expect(visitOnTime, { cat: 'numerator' })
      .on('2025-05-21')
      .expect(visitOnTime, { cat: 'numerator' })
      .on('2025-05-22')
      .expect(visitOnTime, { cat: 'denominator' });
  });

  it('asks from the day after the first visit was due, and shows who is not yet due apart', () => {
    const notVisited = inCare;
    notVisited.on('2025-04-09').expectFigure(visitOnTime, { denominator: 0, companions: { notYetDue: 1 } });
    notVisited
      .on('2025-04-10')
      .expectFigure(visitOnTime, { numerator: 0, denominator: 1, companions: { notYetDue: 0 } });
    inCare
      .and({ cat: [visited('2025-04-03')] })
      .on('2025-04-09')
      .expectFigure(visitOnTime, { denominator: 0, companions: { notYetDue: 1 } });
  });

  it('takes a visit at which the child was not seen for none', () => {
    inCare
      .and({ cat: [visited('2025-04-09'), visited('2025-05-21', false)] })
      .on('2025-05-22')
      .expect(visitOnTime, { cat: 'denominator' });
  });

  it('EX-REV-3: begins anew with a move: a first visit is due within a week, by 2025-06-08', () => {
    const moved = given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | S
      cat   | 2025-06-01 | K2    | P`).and({ cat: [visited('2025-05-21')] });
    moved.on('2025-05-31').expect(visitOnTime, { cat: 'numerator' });
    moved.on('2025-06-01').expectFigure(visitOnTime, { denominator: 0, companions: { notYetDue: 1 } });
    moved.on('2025-06-08').expect(visitOnTime, {});
    moved.on('2025-06-09').expect(visitOnTime, { cat: 'denominator' });
    moved
      .and({ cat: [visited('2025-06-08')] })
      .on('2025-06-09')
      .expect(visitOnTime, { cat: 'numerator' });
  });

  it('allows three months after the first year of long-term fostering', () => {
    given(`
      child | from       | place | reason
      ann   | 2024-04-02 | U4    | S
      bob   | 2024-04-02 | U6    | S`)
      .and({ ann: [visited('2025-04-02')], bob: [visited('2025-04-02')] })
      .on('2025-05-14')
      .expect(visitOnTime, { ann: 'numerator', bob: 'numerator' })
      .on('2025-05-15')
      .expect(visitOnTime, { ann: 'numerator', bob: 'denominator' })
      .on('2025-07-02')
      .expect(visitOnTime, { ann: 'numerator', bob: 'denominator' })
      .on('2025-07-03')
      .expect(visitOnTime, { ann: 'denominator', bob: 'denominator' });
  });

  it('asks nothing of a child who has left', () => {
    given(`
      child | from       | to         | place | reason
      cat   | 2025-04-02 | 2025-05-01 | U6    | S`)
      .on('2025-04-30')
      .expect(visitOnTime, { cat: 'denominator' })
      .on('2025-05-01')
      .expect(visitOnTime, {});
  });

  it('does not know for the first week of a record that begins inside a placement, and asks from then on', () => {
    const known = given(`
      child | from       | place | reason
      cat   | 2025-04-02 | U6    | (S)`);
    known.on('2025-04-09').expect(visitOnTime, { cat: 'unknown' });
    known.on('2025-04-10').expect(visitOnTime, { cat: 'denominator' });
  });
});
