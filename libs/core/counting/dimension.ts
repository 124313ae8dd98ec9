import type { Timeline } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';

/** The key under which what is not recorded is shown. */
export const notRecorded = 'not-recorded';

/** A way of breaking a figure down. Keys are codes; labels are words. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly labelOf: (key: string) => string;
  /** Keys in the order in which they are shown; others follow alphabetically. */
  readonly order: readonly string[];
}

/** A dimension of the child: a value on every day. Items take the value of their first day. */
export interface ChildDimension extends Dimension {
  readonly timeline: (record: CaseRecord) => Timeline<string>;
}

/** A dimension that only items of some kind have (why care ended, which placement was left). */
export const itemDimension = (
  id: string,
  title: string,
  labelOf: (key: string) => string,
  order: readonly string[] = [],
): Dimension => ({
  id,
  title,
  labelOf: (key) => (key === notRecorded ? 'Not recorded' : labelOf(key)),
  order,
});
