import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { returnYearEnding } from '../../core/ssda903/cells.js';
import type { ModuleName } from '../../core/ssda903/modules.js';
import type { AddressHash } from '../../core/ssda903/statements/placement-cells.js';
import { csvFile } from './csv-file.js';
import type { EventDoor } from './event-door.port.js';
import type { FileContent } from './file-content.js';
import type { ImportStage } from './import-follower.port.js';
import { recordBucket } from './record-bucket.js';
import { RowAccounts, type ImportSummary } from './row-accounts.js';
import { bucketsFor, RowBuckets } from './row-buckets.js';
import { xmlFile } from './xml-file.js';

/** The folder could not be loaded at all: one line that says why. */
export class FolderNotLoadable extends Error {}

export interface Ssda903Import {
  readonly folder: string;
  /** The 31 March on which the year of the return ends. */
  readonly yearEnding: string;
  readonly authority: string;
  readonly door: EventDoor;
  readonly hash: AddressHash;
  /** Rows are accounted for here as they are dealt with. */
  readonly accounts?: RowAccounts;
  /** Told between batches, and waited for; where it throws, nothing more is read or posted. */
  readonly onProgress?: (progress: ImportStage) => Promise<void>;
}

interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

const readers = { '.csv': csvFile, '.xml': xmlFile } as const;

const readerOf = (name: string) => readers[extname(name).toLowerCase() as keyof typeof readers];

const isWorkbook = (name: string): boolean => /\.xls[xmb]?$/i.test(name);

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    throw new FolderNotLoadable(
      `${folder} is no folder that can be read: expected one with the CSV or XML files of a return`,
    );
  }
};

const inputFiles = async (folder: string, names: readonly string[]): Promise<readonly InputFile[]> => {
  const wanted = names.filter((name) => (readerOf(name) as unknown) !== undefined);
  if (wanted.length === 0)
    throw new FolderNotLoadable(`${folder} has no .csv and no .xml file: expected the files of a return`);
  return Promise.all(
    wanted.map(async (name) => {
      const path = join(folder, name);
      return { name, path, bytes: (await stat(path)).size };
    }),
  );
};

/** What reading all files has come to. */
interface ReadFolder {
  readonly present: ReadonlySet<ModuleName>;
  readonly rows: number;
}

/** Rows read between two tellings. */
const rowsAtOnce = 1_000;

class FolderReader {
  readonly #present = new Set<ModuleName>();
  #rows = 0;
  #bytes = 0;

  constructor(
    private readonly accounts: RowAccounts,
    private readonly buckets: RowBuckets,
    private readonly onProgress: (progress: ImportStage) => Promise<void>,
  ) {}

  async read(files: readonly InputFile[]): Promise<ReadFolder> {
    const of = files.reduce((sum, file) => sum + file.bytes, 0);
    // A file may have grown since it was measured.
    const tell = () => this.onProgress({ stage: 'reading', done: Math.min(this.#bytes, of), of });
    await tell();
    for (const file of files) {
      this.accounts.file(file.name);
      const onBytes = (count: number): void => {
        this.#bytes += count;
      };
      for await (const content of readerOf(file.name)({ ...file, onBytes })) {
        await this.#take(file.name, content);
        if (this.#rows > 0 && this.#rows % rowsAtOnce === 0) await tell();
      }
    }
    return { present: this.#present, rows: this.#rows };
  }

  async #take(name: string, content: FileContent): Promise<void> {
    if (content.is === 'finding') {
      this.accounts.find([content.finding]);
      return;
    }
    if (content.is === 'module') {
      this.#present.add(content.module);
      return;
    }
    this.#rows += 1;
    if (content.is === 'foreign-row') {
      this.accounts.foreign(name);
      return;
    }
    this.#present.add(content.row.module);
    this.accounts.read(name);
    await this.buckets.add(content.row);
  }
}

const workbookFindings = (names: readonly string[]) =>
  names.filter(isWorkbook).map((file) => ({
    file,
    line: 1,
    detail: 'is a workbook and was not read: save each sheet that belongs to the return as CSV',
  }));

const checkedYear = (yearEnding: string) => {
  const year = returnYearEnding(yearEnding);
  if (year) return year;
  throw new FolderNotLoadable(`the year ends on "${yearEnding}", expected a 31 March as YYYY-03-31`);
};

/**
 * Loads the return of one year from a folder: reads every file into buckets by child, then posts the events of one bucket
 * after another. The same folder twice records nothing the second time; next year's folder corrects and continues.
 */
export const importSsda903 = async (options: Ssda903Import): Promise<ImportSummary> => {
  const { folder, authority, door, hash, onProgress = () => Promise.resolve() } = options;
  const year = checkedYear(options.yearEnding);
  const names = await namesIn(folder);
  const files = await inputFiles(folder, names);
  const { accounts = new RowAccounts() } = options;
  accounts.find(workbookFindings(names));
  const buckets = await RowBuckets.create(bucketsFor(files.reduce((sum, file) => sum + file.bytes, 0)));
  try {
    const { present, rows } = await new FolderReader(accounts, buckets, onProgress).read(files);
    if (present.size === 0) {
      throw new FolderNotLoadable(
        `${folder} has no file with the columns of an SSDA903 module: found ${files.map((file) => file.name).join(', ')}`,
      );
    }
    const source = `urn:ssda903:${authority}`;
    const between = () => onProgress({ stage: 'recording', done: accounts.settled, of: rows });
    const recording = { year, present, hash, authority, source, door, between };
    for (let bucket = 0; bucket < buckets.count; bucket += 1) {
      await recordBucket(await buckets.rows(bucket), recording, accounts);
    }
    return accounts.summary();
  } finally {
    await buckets.remove();
  }
};
