import fc from 'fast-check';
import { addDays, day, type Day } from '../kernel/day.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { caseRecordOf, type CaseRecord } from '../case-record/case-record.js';
import { firstDay, lastDay, pathwayHistories } from '../case-record/pathway-history.given.js';
import { needsAssessed, planCompleted, planReviewed } from '../case-record/pathway.given.js';
import { became, registered } from '../case-record/recorded.given.js';
import { figureOver } from '../counting/assemble.js';
import { planOf, talliesOf } from '../counting/tallies.js';
import { noSetting } from '../case-record/setting.fact.js';
import { given } from '../indicators/drawn.given.js';
import { pathwayPlanNotUpToDate } from '../indicators/pathway/plan-not-up-to-date.indicator.js';
import { pathwayPlanUpToDate } from '../indicators/pathway/plan-up-to-date-pct.indicator.js';
import { pathwayPlans } from './pathway-plans.queue.js';
import { entriesOf, listedOn } from './queue.js';

const ann = [registered('2008-02-01'), became('2020-01-06')];
/** Eligible from 2025-05-10; the needs assessment is due on 2025-08-10. */
const sixteen = [registered('2009-05-10'), became('2024-01-06')];
const drawn = (events: readonly RecordedEvent[]) => given('child | from | place').and({ ann: events });

const rowOn = (date: string, events: readonly RecordedEvent[]) => {
  const [listed] = listedOn(entriesOf(caseRecordOf(events), pathwayPlans), day(date));
  return (
    listed && {
      key: listed.entry.key,
      what: listed.entry.what,
      ...listed.stage,
      because: listed.entry.because,
    }
  );
};

describe('the queue of pathway plans', () => {
  it('shows a review fourteen days before it is due, and as overdue on the day after', () => {
    drawn([...ann, planCompleted('2024-09-20'), planReviewed('2025-03-20')])
      .on('2025-09-05')
      .expectQueue(pathwayPlans, {})
      .on('2025-09-06')
      .expectQueue(pathwayPlans, { ann: 'due' })
      .on('2025-09-20')
      .expectQueue(pathwayPlans, { ann: 'due' })
      .on('2025-09-21')
      .expectQueue(pathwayPlans, { ann: 'overdue' });
  });

  it('says since when, and until when the plan was up to date', () => {
    const events = [...ann, planCompleted('2024-09-20'), planReviewed('2025-03-20')];
    expect(rowOn('2025-10-01', events)).toMatchObject({
      key: '2025-03-20',
      what: 'Review of the pathway plan',
      id: 'overdue',
      why: 'last reviewed on 2025-03-20; up to date until 2025-09-20',
      waitingOn: 'the personal adviser',
    });
    expect(rowOn('2025-03-05', events)).toBeUndefined();
    expect(rowOn('2025-03-10', events)).toMatchObject({
      key: '2024-09-20',
      why: 'completed on 2024-09-20; up to date until 2025-03-20',
    });
  });

  it('lets go of a row on the day of the review', () => {
    drawn([...ann, planCompleted('2025-03-20'), planReviewed('2025-10-08')])
      .on('2025-10-07')
      .expectQueue(pathwayPlans, { ann: 'overdue' })
      .on('2025-10-08')
      .expectQueue(pathwayPlans, {});
  });

  it('asks for a first plan once the needs assessment is due, whether or not that was done', () => {
    drawn([...sixteen, needsAssessed('2025-07-01')])
      .on('2025-07-26')
      .expectQueue(pathwayPlans, {})
      .on('2025-07-27')
      .expectQueue(pathwayPlans, { ann: 'due' })
      .on('2025-08-10')
      .expectQueue(pathwayPlans, { ann: 'due' })
      .on('2025-08-11')
      .expectQueue(pathwayPlans, { ann: 'no-plan' });
    expect(rowOn('2025-08-11', sixteen)).toMatchObject({
      key: '2025-05-10',
      what: 'Pathway plan',
      why: 'no plan is recorded; entitled since 2025-05-10, needs assessment due 2025-08-10',
    });
  });

  it('EX-PP-6: lets go of who has been home with a parent for six months', () => {
    given(`
      child | from       | to         | place | reason | born       | rec
      ann   | 2020-01-06 | 2025-03-01 | U6    | S      | 2008-02-01 | E4A`)
      .and({ ann: [planCompleted('2025-02-10')] })
      .on('2025-08-30')
      .expectQueue(pathwayPlans, { ann: 'overdue' })
      .on('2025-08-31')
      .expectQueue(pathwayPlans, {});
  });

  it('names the events that put a row there, and those that took it away', () => {
    const events = [planCompleted('2025-03-20'), planReviewed('2025-10-08')];
    expect(rowOn('2025-10-01', [...ann, ...events])?.because).toEqual(events);
  });
});

const plan = planOf([pathwayPlanNotUpToDate, pathwayPlanUpToDate]);
const days = fc.integer({ min: firstDay, max: lastDay }).map((on) => on as Day);

const figureOn = (record: CaseRecord, on: Day) =>
  figureOver(pathwayPlanNotUpToDate, [talliesOf(record, plan)], noSetting, { from: on, to: on });

describe('over any history', () => {
  it('lists as late exactly who is counted as not up to date', () => {
    fc.assert(
      fc.property(pathwayHistories, days, (history, on) => {
        const record = caseRecordOf(history);
        const late = listedOn(entriesOf(record, pathwayPlans), on).filter(
          ({ stage }) => pathwayPlans.stages[stage.id]?.late,
        );
        expect(figureOn(record, on).numerator).toBe(late.length);
      }),
      { numRuns: 500 },
    );
  });

  it('has no more than one row for a young person, and keys that tell its rows apart', () => {
    fc.assert(
      fc.property(pathwayHistories, days, (history, on) => {
        const entries = entriesOf(caseRecordOf(history), pathwayPlans);
        expect(listedOn(entries, on).length).toBeLessThanOrEqual(1);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      }),
      { numRuns: 500 },
    );
  });

  it('accounts for the change of a fortnight: newly overdue came, updated and left the cohort went', () => {
    fc.assert(
      fc.property(pathwayHistories, days, (history, on) => {
        const record = caseRecordOf(history);
        const { value, companions } = figureOn(record, on);
        const { newlyOverdue14d: came, updated14d: done, leftCohort14d: left } = companions;
        const before = figureOn(record, addDays(on, -14)).value;
        expect(Number(value)).toBe(Number(before) + Number(came) - Number(done) - Number(left));
      }),
      { numRuns: 500 },
    );
  });

  it('calls every young person owed a plan up to date, out of date or not yet due, and one of two cohorts', () => {
    fc.assert(
      fc.property(pathwayHistories, days, (history, on) => {
        const tallies = talliesOf(caseRecordOf(history), plan);
        const when = { from: on, to: on };
        const upToDate = figureOver(pathwayPlanUpToDate, [tallies], noSetting, when);
        const { numerator: outOfDate } = figureOver(pathwayPlanNotUpToDate, [tallies], noSetting, when);
        const { eligibleDenominator, leftCareDenominator, notYetDue } = upToDate.companions;
        expect(outOfDate + upToDate.numerator).toBe(upToDate.denominator);
        expect(Number(eligibleDenominator) + Number(leftCareDenominator)).toBe(upToDate.denominator);
        expect(notYetDue).toBe(upToDate.excluded);
      }),
      { numRuns: 500 },
    );
  });

  it('waits for one thing on every day of an entitlement', () => {
    fc.assert(
      fc.property(pathwayHistories, (history) => {
        const { entitlements, awaited } = caseRecordOf(history).pathway;
        for (const entitlement of entitlements) {
          const spans = awaited.filter((each) => each.entitlement === entitlement);
          expect([entitlement.from, ...spans.map(({ to }) => to)]).toEqual([
            ...spans.map(({ from }) => from),
            entitlement.to,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
