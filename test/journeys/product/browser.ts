import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { browserHere } from './start-browser.js';

/** Where it is missing, continuous integration fails: there it must be tested. */
export const describedInBrowser =
  browserHere() !== undefined || process.env['CI'] === 'true' ? describe : describe.skip;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds wrong in a page as it stands, in words; by every rule but those that say nothing of its state. */
export const foundByAxe = async (page: Page, ...without: readonly string[]): Promise<readonly string[]> => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run({ rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
};
