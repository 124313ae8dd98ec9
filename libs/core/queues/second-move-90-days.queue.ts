import { addDays, isoDate, type Day } from '../kernel/day.js';
import type { Placement } from '../case-record/placements.fact.js';
import { keyOfDay, queue, type QueueEntry, type Stage } from './queue.js';

/** Days from one move to the next, both told by their first day, and days listed after the last one. */
const days = 90;

export const secondMove90Days = queue({
  id: 'second-move-90-days',
  title: 'Children who moved a second time within 90 days',
  says: 'Looked-after children on the day of a placement move that follows another one of the same period of care within 90 days. They stay on the list for the 90 days after the last such move, or until care ends. Entering care, temporary stays and changes under the same carer are no moves.',
  source: 'Local early warning of placement instability',
  stages: { 'moved-again': { title: 'Moved again within 90 days', late: false } },
  clock: 'days',
  facts: ({ placements }) => runsOf(placements),
  entry: (run) => entryOf(run),
});

/** Moves one after the other, each soon after the one before: one entry, however many they are. */
type Run = readonly [Placement, Placement, ...Placement[]];

const runsOf = (placements: readonly Placement[]): readonly Run[] => {
  const runs: [Placement, Placement, ...Placement[]][] = [];
  placements.forEach((placement, index) => {
    const [before, run] = [placements[index - 1], runs.at(-1)];
    if (!before || !followsSoon(placement, before)) return;
    if (run?.at(-1) === before) run.push(placement);
    else runs.push([before, placement]);
  });
  return runs;
};

const followsSoon = (move: Placement, before: Placement): boolean =>
  move.period === before.period && !before.entry && move.from <= addDays(before.from, days);

const entryOf = (moves: Run): QueueEntry => {
  const [first, second, ...more] = moves;
  return {
    key: keyOfDay(second.from),
    what: 'Two or more placement moves within 90 days',
    since: first.from,
    due: undefined,
    stages: [second, ...more].map((placement) => stageOf(placement, moves)),
    because: moves.flatMap(({ because }) => because.slice(0, 1)),
  };
};

const stageOf = ({ from, to }: Placement, moves: readonly Placement[]): Stage => {
  const lately = moves.map((move) => move.from).filter((on) => addDays(on, days) >= from && on <= from);
  const listedUntil = addDays(from, days + 1);
  return {
    id: 'moved-again',
    from,
    to: to < listedUntil ? to : listedUntil,
    why: `${lately.length} moves within ${days} days: ${inWords(lately)}`,
    waitingOn: 'the social worker',
  };
};

const inWords = (on: readonly Day[]): string => on.map(isoDate).join(', ');
