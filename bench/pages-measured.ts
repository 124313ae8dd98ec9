import { createHash } from 'node:crypto';
import { chanceFrom } from '../libs/core/demonstration/chance.js';
import { assetFiles } from '../libs/pages/frame/assets.js';
import { pagesServer, type Browser } from '../libs/pages/pages-server.given.js';
import type { Database } from '../libs/shell/platform/database.js';
import { findAddresses, listMet, pagesAsked } from './addresses-of-pages.js';
import { authority, now } from './authority-of-pages.js';
import { percentile } from './on-postgres.js';

export interface Measured {
  readonly median: number;
  readonly p95: number;
  /** The largest of the answers, without the style sheet. */
  readonly bytes: number;
  /** The address that took longest. */
  readonly slowest: string;
}

interface Asks {
  readonly seed: number;
  readonly times: number;
  /** Only pages whose name holds this. */
  readonly only?: string;
}

interface Answer {
  readonly path: string;
  readonly ms: number;
  readonly text: string;
}

const ask = async (browser: Browser, path: string): Promise<Answer> => {
  const at = performance.now();
  const { status, text } = await browser.get(path);
  const ms = performance.now() - at;
  if (status !== 200) throw new Error(`${path} was answered ${String(status)}: ${text.slice(0, 2_000)}`);
  return { path, ms, text };
};

const measured = (answers: readonly Answer[]): Measured => {
  const times = answers.map(({ ms }) => ms);
  return {
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    bytes: Math.max(...answers.map(({ text }) => Buffer.byteLength(text))),
    slowest: answers.toSorted((a, b) => b.ms - a.ms)[0]?.path ?? '',
  };
};

const repeatedly = async (browser: Browser, times: number, address: () => string): Promise<Measured> => {
  const answers: Answer[] = [];
  for (let asked = 0; asked < times; asked += 1) answers.push(await ask(browser, address()));
  return measured(answers);
};

/** Bytes of the style sheet, which a browser fetches once. */
export const bytesOfStyles = assetFiles.styles.content.length;

/** Folding everyone whom a month of events touched takes seconds: so many times show it. */
const timesFor = (name: string, times: number): number =>
  name.includes('as known') ? Math.min(times, Math.ceil(times / 5)) : times;

const seedOf = (seed: number, name: string): number =>
  seed + createHash('sha256').update(name).digest().readUInt16BE(0);

/** Every page, asked by one reader over one connection of a server in this process; and one without data, beside them. */
export const measurePages = async (
  database: Database,
  { seed, times, only }: Asks,
  tell: (name: string, of: Measured) => void,
): Promise<void> => {
  const server = await pagesServer(database, { now: () => now });
  const browser = await server.signIn({ roles: ['manager', 'analyst', 'operator'], authority });
  const open = async (path: string): Promise<string> => (await ask(browser, path)).text;
  const found = await findAddresses(open);
  await browser.post(`${listMet}/meetings`, { on: '2025-03-31' });
  const names = Object.keys(await pagesAsked(open, found, chanceFrom(seed)));
  for (const name of names.filter((each) => only === undefined || each.includes(only))) {
    // Each page has a chance of its own: measured alone it asks what it asks among the others.
    const address = (await pagesAsked(open, found, chanceFrom(seedOf(seed, name))))[name];
    if (address !== undefined) tell(name, await repeatedly(browser, timesFor(name, times), address));
  }
  tell('floor: /sign-in, without data', await repeatedly(server.stranger(), times, () => '/sign-in'));
  await server.close();
};
