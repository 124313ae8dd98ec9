import { settingOf } from '../case-record/setting.fact.js';
import fc from 'fast-check';
import { both, either, type Answer } from '../kernel/answer.js';
import { addDays, isoDate, type Day } from '../kernel/day.js';
import { valueAt } from '../kernel/timeline.js';
import { caseRecordOf } from '../case-record/case-record.js';
import { firstDay, histories, lastDay } from '../case-record/history.given.js';
import { eventDefinitions } from '../events/vocabulary.generated.js';
import { indicators } from '../indicators/indicators.generated.js';
import { sumsOf } from './count.js';
import { addSums, type Sums } from './sums.js';
import { figureOver, measuresFor } from './assemble.js';
import { explain } from './explain.js';
import type { ChildQuestion } from './question.js';
import { standingOf } from './standing.js';
import { planOf, talliesOf, type Tallies } from './tallies.js';

const plan = planOf(indicators);
const noEstimates = settingOf([]);
const someDay = fc.integer({ min: firstDay - 2, max: lastDay + 40 }) as unknown as fc.Arbitrary<Day>;
const periods = fc
  .tuple(someDay, someDay)
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const windowsOf = (takes: 'date' | 'period', { from, to }: { from: Day; to: Day }) =>
  takes === 'date' ? { from: to, to } : { from, to };

const everyDay: readonly Day[] = Array.from({ length: lastDay - firstDay + 40 }, (_, index) =>
  addDays(firstDay, index - 2),
);

describe('histories drawn at random', () => {
  it('are of valid events', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { type, data } of history) {
          const definition = eventDefinitions.find((each) => each.type === type);
          expect(definition?.data.safeParse(data).error).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('contradict themselves in every way that is known', () => {
    const kinds = fc
      .sample(histories, { numRuns: 1500, seed: 1 })
      .flatMap((history) => caseRecordOf(history).findings.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([
      'began-in-temporary-stay',
      'birth-date-contradicted',
      'ceased-after-18',
      'ceased-and-started-on-one-day',
      'ceased-outside-care',
      'changed-outside-care',
      'entered-and-ceased-on-one-day',
      'entered-while-looked-after',
      'incident-crosses-the-edge-of-care',
      'incident-ended-twice',
      'incident-ends-before-start',
      'incident-started-twice',
      'incident-without-start',
      'incidents-overlap',
      'missing-outside-care',
      'move-with-same-carer',
      'no-placement',
      'not-registered',
      'turned-18-still-open',
    ]);
  });
});

describe('counting', () => {
  it('never throws, whatever valid events say, nor does explaining it', () => {
    fc.assert(
      fc.property(histories, periods, (history, when) => {
        const record = caseRecordOf(history);
        const tallies = talliesOf(record, plan);
        for (const indicator of indicators) {
          figureOver(indicator, [tallies], noEstimates, windowsOf(indicator.takes, when), indicator.by[0]);
          explain(indicator, record, tallies, windowsOf(indicator.takes, when));
        }
      }),
    );
  });

  it('does not care in which order events arrived, or how often', () => {
    const shuffled = histories.chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray([...history, ...history], {
          minLength: history.length * 2,
          maxLength: history.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([history, again]) => {
        const [record, other] = [caseRecordOf(history), caseRecordOf(again)];
        expect(other.findings).toEqual(record.findings);
        expect(talliesOf(other, plan)).toEqual(talliesOf(record, plan));
      }),
    );
  });

  it('puts each child on each day where the answers of that day put it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const record = caseRecordOf(history);
        const { standings } = talliesOf(record, plan);
        for (const { key, criteria } of plan.standings) {
          const [population, exclusions, numerator] = [
            criteria.population.map((question) => question.timeline(record)),
            (criteria.exclusions ?? []).map((question: ChildQuestion) => question.timeline(record)),
            (criteria.numerator ?? []).map((question) => question.timeline(record)),
          ];
          const wrong = everyDay.find((on) => {
            const every = (all: typeof population) =>
              all.map((each) => valueAt(each, on)).reduce<Answer>(both, 'yes');
            const some = exclusions.map((each) => valueAt(each, on)).reduce<Answer>(either, 'no');
            return valueAt(standings.get(key)!, on) !== standingOf(every(population), some, every(numerator));
          });
          expect([key, wrong && isoDate(wrong)]).toEqual([key, undefined]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells the items of one kind and child apart by their keys', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const keys = talliesOf(caseRecordOf(history), plan).items.map(({ kind, key }) => `${kind} ${key}`);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts nobody in any measure of children on a day they are not looked after', () => {
    fc.assert(
      fc.property(histories, someDay, (history, on) => {
        const { standings } = talliesOf(caseRecordOf(history), plan);
        const lookedAfter = valueAt(standings.get('cla-number-at-date')!, on) !== 'outside';
        const counted = [...standings].filter(([, timeline]) =>
          ['numerator', 'denominator'].includes(valueAt(timeline, on)),
        );
        expect(lookedAfter || counted.length === 0).toBe(true);
      }),
    );
  });

  it('never counts more in a numerator than in its denominator', () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 3 }), periods, (children, when) => {
        const tallies = children.map((history) => talliesOf(caseRecordOf(history), plan));
        for (const indicator of indicators) {
          if (indicator.kind !== 'cohort' || indicator.measure.unit.name === 'incident-per-child') continue;
          const figure = figureOver(indicator, tallies, noEstimates, windowsOf(indicator.takes, when));
          expect([indicator.id, figure.numerator > (figure.denominator ?? 0)]).toEqual([indicator.id, false]);
        }
      }),
    );
  });

  it('gives two children together what it gives each alone', () => {
    const withoutEmpty = (sums: Sums | undefined) => sums && { ...sums, lengths: [...sums.lengths].sort() };
    fc.assert(
      fc.property(histories, histories, periods, (one, other, when) => {
        const [a, b] = [one, other].map((history) => talliesOf(caseRecordOf(history), plan)) as [
          Tallies,
          Tallies,
        ];
        for (const measure of indicators.flatMap(measuresFor)) {
          const [together, alone, beside] = [[a, b], [a], [b]].map((some) =>
            sumsOf(measure, some, when).get(''),
          );
          const added = alone && beside ? addSums(alone, beside) : (alone ?? beside);
          expect(withoutEmpty(together)).toEqual(withoutEmpty(added));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('D9: the stock of a day is that of the day before, with those who entered and without those who left', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { standings, items } = talliesOf(caseRecordOf(history), plan);
        const stockOn = (on: Day) =>
          valueAt(standings.get('cla-number-at-date')!, on) === 'numerator' ? 1 : 0;
        const itemsOn = (on: Day, ...kinds: readonly string[]) =>
          items.filter(({ kind, first }) => kinds.includes(kind) && first === on).length;
        const wrong = everyDay.find(
          (on) =>
            stockOn(on) !==
            stockOn(addDays(on, -1)) +
              itemsOn(on, 'start-of-care', 'record-begins-in-care') -
              itemsOn(on, 'end-of-care', 'end-of-care-without-reason'),
        );
        expect(wrong && isoDate(wrong)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('breaks a stock down into groups that add up to it', () => {
    fc.assert(
      fc.property(fc.array(histories, { maxLength: 3 }), someDay, (children, on) => {
        const tallies = children.map((history) => talliesOf(caseRecordOf(history), plan));
        const when = { from: on, to: on };
        for (const indicator of indicators.filter(({ measure }) => measure.shape === 'standing')) {
          for (const dimension of indicator.by) {
            const { breakdown = [], numerator } = figureOver(
              indicator,
              tallies,
              noEstimates,
              when,
              dimension,
            );
            const sum = breakdown.reduce((so, entry) => so + entry.numerator, 0);
            expect([indicator.id, dimension.id, sum]).toEqual([indicator.id, dimension.id, numerator]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
