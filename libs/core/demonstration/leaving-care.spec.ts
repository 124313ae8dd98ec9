import { isoDate, never, type Day } from '../kernel/day.js';
import { lived } from './in-care.given.js';
import { eligibleFrom, supportedUntil } from './leaving-care.js';

const written = (on: Day): string => (on === never ? 'never' : isoDate(on));

describe('who is owed a pathway plan', () => {
  it('is eligible on the 16th birthday after thirteen weeks since 14', () => {
    expect(written(eligibleFrom(lived('2009-05-10', ['2025-01-06', '2027-05-10'])))).toBe('2025-05-10');
  });

  it('is eligible after 91 nights where care began later', () => {
    expect(written(eligibleFrom(lived('2008-10-01', ['2025-06-01', '2026-10-01'])))).toBe('2025-08-31');
  });

  it('adds up the nights of several periods', () => {
    const life = lived('2009-01-10', ['2024-01-01', '2024-02-10'], ['2025-03-01', '2027-01-10']);
    expect(written(eligibleFrom(life))).toBe('2025-04-21');
  });

  it('does not count short breaks, and is never eligible before 16', () => {
    const resting = { legalStatuses: [{ on: lived('2020-01-01').born, legalStatus: 'V4' as const }] };
    expect(written(eligibleFrom(lived('2009-01-10', ['2024-01-01', '2027-01-10', resting])))).toBe('never');
    expect(written(eligibleFrom(lived('2009-01-10', ['2024-01-01', '2025-01-09'])))).toBe('never');
  });

  it('is supported to 21, unless back with parents for six months before 18 or taken over by another authority', () => {
    expect(written(supportedUntil(lived('2007-05-10', ['2022-01-01', '2025-05-10', { reason: 'E5' }])))).toBe(
      '2028-05-10',
    );
    expect(written(supportedUntil(lived('2007-05-10', ['2022-01-01', '2024-02-01'])))).toBe('2024-07-31');
    expect(written(supportedUntil(lived('2007-05-10', ['2022-01-01', '2025-01-01'])))).toBe('2028-05-10');
    expect(written(supportedUntil(lived('2007-05-10', ['2022-01-01', '2025-01-01', { reason: 'E3' }])))).toBe(
      '2025-01-01',
    );
  });
});
