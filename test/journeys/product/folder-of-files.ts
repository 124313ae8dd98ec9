import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders with files, until `remove`. */
export class FoldersOfFiles {
  readonly #folders: string[] = [];

  async make(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'caretally-files-'));
    this.#folders.push(folder);
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return folder;
  }

  async remove(): Promise<void> {
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
