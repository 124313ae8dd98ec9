import fc from 'fast-check';
import { caseRecordOf } from '../case-record/case-record.js';
import { histories } from '../case-record/history.given.js';
import { interviewHistories } from '../case-record/interview-histories.given.js';
import { pathwayHistories } from '../case-record/pathway-history.given.js';
import { Answers } from '../counting/answers.js';
import { planOf, talliesOf } from '../counting/tallies.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { indicators } from '../indicators/indicators.generated.js';
import { entriesOf } from './queue.js';
import { queues } from './queues.generated.js';

const plan = planOf(indicators);

const counted = (history: readonly RecordedEvent[], before?: Answers) => {
  const record = caseRecordOf(history, { before: before?.record });
  const answers = new Answers(record, before);
  const all = {
    tallies: talliesOf(record, plan, answers),
    entries: queues.map((queue) => entriesOf(record, queue, answers)),
    findings: record.findings,
  };
  answers.detach();
  return { all, answers };
};

/** As in a log, where the place of an event is its own. */
const placed = (event: RecordedEvent, index: number): RecordedEvent => ({ ...event, position: index + 1 });

const growing = fc
  .oneof(histories, interviewHistories, pathwayHistories)
  .chain((history) =>
    fc.tuple(fc.constant(history), fc.array(fc.nat({ max: history.length }), { maxLength: 4 })),
  )
  .map(([history, ends]) => [history.map(placed), ends] as const)
  .map(([history, ends]) =>
    [...ends.toSorted((a, b) => a - b), history.length].map((end) => history.slice(0, end)),
  );

describe('what is taken over from the record before', () => {
  it('is what the record alone would say, event after event', () => {
    fc.assert(
      fc.property(growing, (stages) => {
        let before: Answers | undefined;
        for (const history of stages) {
          const { all, answers } = counted(history, before);
          expect(all).toEqual(counted(history).all);
          before = answers;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same object where an event cannot touch it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const before = counted(history);
        const visit: RecordedEvent = {
          ...{ source: 'urn:drawn', id: 'a visit', subject: 'child/drawn', position: 99 },
          type: 'caretally.child-visited.v1',
          data: { on: '2024-03-05', seen: true },
        };
        const after = counted([...history, visit], before.answers);
        const moved = [...after.all.tallies.standings.keys()].filter(
          (key) => after.all.tallies.standings.get(key) !== before.all.tallies.standings.get(key),
        );
        expect(moved.filter((key) => !key.startsWith('cla-visit'))).toEqual([]);
      }),
    );
  });
});
