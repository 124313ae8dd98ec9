import { chanceFor } from '../../libs/core/demonstration/chance.js';
import { demonstrationEvents, type CloudEventJson } from '../../libs/core/demonstration/demonstration.js';
import { makeDataFolder, type DataFolder } from '../journeys/product/data-folder.js';
import { authority, finish, start } from './finish.js';
import { killWhileStarting } from './starting.js';
import { Ledger } from './ledger.js';
import { dealtOut, type Queue } from './posting.js';
import { planOf, runRound, type Killed } from './round.js';
import { differences } from './verdict.js';

export interface KillOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Children looked after at a time in the made-up authority whose three years are posted. */
  readonly lookedAfter: number;
}

export interface KillReport {
  readonly events: number;
  readonly rounds: readonly Killed[];
  /** What was compared: rows of the read models, and figures of each year. */
  readonly rows: number;
  readonly figures: number;
  /** What went wrong: nothing, where all is well. */
  readonly faults: readonly string[];
}

const connections = 4;

const eventsOf = ({ seed, lookedAfter }: KillOptions): readonly CloudEventJson[] => [
  ...demonstrationEvents({ seed, authority, from: '2022-04-01', to: '2025-03-31', lookedAfter }),
];

const disturb = async (
  folder: DataFolder,
  queues: readonly Queue[],
  ledger: Ledger,
  { seed, rounds }: KillOptions,
  say: (line: string) => void,
): Promise<readonly Killed[]> => {
  const killed: Killed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const chance = chanceFor(seed, round);
    // The first start makes the database: half of one must stop no later start.
    if (round === 0 || chance.happens(0.25)) say(await killWhileStarting(folder, chance));
    const left = queues.reduce((sum, queue) => sum + queue.length, 0);
    const plan = planOf(round, Math.floor((2 * left) / (rounds - round + 2)), chance);
    const outcome = await runRound(await start(folder), folder, { plan, queues, ledger, chance }, authority);
    killed.push(outcome);
    say(
      `round ${round + 1}: killed ${plan.victim} during ${plan.phase}, ${outcome.acknowledged} events after the start, ` +
        `${outcome.behind ?? 'an unknown number of'} not counted yet`,
    );
  }
  return killed;
};

/** Posts the same events twice: to a server that is killed again and again, and to one that is left alone. */
export const killAndCompare = async (
  options: KillOptions,
  say: (line: string) => void = () => undefined,
): Promise<KillReport> => {
  const [folder, other] = [await makeDataFolder(), await makeDataFolder()];
  try {
    const events = eventsOf(options);
    const [ledger, queues] = [new Ledger(), dealtOut(events, connections)];
    const rounds = await disturb(folder, queues, ledger, options, say);
    const disturbed = await finish(folder, queues, ledger, events);
    const undisturbed = await finish(other, [[...events]], new Ledger(), events);
    const faults = [
      ...disturbed.faults,
      ...undisturbed.faults,
      ...differences('rows', disturbed.rows, undisturbed.rows),
      ...differences('figures', disturbed.figures, undisturbed.figures),
    ];
    const [rows, figures] = [undisturbed.rows.length, undisturbed.figures.length];
    return { events: events.length, rounds, rows, figures, faults };
  } finally {
    await Promise.all([folder.remove(), other.remove()]);
  }
};
