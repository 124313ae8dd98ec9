#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { parseDay } from '../../libs/core/kernel/day.js';
import { runCheck, type CheckOptions } from './check/check.js';
import { runDemo, type DemoOptions } from './demo.js';
import { runExplain, type ExplainOptions } from './explain.js';
import { runImport, type ImportOptions } from './import-ssda903.js';
import { runMigrate } from './migrate.js';
import { runRebuild, type RebuildOptions } from './rebuild.js';
import { runSignIn, type SignInOptions } from './sign-in.js';
import { DoorClosed } from '../../libs/shell/import/server-door.js';
import { Mistake } from './server.js';

const date = (text: string): string => {
  if (parseDay(text) === undefined) throw new InvalidArgumentError('expected a date as YYYY-MM-DD.');
  return text;
};

const authority = (text: string): string => {
  if (!/^[A-Z]\d{8}$/.test(text))
    throw new InvalidArgumentError('expected a nine-character code such as E09000014.');
  return text;
};

const wholeNumber = (text: string): string => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return text;
};

/** The last day of which everything may have been written down. */
const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const program = new Command('caretally').description(
  'Talks to the running CareTally server at CARETALLY_URL with CARETALLY_TOKEN.',
);

program
  .command('import')
  .description('load files that authorities already have')
  .command('ssda903 <folder>')
  .description('load the SSDA903 return of one year: CSV files or the XML form, whatever they are called')
  .requiredOption('--year-ending <date>', 'the 31 March on which the year of the return ends', date)
  .requiredOption('--authority <code>', 'the authority whose return it is', authority)
  .option('--json', 'print one JSON object')
  .action((folder: string, options: ImportOptions) => runImport(folder, options));

program
  .command('demo')
  .description('post a made-up authority: four years of events through the public door')
  .option('--authority <code>', 'the code it is posted under', authority, 'E09000990')
  .option('--seed <number>', 'another seed makes another authority', wholeNumber, '1989')
  .option('--to <date>', 'the last day of its history', date, yesterday())
  .option('--looked-after <number>', 'children looked after at a time', wholeNumber, '450')
  .option('--json', 'print one JSON object')
  .action((options: DemoOptions) => runDemo(options));

program
  .command('explain <indicator>')
  .description('say in words why a child is or is not counted')
  .requiredOption('--child <id>', 'the local id')
  .option('--on <date>', 'for an indicator that takes a date', date)
  .option('--from <date>', 'first day of the period', date)
  .option('--to <date>', 'last day of the period', date)
  .option('--authority <code>', 'where the token may see more than one', authority)
  .option('--known-at <instant>', 'as known at an instant')
  .option('--json', 'print one JSON object')
  .action((indicator: string, options: ExplainOptions) => runExplain(indicator, options));

program
  .command('check <folder>')
  .description(
    'replay example histories (*.case.json), each into a throw-away authority, and compare figures',
  )
  .option('--json', 'print one JSON object')
  .action((folder: string, options: CheckOptions) => runCheck(folder, options));

program
  .command('rebuild')
  .description('count everything again from the log, beside what is live, and switch')
  .option('--authority <code>', 'where the token may see more than one', authority)
  .option('--json', 'print one JSON object')
  .action((options: RebuildOptions) => runRebuild(options));

program
  .command('sign-in')
  .description('print a link that opens the pages on the machine of the server, once')
  .option('--authority <code>', 'the one with the most events unless given', authority)
  .option('--json', 'print one JSON object')
  .action((options: SignInOptions) => runSignIn(options));

program
  .command('migrate')
  .description('bring the database at DATABASE_URL up to this version (needs no running server)')
  .action(() => runMigrate());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Mistake || error instanceof DoorClosed)) throw error;
  console.error(`caretally: ${error.message}`);
  process.exitCode = error instanceof Mistake ? error.status : 1;
}
