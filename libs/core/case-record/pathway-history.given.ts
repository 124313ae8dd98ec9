import fc from 'fast-check';
import { addDays, day, isoDate } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { needsAssessed, planCompleted, planReviewed } from './pathway.given.js';
import { became, ceased, registered, statusChanged } from './recorded.given.js';

/** Three years in which everything happens, to young people who turn 16, 18 or 21 in them. */
export const firstDay = day('2024-01-01');
export const lastDay = day('2026-12-31');

const dates = fc.integer({ min: 0, max: lastDay - firstDay }).map((days) => isoDate(addDays(firstDay, days)));

const happenings = fc.oneof(
  fc
    .tuple(fc.constantFrom('V2', 'V4', 'C2'), dates)
    .map(([status, on]) => became(on, 'U6', { legalStatus: status as 'C2' })),
  fc
    .tuple(fc.constantFrom('E4A', 'E5', 'E3', 'E2', 'E17'), dates)
    .map(([rec, on]) => ceased(on, rec as 'E5')),
  fc.tuple(fc.constantFrom('V2', 'V4'), dates).map(([status, on]) => statusChanged(on, status as 'V2')),
  dates.map(needsAssessed),
  fc.tuple(dates, fc.constantFrom('pp1', 'pp2')).map(([on, plan]) => planCompleted(on, plan)),
  fc.tuple(dates, fc.constantFrom('pp1', 'pp2')).map(([on, plan]) => planReviewed(on, plan)),
);

/** Any young person's care, plans and reviews in any combination, contradictions included. */
export const pathwayHistories: fc.Arbitrary<readonly RecordedEvent[]> = fc
  .tuple(
    fc.constantFrom('2003-06-15', '2005-06-15', '2007-01-31', '2008-02-29', '2009-08-31', '2010-06-01'),
    fc.constantFrom('2020-01-06', '2024-05-01'),
    fc.array(happenings, { maxLength: 12, size: 'max' }),
  )
  .map(([born, from, more]) => [registered(born), became(from), ...more]);
