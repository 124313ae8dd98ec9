import { basename, resolve } from 'node:path';
import { addressHash } from '../../libs/shell/import/address-hash.js';
import { EventDoorOverHttp } from '../../libs/shell/import/event-door.http.js';
import { FolderNotLoadable, importSsda903 } from '../../libs/shell/import/import-ssda903.js';
import { RowAccounts, type ImportSummary } from '../../libs/shell/import/row-accounts.js';
import { ServerDoor } from '../../libs/shell/import/server-door.js';
import { untilCounted } from './counted.js';
import { followed } from './followed.js';
import { progressOn } from './progress.js';
import { Mistake, serverAddress } from './server.js';

export interface ImportOptions {
  readonly yearEnding: string;
  readonly authority: string;
  readonly json?: boolean;
}

/** Equal postcodes of one authority must hash alike for ever, on every machine that imports for it. */
const addressKey = (authority: string): string =>
  process.env['CARETALLY_ADDRESS_KEY'] ?? `caretally ${authority}`;

const shownFindings = 20;

const inWords = ({
  read,
  recorded,
  duplicates,
  quarantined,
  notUsed,
  findings,
  files,
}: ImportSummary): string => {
  const perFile = Object.entries(files).map(
    ([name, file]) =>
      `  ${name}: read ${file.read}, recorded ${file.recorded}, already there ${file.duplicates}, quarantined ${file.quarantined}, not used ${file.notUsed}`,
  );
  const told = findings
    .slice(0, shownFindings)
    .map(
      ({ file, line, field, detail }) =>
        `  ${file}:${line}${field === undefined ? '' : ` ${field}`}: ${detail}`,
    );
  const rest =
    findings.length > shownFindings
      ? [`  and ${findings.length - shownFindings} more: run with --json for all`]
      : [];
  return [
    `Read ${read} rows: recorded ${recorded}, already there ${duplicates}, quarantined ${quarantined}, not used ${notUsed}.`,
    ...perFile,
    `${findings.length} findings${findings.length > 0 ? ':' : '.'}`,
    ...told,
    ...rest,
  ].join('\n');
};

export const runImport = async (
  folder: string,
  { yearEnding, authority, json }: ImportOptions,
): Promise<void> => {
  const address = await serverAddress();
  const progress = progressOn('importing');
  const accounts = new RowAccounts();
  const door = new ServerDoor({ ...address, authority });
  const named = { name: basename(resolve(folder)), unit: 'rows' } as const;
  try {
    const summary = await followed(
      { door, named, accounts: () => accounts.totals(), progress },
      (onProgress) =>
        importSsda903({
          ...{ folder, yearEnding, authority, accounts, onProgress },
          door: new EventDoorOverHttp(door),
          hash: addressHash(addressKey(authority)),
        }),
    );
    await untilCounted(address, authority);
    progress.stop();
    console.log(json ? JSON.stringify(summary) : inWords(summary));
  } catch (error) {
    progress.stop();
    throw error instanceof FolderNotLoadable ? new Mistake(error.message) : error;
  }
};
