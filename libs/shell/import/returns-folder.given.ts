import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventDoorInMemory } from './event-door.memory.js';
import { importSsda903 } from './import-ssda903.js';
import type { EventDoor } from './event-door.port.js';
import type { ImportSummary } from './row-accounts.js';

type Files = Readonly<Record<string, string | Buffer>>;

/** A folder with these files, for as long as `use` takes. */
export const withFolder = async <Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'caretally-return-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Loads a folder with these files as the return to a 31 March. */
export const importing = (
  files: Files,
  door: EventDoor = new EventDoorInMemory(),
  yearEnding = '2018-03-31',
): Promise<ImportSummary> =>
  withFolder(files, (folder) =>
    importSsda903({ folder, yearEnding, authority: 'E09000014', door, hash: (postcode) => `at-${postcode}` }),
  );

export const countsOf = ({ read, recorded, duplicates, quarantined, notUsed }: ImportSummary) => ({
  read,
  recorded,
  duplicates,
  quarantined,
  notUsed,
});
