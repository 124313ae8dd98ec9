import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { processMark } from './process-mark.js';

const ownerSchema = z.object({ pid: z.int().positive(), mark: z.string() });
type Owner = z.output<typeof ownerSchema>;

const readOwner = async (file: string): Promise<Owner | undefined> => {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Missing, or cut short by a crash while it was written.
    return undefined;
  }
};

const stillRuns = async (owner: Owner): Promise<boolean> => (await processMark(owner.pid)) === owner.mark;

/**
 * Claims a data folder for this process, so that a second start neither shares nor stops the first one's database.
 * The claim of a process that no longer runs is void. Returns the release.
 */
export const claimFolder = async (folder: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'owner.json');
  const owner = await readOwner(file);
  if (owner !== undefined && owner.pid !== process.pid && (await stillRuns(owner))) {
    throw new Error(
      `CareTally is already running on ${folder} (process ${String(owner.pid)}): ` +
        'stop it first, or set CARETALLY_DATA to another folder.',
    );
  }
  await rm(file, { force: true });
  const mark = (await processMark(process.pid)) ?? '';
  // `wx`: of two that start at the same moment, one fails here.
  await writeFile(file, JSON.stringify({ pid: process.pid, mark }), { flag: 'wx' });
  return () => rm(file, { force: true });
};
