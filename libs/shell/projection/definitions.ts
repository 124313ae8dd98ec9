import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseRecordOf } from '../../core/case-record/case-record.js';
import { planOf, talliesOf, type Plan } from '../../core/counting/tallies.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import { rowsOf, type ChildRows } from './rows.js';

/** What folding and counting come to: any change of it makes rows counted before worth counting again. */
const countingFolders = ['kernel', 'events', 'case-record', 'counting', 'indicators'] as const;

const isCode = (file: string): boolean =>
  (file.endsWith('.js') || file.endsWith('.ts')) && !/\.(spec|given|d)\.ts$/.test(file);

const core = join(import.meta.dirname, '../../core');

const digestOf = (): string => {
  const hash = createHash('sha256');
  for (const folder of countingFolders) {
    const files = readdirSync(join(core, folder), { recursive: true }).map(String).filter(isCode).sort();
    for (const file of files)
      hash.update(`${folder}/${file}\n`).update(readFileSync(join(core, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** Tells generations counted by this code from those counted by other code. */
export const definitionsDigest: string = digestOf();

export const plan: Plan = planOf(indicators);

/** facts, then tallies, then rows: all that the read models hold of one person. */
export const rowsFrom = (events: readonly RecordedEvent[], ids: readonly string[]): ChildRows => {
  const record = caseRecordOf(events, ids);
  return rowsOf(talliesOf(record, plan), record.findings);
};
