/** Everything that can be known without a database, cheapest first. */
import { cache, step, suite } from './run-steps.mjs';

export const coreSpecs = suite('core');

export const checks = [
  step('generated files are current', 'tools/generate-catalogues.mjs', '--check'),
  step(
    'generated documentation is current',
    '--import',
    './test/postgres/typescript.mjs',
    'tools/generate-documentation.ts',
    '--check',
  ),
  step('generated style sheet is current', 'tools/generate-styles.mjs', '--check'),
  step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--cache', '--log-level=warn', '.'),
  step(
    'types',
    'node_modules/typescript/bin/tsc',
    ...['-p', '.', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/types.tsbuildinfo`],
  ),
  step(
    'imports',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['apps', 'libs', 'migrations', 'test', 'bench', '--output-type', 'err-long'],
  ),
  step(
    'lint',
    'node_modules/eslint/bin/eslint.js',
    ...['--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${cache}/eslint`, '.'],
  ),
  step('unused code', 'node_modules/knip/bin/knip.js'),
  coreSpecs,
];
