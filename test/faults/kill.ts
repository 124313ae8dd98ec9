/**
 * Kills CareTally with SIGKILL at chosen instants while events are posted and counted, starts it again on the same
 * folder, and looks whether every acknowledged event is there once and the figures are those of an undisturbed run.
 *
 *   node tools/build-if-stale.mjs
 *   node --import ./test/postgres/typescript.mjs test/faults/kill.ts --rounds 20 --seed 7 --looked-after 60
 *
 * The same seed chooses the same events, and the same instants as far as the machine allows.
 */
import { parseArgs } from 'node:util';
import { killAll } from '../journeys/product/app.js';
import { killAndCompare } from './kill-rounds.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    seed: { type: 'string', default: '7' },
    'looked-after': { type: 'string', default: '40' },
  },
});

const options = {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  lookedAfter: Number(values['looked-after']),
};

try {
  console.log(`seed ${options.seed}, ${options.rounds} rounds, ${options.lookedAfter} children at a time`);
  const { events, rows, figures, rounds, faults } = await killAndCompare(options, (line) => {
    console.log(line);
  });
  const behind = rounds.filter((round) => (round.behind ?? 0) > 0).length;
  console.log(
    `${events} events, ${rounds.length} killings, ${behind} of them with events not counted yet; ${rows} rows and ${figures} figures compared`,
  );
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(faults.length === 0 ? 'All is there once, and counted alike.' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await killAll();
}
