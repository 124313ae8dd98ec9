import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import { incidentsDuring } from './incidents.js';
import type { Life, PeriodOfCare } from './life-of-a-child.js';

const period: PeriodOfCare = {
  from: day('2022-05-01'),
  until: day('2025-02-10'),
  path: 'until-18',
  reason: 'E5',
  categoryOfNeed: 'N1',
  legalStatuses: [{ on: day('2022-05-01'), legalStatus: 'V2' }],
};

const life: Life = {
  number: 1,
  born: day('2007-02-10'),
  sex: 'F',
  ethnicity: 'WBRI',
  unaccompanied: false,
  periods: [period],
};

const missing = { goesMissing: true, sometimesAway: false };

describe('missing incidents', () => {
  const incidents = incidentsDuring(life, period, missing, chanceFrom(11));

  it('lie within the period of care', () => {
    expect(incidents.length).toBeGreaterThan(3);
    expect(incidents.filter(({ on, until }) => on <= period.from || until > period.until)).toEqual([]);
  });

  it('follow one another: none starts before the one before has ended', () => {
    const overlapping = incidents.filter(
      ({ on }, index) => on < (incidents[index - 1]?.until ?? period.from),
    );
    expect(overlapping).toEqual([]);
  });

  it('happen to nobody who is not inclined to', () => {
    expect(incidentsDuring(life, period, { ...missing, goesMissing: false }, chanceFrom(11))).toEqual([]);
  });

  it('are closed by leaving care, never by a return on that day', () => {
    const open = incidents.filter(({ until }) => until === period.until);
    expect(open.filter(({ because }) => because !== 'left-care')).toEqual([]);
  });
});
