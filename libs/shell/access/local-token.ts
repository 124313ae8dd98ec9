import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newToken } from './token.js';

const read = async (file: string): Promise<string | undefined> => {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  return text === '' ? undefined : text;
};

/** The token of this machine: the one given, or else one made on the first start and kept where only its user reads it. */
export const localToken = async (dataFolder: string, given?: string): Promise<string> => {
  if (given !== undefined) return given;
  const file = join(dataFolder, 'token');
  await mkdir(dataFolder, { recursive: true });
  const token = (await read(file)) ?? newToken();
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  // The mode given above holds for a new file only.
  await chmod(file, 0o600);
  return token;
};
