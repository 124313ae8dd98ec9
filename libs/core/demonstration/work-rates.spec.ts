import { day } from '../kernel/day.js';
import { findingsBy } from '../case-record/finding.js';
import { rankOf } from '../patterns/ranked.js';
import { countedFrom } from './counted-demonstration.given.js';
import { demonstrationEvents, demonstrationUntil } from './demonstration.js';
import { clusters, schoolsWithPoorHabits } from './schools.js';

/*
 * Four years of the default size, counted by the indicators themselves: what meets the eye of whoever tries the product
 * with nothing but this authority. The bounds are wide enough for another seed, and for a rule that is read more strictly.
 */
const atDates = {
  'cla-health-assessment-pct': [90, 98],
  'cla-care-plan-up-to-date-pct': [94, 100],
  'cla-visit-on-time-pct': [88, 98],
  'pathway-plan-in-place-pct': [96, 100],
  'pathway-plan-up-to-date-pct': [92, 99],
  'pathway-plan-not-up-to-date': [4, 18],
  'rhi-outstanding': [10, 110],
} as const;

const overYears = {
  'cla-reviews-on-time-obligations': [86, 94],
  'cla-review-participation-pct': [86, 96],
  'pathway-assessment-on-time-pct': [82, 97],
  'pep-initial-on-time-pct': [60, 85],
  'pep-termly-held-pct': [84, 92],
  'pep-termly-signed-off-pct': [56, 68],
  'rhi-offered-pct': [87, 97],
  'rhi-accepted-first-pct': [54, 70],
  'rhi-within-72h-pct': [46, 64],
  'rhi-completed-pct': [74, 94],
  'rhi-completed-after-refusal': [45, 88],
} as const;

const last = '2026-03-31';
const { records, figure } = countedFrom(
  [...demonstrationEvents(demonstrationUntil('E09000099', last))],
  [...Object.keys(atDates), ...Object.keys(overYears), 'pep-unsigned-pct'],
);

const dates = ['2023-09-30', '2024-03-31', '2024-09-30', '2025-03-31', '2025-09-30', last];
const years = [
  ['2023-04-01', '2024-03-31'],
  ['2024-04-01', '2025-03-31'],
  ['2025-04-01', '2026-03-31'],
] as const;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the work with the children of the demonstration authority', () => {
  it.each(Object.entries(atDates))('comes to a plausible %s at any time', (id, [least, most]) => {
    const values = dates.map((on) => figure(id, on, on).value ?? 0);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
  });

  it.each(Object.entries(overYears))('comes to a plausible %s over the years', (id, [least, most]) => {
    const value = mean(years.map(([from, to]) => figure(id, from, to).value ?? 0));
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('has two first health assessments in three in time', () => {
    const initial = records
      .flatMap(({ health }) => health.obligations)
      .filter(({ which, due }) => which === 'initial' && (due ?? 0) > day('2022-04-01'))
      .flatMap(({ outcome }) => (outcome.state === 'met' ? [outcome.late] : []));
    const share = initial.filter((late) => !late).length / initial.length;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.75);
  });

  it('leaves a pattern among schools that is large enough to mean something', () => {
    const all = figure('pep-unsigned-pct', '2024-09-01', '2025-07-31', 'school');
    const { numerator, denominator, breakdown = [] } = all;
    const ranking = { all: { found: numerator, of: denominator ?? 0 }, enough: 10 };
    const standsOut = (keys: readonly string[]): boolean => {
      const rows = breakdown.filter(({ key }) => keys.includes(key));
      const found = rows.reduce((sum, row) => sum + row.numerator, 0);
      const of = rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0);
      return rankOf({ key: keys.join(' '), found, of }, ranking).standsOut;
    };
    expect(schoolsWithPoorHabits.filter(({ urn }) => standsOut([urn])).length).toBeGreaterThanOrEqual(3);
    const slow = clusters.filter(({ schools }) => standsOut(schools.map(({ urn }) => urn)));
    expect(slow.map(({ cluster }) => cluster)).toEqual(['east']);
  });

  it('contradicts itself in few records, where something is not written down yet', () => {
    const contradicted = records.filter(({ findings }) => findingsBy(findings, day(last)).length > 0);
    expect(contradicted.length / records.length).toBeLessThan(0.03);
  });
});
