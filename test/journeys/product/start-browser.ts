import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const programs = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** The system's browser; undefined where there is none. */
export const browserHere = (): string | undefined =>
  programs.find((program) => spawnSync(program, ['--version']).status === 0);

const pathOf = (program: string): string => spawnSync('which', [program]).stdout.toString().trim();

export const startBrowser = (): Promise<Browser> => {
  const program = browserHere();
  if (program === undefined) throw new Error('no browser is here: apt-get install chromium');
  // Its own sandbox needs rights that a container has not; the pages are ours.
  return chromium.launch({ executablePath: pathOf(program), args: ['--no-sandbox'] });
};
