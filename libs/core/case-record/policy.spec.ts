import { day, isoDate } from '../kernel/day.js';
import { policies, policyNames } from '../events/authority/policies.js';
import { policySetTo } from './authority.given.js';
import { policiesOf, policyChanges, policyEvidence, policyOn } from './policy.js';

const tenSchoolDays = policySetTo('first-pep-counts-in', 'school-days', '2025-09-01');
const twentyDays = policySetTo('first-pep-days', 20, '2025-09-01');
const fifteenDays = policySetTo('first-pep-days', 15, '2026-01-05');
const set = policiesOf([fifteenDays, tenSchoolDays, twentyDays]);
const firstPepDaysOn = (on: string) => policyOn(set, 'first-pep-days', day(on));

describe('what holds on a day', () => {
  it('is what the product takes where nobody has set anything', () => {
    expect(policyOn(policiesOf([]), 'return-interview-hours', day('2025-06-30'))).toBe(72);
    expect(policyOn(policiesOf([]), 'pep-signed-off-by', day('2025-06-30'))).toBe('either');
  });

  it('is what was set from that day or before, the last of them', () => {
    expect(firstPepDaysOn('2025-08-31')).toBe(10);
    expect(firstPepDaysOn('2025-09-01')).toBe(20);
    expect(firstPepDaysOn('2026-01-04')).toBe(20);
    expect(firstPepDaysOn('2026-01-05')).toBe(15);
  });

  it('is set one by one: one policy says nothing about another', () => {
    expect(policyOn(set, 'first-pep-counts-in', day('2026-01-05'))).toBe('school-days');
    expect(policyOn(set, 'frequently-missing-starts', day('2026-01-05'))).toBe(3);
  });

  it('may be a list of roles, or none of them', () => {
    const nobody = policiesOf([policySetTo('independent-interviewers', [], '2025-04-01')]);
    expect(policyOn(nobody, 'independent-interviewers', day('2025-04-01'))).toEqual([]);
    expect(policyOn(nobody, 'independent-interviewers', day('2025-03-31'))).toEqual([
      'independent-advocate',
      'missing-return-officer',
      'other',
    ]);
  });

  it('rests on the event that set it, and on none where nobody has', () => {
    expect(policyEvidence(set, 'first-pep-days', day('2026-01-04'))).toEqual([twentyDays]);
    expect(policyEvidence(set, 'first-pep-days', day('2025-08-31'))).toEqual([]);
  });

  it('changes on the days from which it was set, and on no others', () => {
    expect(policyChanges(set, 'first-pep-days').map(isoDate)).toEqual(['2025-09-01', '2026-01-05']);
    expect(policyChanges(set, 'pep-from-age')).toEqual([]);
  });
});

describe('every policy', () => {
  it.each(policyNames)('%s says what it decides, and could be set to what holds without it', (name) => {
    expect(policies[name].decides).toMatch(/\S/);
    expect(policies[name].value.safeParse(policies[name].otherwise).success).toBe(true);
  });
});
