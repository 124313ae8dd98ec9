import type { Answer } from '../kernel/answer.js';
import type { Day } from '../kernel/day.js';
import type { Timeline } from '../kernel/timeline.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** Something true, false or not known of a child on every day, and the events that make it so. */
export interface ChildExpression {
  readonly timeline: (record: CaseRecord) => Timeline<Answer>;
  readonly evidence: (record: CaseRecord, on: Day) => readonly RecordedEvent[];
}

/** A criterion about a child: a question in plain words. The words are the explanation and the catalogue. */
export interface ChildQuestion extends ChildExpression {
  readonly about: 'child';
  readonly words: string;
}

/** A criterion about one item (a start, an incident): answered once, from the item and the record it stands in. */
export interface ItemQuestion<UnitName extends string, Fact> {
  readonly about: UnitName;
  readonly words: string;
  readonly answer: (fact: Fact, record: CaseRecord) => Answer;
}

export const ask = (words: string, expression: ChildExpression): ChildQuestion => ({
  about: 'child',
  words,
  ...expression,
});
