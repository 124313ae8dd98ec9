/** `npm test`: everything. The last line is the sum of all specs: `812 passed, 0 failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { checks, coreSpecs } from './checks.mjs';
import { runSteps, step, suite } from './run-steps.mjs';

const suites = [coreSpecs, suite('database'), suite('journeys')];
const [, ...withDatabase] = suites;
for (const { counts } of suites) rmSync(counts, { force: true });

const failedSteps = [
  ...(await runSteps(checks, { atOnce: 2 })),
  // The journeys start the product as its users do.
  ...(await runSteps([step('build', 'tools/build-if-stale.mjs'), ...withDatabase], { live: true })),
];

const countsOf = ({ counts }) => {
  if (!existsSync(counts)) return { passed: 0, failed: 0, skipped: 0 };
  const found = JSON.parse(readFileSync(counts, 'utf8'));
  return {
    passed: found.numPassedTests,
    // A file that does not even load has failed, though none of its specs has run.
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  };
};

const totals = suites.map(countsOf);
const sumOf = (what) => totals.reduce((sum, each) => sum + each[what], 0);

// A step that failed without a failed spec (lint, a suite that found no files) counts as one, so that 0 means all is well.
const unexplained = failedSteps.filter((failedStep) => {
  const index = suites.indexOf(failedStep);
  return index < 0 || totals[index].failed === 0;
});
const failed = sumOf('failed') + unexplained.length;
const skipped = sumOf('skipped');

if (failedSteps.length > 0) console.log(`\nfailed: ${failedSteps.map(({ name }) => name).join(', ')}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${sumOf('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
