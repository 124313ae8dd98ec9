import { day } from '../kernel/day.js';
import { chanceFrom } from './chance.js';
import type { PeriodOfCare, Stay } from './life-of-a-child.js';
import { withTemporaryStays } from './temporary-stays.js';

const period: PeriodOfCare = {
  from: day('2010-05-01'),
  until: day('2025-02-10'),
  path: 'until-18',
  reason: 'E5',
  categoryOfNeed: 'N1',
  legalStatuses: [{ on: day('2010-05-01'), legalStatus: 'C2' }],
};

const home: Stay = {
  on: period.from,
  change: 'S',
  placement: { type: 'U4', provider: 'PR1', carerHousehold: 'FPR1-3', addressKey: 'demo-FPR1-3' },
};

describe('temporary stays', () => {
  const stays = withTemporaryStays(period, [home], chanceFrom(5));
  const away = stays.filter(({ placement }) => placement.type.startsWith('T'));

  it('are each followed by the return to the same place', () => {
    expect(away.length).toBeGreaterThan(0);
    const back = away.map((stay) => stays[stays.indexOf(stay) + 1]?.placement);
    expect(back).toEqual(away.map(() => home.placement));
  });

  it('have no provider, and no reason why the placement before them ended', () => {
    expect(
      away.filter((stay) => stay.placement.provider !== undefined || stay.endedBecause !== undefined),
    ).toEqual([]);
  });

  it('begin no period of care and end none', () => {
    expect(stays[0]).toBe(home);
    expect(stays.at(-1)?.placement).toEqual(home.placement);
  });
});
