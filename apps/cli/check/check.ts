import { Mistake, serverAddress } from '../server.js';
import { readExampleHistories } from './example-history.js';
import { replay, type Difference } from './replay.js';

export interface CheckOptions {
  readonly json?: boolean;
}

const inWords = ({ asked, what, expected, found }: Difference): string =>
  `  ${asked}: ${what} expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;

/** Replays every example history of a folder and says where figures disagree; exit status 1 where any does. */
export const runCheck = async (folder: string, { json }: CheckOptions): Promise<void> => {
  const address = await serverAddress();
  const results: { file: string; name: string; expectations: number; differences: readonly Difference[] }[] =
    [];
  for (const history of await readExampleHistories(folder)) {
    const differences = await replay(address, history).catch((error: unknown) => {
      throw error instanceof Mistake ? new Mistake(`${history.file}: ${error.message}`) : error;
    });
    results.push({
      file: history.file,
      name: history.name,
      expectations: history.expect.length,
      differences,
    });
  }
  const disagree = results.some(({ differences }) => differences.length > 0);
  if (json) console.log(JSON.stringify({ agree: !disagree, results }));
  else {
    for (const { file, name, expectations, differences } of results) {
      console.log(
        `${differences.length === 0 ? 'agrees  ' : 'DIFFERS '} ${file}: ${name} (${expectations} expected)`,
      );
      for (const difference of differences) console.log(inWords(difference));
    }
  }
  if (disagree) process.exitCode = 1;
};
