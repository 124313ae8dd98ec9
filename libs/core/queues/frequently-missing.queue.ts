import type { Day } from '../kernel/day.js';
import type { CaseRecord } from '../case-record/case-record.js';
import type { FrequentSpan, LookBackLength } from '../case-record/frequently-missing.fact.js';
import { keyOfDay, queue, type QueueEntry, type Stage } from './queue.js';

export const frequentlyMissing = queue({
  id: 'frequently-missing',
  title: 'Children frequently missing',
  says: 'Looked-after children with as many missing incidents (M) begun in the days to the date as the policy in force asks for: 3 in 30 days, or 3 in 90, unless set. One row a child, on the list while either holds, with the incidents counted; away (A) is not counted.',
  source:
    'A named choice: no national threshold was found; policies frequently-missing-starts, -days and -long-days',
  stages: {
    short: { title: 'Within the shorter look back', late: false },
    long: { title: 'Within the longer look back only', late: false },
  },
  clock: 'days',
  facts: (record) => spellsOf(record),
  entry: (spell) => entryOf(spell),
});

interface Stretch {
  readonly lookBack: LookBackLength;
  readonly from: Day;
  readonly to: Day;
  readonly span: FrequentSpan;
}

/** Stretches without a day between them: one entry while the child is on the list. */
const spellsOf = (record: CaseRecord): readonly (readonly [Stretch, ...Stretch[]])[] => {
  const spells: [Stretch, ...Stretch[]][] = [];
  for (const stretch of stretchesIn(record)) {
    const spell = spells.at(-1);
    if (spell?.at(-1)?.to === stretch.from) spell.push(stretch);
    else spells.push([stretch]);
  }
  return spells;
};

/** Day by day the shorter look back where it holds, else the longer one, in care only. */
const stretchesIn = ({ frequentlyMissing: { missing }, periodsOfCare }: CaseRecord): readonly Stretch[] => {
  const { short, long } = missing;
  const spans = [...short, ...long];
  return periodsOfCare.flatMap((period) => {
    const changes = spans.flatMap(({ from, to }) => [from, to]);
    const inside = [period.from, ...changes].filter((on) => on >= period.from && on < period.to);
    const days = [...new Set(inside)].sort((a, b) => a - b);
    return days.flatMap((from, index): readonly Stretch[] => {
      const to = days[index + 1] ?? period.to;
      const holds = (span: FrequentSpan): boolean => span.from <= from && from < span.to;
      const [now, longer] = [short.find(holds), long.find(holds)];
      if (now) return [{ lookBack: 'short', from, to, span: now }];
      return longer ? [{ lookBack: 'long', from, to, span: longer }] : [];
    });
  });
};

const entryOf = (spell: readonly [Stretch, ...Stretch[]]): QueueEntry => ({
  key: keyOfDay(spell[0].from),
  what: 'Frequently missing',
  since: spell[0].from,
  due: undefined,
  stages: spell.map(stageOf),
  because: [...new Set(spell.flatMap(({ span }) => span.because))],
});

const stageOf = ({ lookBack, from, to, span }: Stretch): Stage => ({
  id: lookBack,
  from,
  to,
  why: `${span.incidents.length} incidents began within ${span.days} days: ${span.incidents.join(', ')}; ${span.starts} make it frequent`,
  waitingOn: 'the social worker',
});
