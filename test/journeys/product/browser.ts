import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';

const programs = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** The system's browser; undefined where there is none. */
export const browserHere = (): string | undefined =>
  programs.find((program) => spawnSync(program, ['--version']).status === 0);

/** Where it is missing, continuous integration fails: there it must be tested. */
export const describedInBrowser =
  browserHere() !== undefined || process.env['CI'] === 'true' ? describe : describe.skip;

const pathOf = (program: string): string => spawnSync('which', [program]).stdout.toString().trim();

export const startBrowser = (): Promise<Browser> => {
  const program = browserHere();
  if (program === undefined) throw new Error('no browser is here: apt-get install chromium');
  // Its own sandbox needs rights that a container has not; the pages are ours.
  return chromium.launch({ executablePath: pathOf(program), args: ['--no-sandbox'] });
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds wrong in a page as it stands, in words. */
export const foundByAxe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run().then(({ violations }) => violations)',
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
};
