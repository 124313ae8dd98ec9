import type { Client } from '../../platform/database.js';
import { canBeSteered, noteSteering, steeringOfRow, type Steering } from '../../projection/steering.js';
import type { ImportAccounts, ImportNamed, ImportOutcome, ImportRun, ImportTold } from './import-run.js';

// Every function here works inside a transaction about the authority (`Database.withAuthority`).

/** Whose token an import is run with. */
export interface ImportClient {
  readonly clientId: string;
  readonly name: string;
}

/** A batch takes seconds: of whatever says nothing for so long the command has died, or its machine sleeps. */
const silentAfter = `interval '2 minutes'`;
const isSilent = `(ended_at is null and told_at < clock_timestamp() - ${silentAfter})`;

const columns = `run, name, unit, client, begun_by as "begunBy", began_at as "beganAt", told_at as "toldAt", stage, done,
  to_do as of, paced_from as "pacedFrom", paced_done as "pacedDone", read, recorded, duplicates, quarantined,
  not_used as "notUsed", ${steeringOfRow} as asked, pause_asked_by as "pauseAskedBy", pause_asked_at as "pauseAskedAt",
  cancel_asked_by as "cancelAskedBy", ${isSilent} as silent, ended_at as "endedAt", outcome`;

/** Those that are kept: past ones, and those that a dead command left open. */
const mostKept = 20;

const forgetText = `
  delete from event_log.import_run where authority = $1 and (ended_at is not null or ${isSilent}) and run not in
    (select run from event_log.import_run where authority = $1 order by run desc limit ${mostKept})`;

export const beginImport = async (
  client: Client,
  authority: string,
  { clientId, name: begunBy }: ImportClient,
  { name, unit }: ImportNamed,
): Promise<number> => {
  const { rows } = await client.query<{ run: number }>(
    `insert into event_log.import_run (authority, client, begun_by, name, unit) values ($1, $2, $3, $4, $5) returning run`,
    [authority, clientId, begunBy, name, unit],
  );
  await client.query(forgetText, [authority]);
  const [begun] = rows;
  if (begun) return begun.run;
  throw new Error('an import was begun and is not there');
};

const accountsOf = ({ read, recorded, duplicates, quarantined, notUsed }: ImportAccounts) => [
  ...[read, recorded, duplicates, quarantined, notUsed],
];

/** A row that only its own client may say anything of, while it is open. */
const ownAndOpen = 'authority = $1 and client = $2 and run = $3 and ended_at is null';
const setAccounts =
  'told_at = clock_timestamp(), read = $4, recorded = $5, duplicates = $6, quarantined = $7, not_used = $8';

const toldText = `
  update event_log.import_run set ${setAccounts}, stage = $9, done = $10, to_do = $11,
    paced_from = case when stage = $9 and pause_asked_at is null then paced_from else clock_timestamp() end,
    paced_done = case when stage = $9 and pause_asked_at is null then paced_done else $10 end
  where ${ownAndOpen} returning ${steeringOfRow} as asked`;

/** Says how far it is, and hears what is asked of it. Undefined where the client has no such import under way. */
export const tellImport = async (
  client: Client,
  authority: string,
  clientId: string,
  run: number,
  told: ImportTold,
): Promise<Steering | undefined> => {
  const { rows } = await client.query<{ asked: Steering }>(toldText, [
    ...[authority, clientId, run, ...accountsOf(told)],
    ...[told.stage, told.done, told.of],
  ]);
  return rows[0]?.asked;
};

/** False where the client has no such import under way. */
export const endImport = async (
  client: Client,
  authority: string,
  clientId: string,
  run: number,
  outcome: ImportOutcome,
  accounts: ImportAccounts,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update event_log.import_run set ${setAccounts}, outcome = $9, ended_at = clock_timestamp() where ${ownAndOpen}`,
    [authority, clientId, run, ...accountsOf(accounts), outcome],
  );
  return rowCount === 1;
};

/** Asks something of one. False where it has ended, or nobody would hear it. */
export const steerImport = async (
  client: Client,
  authority: string,
  run: number,
  steering: Steering,
  by: string,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `update event_log.import_run set ${noteSteering} where ${canBeSteered} and run = $4 and not ${isSilent}`,
    [authority, by, steering, run],
  );
  return rowCount === 1;
};

/** Latest first. */
export const readImports = async (client: Client, authority: string): Promise<readonly ImportRun[]> => {
  const text = `select ${columns} from event_log.import_run where authority = $1 order by run desc limit ${mostKept}`;
  return (await client.query<ImportRun>(text, [authority])).rows;
};
