import type { Findings } from './finding.js';
import type { PeriodOfCare } from './periods-of-care.fact.js';
import type { Registration } from './registration.fact.js';

/** Reports what is missing from the record as a whole. */
export const reportGaps = (
  { born }: Registration,
  periods: readonly PeriodOfCare[],
  findings: Findings,
): void => {
  if (born !== undefined || periods.length === 0) return;
  findings.add(
    'not-registered',
    undefined,
    'looked after, but no date of birth is recorded: what depends on age is shown as unknown; post child-registered',
    periods[0]?.because ?? [],
  );
};
