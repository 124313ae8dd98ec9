import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { killAll, root } from './product/app.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { addressOf, startAllInOne, type Server } from './product/server.js';

const run = promisify(execFile);

let folder: DataFolder;
let server: Server;
beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startAllInOne(folder.path);
}, 60_000);
afterAll(async () => {
  await killAll();
  await folder.remove();
}, 60_000);

/** What the page shows of the example's output, in stretches between the lines that stand for what is left out. */
const shownIn = async (page: string): Promise<readonly string[]> => {
  const text = await readFile(join(root, 'docs', page), 'utf8');
  const shown = /```text\n([^]*?)```/.exec(text)?.[1];
  if (shown === undefined) throw new Error(`${page} shows no output of its example`);
  return shown
    .split(/^\.\.\.\n/m)
    .map((stretch) => stretch.trim())
    .filter(Boolean);
};

describe('the examples of the documentation', () => {
  it.each([
    ['fortnight.mjs', 'meetings.md'],
    ['return-interview.mjs', 'return-interviews.md'],
    ['pep-term.mjs', 'personal-education-plans.md'],
  ])(
    '%s prints what docs/%s shows',
    async (script, page) => {
      const { stdout } = await run(process.execPath, [join(root, 'docs/examples', script)], {
        env: { ...process.env, ...addressOf(server) },
      });
      let after = 0;
      for (const stretch of await shownIn(page)) {
        const found = stdout.indexOf(stretch, after);
        expect({ stretch, found: found >= 0, stdout }).toEqual({ stretch, found: true, stdout });
        after = found + stretch.length;
      }
    },
    60_000,
  );
});
