import type { Terms } from '../calendar/school-days.js';
import type { Span } from './lives.js';

/** What all of its children have in common. */
export interface MadeUpAuthority extends Span {
  readonly terms: Terms;
}
