import { chanceFrom } from './chance.js';
import { daysOf, gaps, inCare, lived } from './in-care.given.js';
import { visitsDuring } from './visits.js';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('visits to the child', () => {
  const life = lived('2010-05-01', ['2016-05-02', '2024-02-10']);

  it('start afresh with every carer, within days', () => {
    const care = inCare(life, ['2016-05-02', 'U6'], ['2016-06-20', 'U6']);
    const visits = daysOf(visitsDuring(care, chanceFrom(2)), 'child-visited');
    expect(visits.filter((on) => on < '2016-06-28')).toEqual(['2016-05-04', '2016-06-08', '2016-06-21']);
  });

  it('are some weeks apart, and months once the child is settled for the long term', () => {
    const care = inCare(life, ['2016-05-02', 'U4']);
    const visits = daysOf(visitsDuring(care, chanceFrom(2)), 'child-visited');
    expect(mean(gaps(visits.filter((on) => on < '2017-05-01')))).toBeLessThan(42);
    expect(mean(gaps(visits.filter((on) => on > '2017-08-01')))).toBeGreaterThan(60);
  });

  it('are weekly with parents under an interim order until the first review', () => {
    const interim = lived('2016-05-01', [
      '2016-05-02',
      '2016-12-01',
      { legalStatuses: [{ on: life.born, legalStatus: 'C1' }] },
    ]);
    const visits = daysOf(
      visitsDuring(inCare(interim, ['2016-05-02', 'P1']), chanceFrom(2)),
      'child-visited',
    );
    expect(gaps(visits.filter((on) => on < '2016-05-30')).filter((days) => days > 12)).toEqual([]);
  });

  it('come back soon where the child was not seen', () => {
    const told = visitsDuring(inCare(life, ['2016-05-02', 'U6']), chanceFrom(2));
    const missed = told.findIndex(({ data }) => 'seen' in data && !data.seen);
    expect(missed).toBeGreaterThan(0);
    expect((told[missed + 1]?.day ?? Infinity) - (told[missed]?.day ?? 0)).toBeLessThanOrEqual(12);
  });

  it('leave nobody under four seen alone', () => {
    const baby = lived('2020-05-01', ['2020-06-01', '2024-05-01']);
    const told = visitsDuring(inCare(baby, ['2020-06-01', 'U6']), chanceFrom(2));
    expect(told.filter(({ data }) => 'seenAlone' in data && data.seenAlone)).toEqual([]);
  });
});
