/**
 * Takes the pictures of docs/pages from a running server that holds the made-up authority:
 * `npm run pictures -- "$(npm run -s caretally -- sign-in | grep -o 'http[^ ]*')"`. Desktop, phone and the first sheet of paper.
 * Needs Chromium, and `pdftoppm` for the sheets (apt-get install chromium poppler-utils); `pngquant` makes them a third of the
 * size where it is there.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../test/journeys/product/start-browser.js';

const folder = join(import.meta.dirname, '../docs/pages');

/** How a page is reached: an address, and from there by clicks on the first link that matches. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly clicks?: readonly string[];
}

const inList = '.ct-rows tbody tr[data-row]';

const pictures: readonly Picture[] = [
  { name: 'teams', path: '/teams' },
  { name: 'team', path: '/teams', clicks: ['.ct-teams__late a'] },
  { name: 'lists', path: '/lists' },
  { name: 'list', path: '/lists/pathway-plans' },
  { name: 'meetings', path: '/lists/pathway-plans/meetings' },
  { name: 'meeting', path: '/lists/pathway-plans/meetings/next' },
  { name: 'return-interviews', path: '/return-interviews' },
  { name: 'peps-by-school', path: '/peps-by-school' },
  { name: 'school', path: '/peps-by-school', clicks: ['a[href^="/peps-by-school/"]'] },
  { name: 'missing', path: '/missing' },
  { name: 'child', path: '/lists/pathway-plans', clicks: [`${inList} th a`] },
  { name: 'owed', path: '/lists/pathway-plans', clicks: [`${inList} td a`] },
  { name: 'scorecard', path: '/scorecard' },
  { name: 'indicator', path: '/scorecard/pathway-plan-not-up-to-date' },
  { name: 'explained', path: '/scorecard/pathway-plan-not-up-to-date/explained' },
  {
    name: 'child-explained',
    path: '/scorecard/pathway-plan-not-up-to-date/explained',
    clicks: ['.ct-explained th a[href*="/explained/"]'],
  },
  { name: 'as-known', path: '/scorecard/pathway-plan-not-up-to-date/as-known' },
  { name: 'data-quality', path: '/data-quality' },
  { name: 'imports', path: '/imports' },
  { name: 'access-log', path: '/access-log' },
  { name: 'status', path: '/status' },
];

/** More than this nobody looks at in a picture. */
const tallest = { desktop: 1400, phone: 1500 } as const;
const viewports = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
type Screen = keyof typeof viewports;

const open = async (page: Page, { path, clicks = [] }: Picture, origin: string): Promise<void> => {
  await page.goto(`${origin}${path}`);
  for (const link of clicks) {
    const to = await page.locator(link).first().getAttribute('href');
    if (to === null) throw new Error(`${path}: nothing leads on at ${link}`);
    await page.goto(`${origin}${to}`);
  }
};

const photograph = async (page: Page, name: string, screen: Screen): Promise<void> => {
  const { width } = viewports[screen];
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const height = Math.min(whole, tallest[screen]);
  await page.setViewportSize({ width, height });
  await page.screenshot({ path: join(folder, `${name}-${screen}.png`) });
  await page.setViewportSize(viewports[screen]);
};

const dotsPerInch = 90;

/** The first sheet, as a printer would put it on paper. */
const print = async (page: Page, name: string): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), 'caretally-'));
  const sheets = join(scratch, 'sheets.pdf');
  await page.pdf({ path: sheets, preferCSSPageSize: true });
  const first = ['-singlefile', '-png', '-r', String(dotsPerInch), sheets, join(scratch, 'first')];
  const { status, error } = spawnSync('pdftoppm', first);
  if (status !== 0) throw new Error('pdftoppm is missing: apt-get install poppler-utils', { cause: error });
  copyFileSync(join(scratch, 'first.png'), join(folder, `${name}-print.png`));
  rmSync(scratch, { recursive: true });
};

/** In London, as whoever reads it would see dates. */
const signedIn = async (browser: Browser, link: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await page.goto(link);
  await page.close();
  return context;
};

const [link] = process.argv.slice(2);
if (link === undefined) throw new Error('expected the link that `npm run caretally -- sign-in` prints');
mkdirSync(folder, { recursive: true });
// Date fields are the browser's own, in its language.
process.env['LANGUAGE'] = 'en_GB';
const browser = await startBrowser();
const context = await signedIn(browser, link);
const page = await context.newPage();
for (const picture of pictures) {
  for (const screen of ['desktop', 'phone'] as const) {
    await page.setViewportSize(viewports[screen]);
    await open(page, picture, new URL(link).origin);
    await photograph(page, picture.name, screen);
  }
  await page.setViewportSize(viewports.desktop);
  await print(page, picture.name);
  console.log(picture.name);
}
await browser.close();

const taken = readdirSync(folder).map((name) => join(folder, name));
spawnSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '96', ...taken]);
