import { rowOf } from './owed-on.js';

describe('the row on which something owed stands', () => {
  it.each([
    ['visit-every-6-weeks', '2026-09-29 next', 'visits', '2026-09-29 next'],
    ['looked-after-review-first', '2026-10-08 first', 'reviews', '2026-10-08 first'],
    ['health-assessment-review', '2025-10-01 review', 'health-assessments', '2025-10-01 review'],
    ['first-pep', '2025-02-25', 'peps-not-held', 'first 2025-02-25'],
    ['pep-every-term', '2026-autumn', 'peps-not-held', '2026-autumn'],
    ['return-interview', '2024-10-20 i1', 'return-interviews', '2024-10-20 i1'],
    ['pathway-plan-review', '2026-05-22', 'pathway-plans', '2026-05-22'],
  ])('of %s %s is on %s as %s', (id, key, queue, entry) => {
    expect(rowOf({ rule: { id }, key })).toEqual({ queue, entry });
  });

  it('is none where no queue lists what the rule owes', () => {
    expect(rowOf({ rule: { id: 'another-rule' }, key: 'k' })).toBeUndefined();
  });
});
