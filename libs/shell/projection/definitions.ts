import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseRecordOf } from '../../core/case-record/case-record.js';
import { Answers } from '../../core/counting/answers.js';
import { planOf, talliesOf, type Plan } from '../../core/counting/tallies.js';
import type { RecordedEvent } from '../../core/events/recorded-event.js';
import { indicators } from '../../core/indicators/indicators.generated.js';
import type { Setting } from '../../core/case-record/setting.fact.js';
import { entriesOf, type Queue } from '../../core/queues/queue.js';
import { queues } from '../../core/queues/queues.generated.js';
import { countedOf, rowsOf, type ChildRows, type CountedOfChild } from './rows.js';

/** What folding and counting come to: any change of it makes rows counted before worth counting again. */
const countingFolders = [
  'kernel',
  'events',
  'calendar',
  'case-record',
  'counting',
  'indicators',
  'queues',
] as const;

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

/** One person counted: the rows, and what to remember so that the next event counts again only what it can touch. */
export interface Counted {
  readonly rows: ChildRows;
  /** Undefined of whom nothing is counted. */
  readonly known: { readonly counted: CountedOfChild; readonly answers: Answers } | undefined;
}

/** The history and the local ids of one person, what holds for the authority, and what was counted of them before. */
export type Count = (
  events: readonly RecordedEvent[],
  ids: readonly string[],
  setting: Setting,
  before?: Counted,
) => Counted;

/** facts, then tallies and queues, then rows: what the read models hold of one person, by these definitions. */
export const countingBy =
  (planned: Plan, listed: readonly Queue[]): Count =>
  (events, ids, setting, before) => {
    const record = caseRecordOf(events, { ids, setting, before: before?.known?.answers.record });
    const answers = new Answers(record, before?.known?.answers);
    const tallies = talliesOf(record, planned, answers);
    const entries = listed.flatMap((queue) => entriesOf(record, queue, answers));
    const counted = countedOf(tallies, entries, record.findings);
    const rows = rowsOf(counted, before?.known && { counted: before.known.counted, rows: before.rows });
    answers.detach();
    return { rows, known: { counted, answers } };
  };

/** By every indicator and queue there is. */
export const countPerson: Count = countingBy(plan, queues);
