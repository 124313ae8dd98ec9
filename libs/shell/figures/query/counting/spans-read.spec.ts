import type { AnyItemKind } from '../../../../core/counting/item-kind.js';
import type { ItemMeasure } from '../../../../core/counting/measure.js';
import type { Pick as Picking } from '../../../../core/counting/reading.js';
import { incidents } from '../../../../core/counting/unit.js';
import { day, isoDate } from '../../../../core/kernel/day.js';
import type { MeasureOver } from './measure-over.js';
import { spansRead } from './spans-read.js';

const items = (pick: Picking, lastDays?: number): ItemMeasure => ({
  shape: 'items',
  key: undefined,
  unit: incidents,
  reading: { unit: incidents, kinds: [{ kind: 'incident' } as AnyItemKind], pick, gather: 'each', lastDays },
  criteria: undefined,
  among: undefined,
});

const over = (measure: ItemMeasure, from: string, to: string): MeasureOver => ({
  measure,
  when: { from: day(from), to: day(to) },
});

/** `2025-01-01 to 2025-01-31`, and before which day nothing is wanted. */
const spans = (...asked: readonly MeasureOver[]): readonly string[] =>
  spansRead(asked).map(({ kind, days: { from, to }, notBefore }) => {
    const begun = notBefore === undefined ? '' : ` begun from ${isoDate(notBefore)}`;
    return `${kind} ${isoDate(from)} to ${isoDate(to)}${begun}`;
  });

describe('what is read of the items', () => {
  it('is one span for months that follow each other', () => {
    expect(
      spans(over(items('open'), '2025-02-01', '2025-02-28'), over(items('open'), '2025-01-01', '2025-01-31')),
    ).toEqual(['incident 2025-01-01 to 2025-02-28']);
  });

  it('is nothing twice: what reaches over a gap is read before it', () => {
    expect(
      spans(over(items('open'), '2015-01-01', '2015-01-31'), over(items('open'), '2025-01-01', '2025-01-31')),
    ).toEqual([
      'incident 2015-01-01 to 2015-01-31',
      'incident 2025-01-01 to 2025-01-31 begun from 2015-02-01',
    ]);
  });

  it('is only what began in the span where no one asks for more', () => {
    expect(spans(over(items('started'), '2025-01-01', '2025-01-31'))).toEqual([
      'incident 2025-01-01 to 2025-01-31 begun from 2025-01-01',
    ]);
    expect(
      spans(
        over(items('started'), '2025-01-01', '2025-01-31'),
        over(items('open'), '2025-01-31', '2025-01-31'),
      ),
    ).toEqual(['incident 2025-01-01 to 2025-01-31']);
  });

  it('reaches a day back for what ended, whose last day may be the one before', () => {
    expect(spans(over(items('ended'), '2025-01-01', '2025-01-31'))).toEqual([
      'incident 2024-12-31 to 2025-01-31',
    ]);
  });

  it('is the days before a date for a reading that looks back from it', () => {
    expect(spans(over(items('started', 28), '2025-01-31', '2025-01-31'))).toEqual([
      'incident 2025-01-04 to 2025-01-31 begun from 2025-01-04',
    ]);
  });
});
