import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../libs/core/demonstration/chance.js';
import { startApp } from '../journeys/product/app.js';
import type { DataFolder } from '../journeys/product/data-folder.js';

const leastMs = 300;
const mostMs = 2_500;

/** Kills a process on its way up, and says when. */
export const killWhileStarting = async (folder: DataFolder, chance: Chance): Promise<string> => {
  const afterMs = chance.whole(leastMs, mostMs);
  const app = startApp('caretally', { PORT: '0', CARETALLY_DATA: folder.path });
  await pause(afterMs);
  app.signal('SIGKILL');
  const { output } = await app.ended;
  return `killed ${afterMs} ms after its start, ${output === '' ? 'not yet ready' : 'already ready'}`;
};
