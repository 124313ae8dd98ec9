import fc from 'fast-check';
import { never } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { frequentlyMissing } from '../queues/frequently-missing.queue.js';
import { missingNow } from '../queues/missing-now.queue.js';
import { entriesOf, type ListedEntry } from '../queues/queue.js';
import { returnInterviews } from '../queues/return-interviews.queue.js';
import { caseRecordOf } from './case-record.js';
import { interviewHistories } from './interview-histories.given.js';
import { policy } from './interviews.given.js';
import { isBefore } from './moments.js';
import { settingOf } from './setting.fact.js';

const setting = settingOf([
  policy('return-interview-after-away', true, '2026-03-29'),
  policy('return-interview-hours', 24, '2026-03-30'),
  policy('frequently-missing-starts', 2, '2026-03-28'),
]);
const recordOf = (history: readonly RecordedEvent[]) => caseRecordOf(history, { setting });

const doesNotOverlap = ({ stages }: ListedEntry): boolean =>
  stages.every(
    (stage, index) => stage.from < stage.to && stage.from >= (stages[index - 1]?.to ?? stage.from),
  );
const areUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

describe('whatever was recorded of incidents and interviews', () => {
  it('is the same in any order, and finds instead of failing', () => {
    fc.assert(
      fc.property(interviewHistories, (history) => {
        expect(recordOf(history.toReversed()).returnInterviews).toEqual(recordOf(history).returnInterviews);
        expect(Array.isArray(recordOf(history).findings)).toBe(true);
      }),
    );
  });

  it('tells one incident from another, and each once', () => {
    fc.assert(
      fc.property(interviewHistories, (history) => {
        const { incidents, obligations } = recordOf(history).returnInterviews;
        expect(areUnique(incidents.map(({ key }) => key))).toBe(true);
        expect(obligations.every((obligation) => incidents.includes(obligation))).toBe(true);
      }),
    );
  });

  it('is in time only where it was held by the day due, and completed only after the return', () => {
    fc.assert(
      fc.property(interviewHistories, (history) => {
        const { incidents } = recordOf(history).returnInterviews;
        const tooEarly = incidents.filter(
          ({ completed, returned }) => completed && returned && isBefore(completed.moment, returned),
        );
        expect(tooEarly).toEqual([]);
        const inTime = incidents.filter(({ timing }) => timing === 'in-time');
        expect(inTime.every(({ completed, due }) => (completed?.moment.day ?? never) <= (due ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it('lays queues out in stages that never overlap, under keys of their own', () => {
    fc.assert(
      fc.property(interviewHistories, (history) => {
        for (const queue of [returnInterviews, missingNow, frequentlyMissing]) {
          const entries = entriesOf(recordOf(history), queue);
          expect(entries.every(doesNotOverlap)).toBe(true);
          expect(areUnique(entries.map(({ key }) => key))).toBe(true);
        }
      }),
    );
  });
});
