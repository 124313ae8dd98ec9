/** `npm run check`: the one command for people and CI alike, in well under a minute. */
import { checks } from './checks.mjs';
import { runSteps } from './run-steps.mjs';

const failed = await runSteps(checks, { atOnce: 2 });
if (failed.length > 0) console.log(`\nfailed: ${failed.map(({ name }) => name).join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
