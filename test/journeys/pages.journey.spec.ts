import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { killAll, root } from './product/app.js';
import { foundInOutline, stopsOf, tooWide } from './pages/in-order.js';
import { describedInBrowser, foundByAxe } from './product/browser.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { addressOf, startAllInOne, type Server } from './product/server.js';
import { startBrowser } from './product/start-browser.js';

const run = promisify(execFile);

let folder: DataFolder;
let server: Server;
let browser: Browser;
/** Two people at the same pages: with JavaScript, and without. */
let withScripts: Page;
let without: Page;

/** Signs in as whoever sits at the machine, by a link asked for on the command line. */
const signIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(await signInLink());
  return page;
};

const signInLink = async (): Promise<string> => {
  const { stdout } = await run(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'sign-in'], {
    env: { ...process.env, ...addressOf(server) },
  });
  const link = /http:\S+/.exec(stdout)?.[0];
  if (link === undefined) throw new Error(`expected a link in ${stdout}`);
  return link;
};

const everyPage = [
  '/teams',
  '/lists',
  '/lists/pathway-plans',
  '/lists/pathway-plans?stage=overdue&sort=team&size=100',
  '/lists/pathway-plans/meetings',
  '/lists/pathway-plans/meetings/next',
  '/lists/pathway-plans/meetings/1',
  '/return-interviews',
  '/peps-by-school',
  '/missing',
  '/child/y9',
  '/scorecard',
  '/scorecard/pathway-plan-not-up-to-date',
  '/scorecard/pathway-plan-not-up-to-date/explained?on=2025-10-01',
  '/scorecard/pathway-plan-not-up-to-date/as-known?on=2025-10-01',
  '/data-quality',
  '/imports',
  '/access-log',
  '/status',
  '/nowhere',
] as const;

describedInBrowser('pages in a browser (without one: apt-get install chromium)', () => {
  beforeAll(async () => {
    folder = await makeDataFolder();
    [server, browser] = await Promise.all([startAllInOne(folder.path), startBrowser()]);
    await run(process.execPath, [join(root, 'docs/examples/fortnight.mjs')], {
      env: { ...process.env, ...addressOf(server) },
    });
    withScripts = await signIn(await browser.newContext());
    without = await signIn(await browser.newContext({ javaScriptEnabled: false }));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await killAll();
    await folder.remove();
  }, 60_000);

  it('open with the link that was printed, once', async () => {
    const link = await signInLink();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link);
    expect(new URL(page.url()).pathname).toBe('/teams');
    const again = await page.goto(link);
    expect(again?.status()).toBe(403);
    await expect(page.textContent('main')).resolves.toContain('used already');
    await context.close();
  }, 60_000);

  it.each(everyPage)(
    'are well made: %s',
    async (path) => {
      const [answer] = await Promise.all([
        without.goto(`${server.url}${path}`),
        withScripts.goto(`${server.url}${path}`),
      ]);
      expect(answer?.status()).toBe(path === '/nowhere' ? 404 : 200);
      const [said, saidThere] = await Promise.all([without.textContent('h1'), withScripts.textContent('h1')]);
      expect(said).toBe(saidThere);
      await expect(foundInOutline(withScripts)).resolves.toEqual([]);
      await expect(foundByAxe(withScripts)).resolves.toEqual([]);
      // 1280 pixels at 400 % are 320: nothing scrolls in two directions then, outside of tables.
      await withScripts.setViewportSize({ width: 320, height: 256 });
      await expect(tooWide(withScripts)).resolves.toBeLessThanOrEqual(0);
      await withScripts.setViewportSize({ width: 1280, height: 720 });
    },
    60_000,
  );

  it.each([
    '/teams',
    '/lists/pathway-plans',
    '/missing',
    '/scorecard/pathway-plan-not-up-to-date',
    '/data-quality',
  ])(
    'go by the Tab key in the order in which they are read, and show where it is: %s',
    async (path) => {
      await withScripts.goto(`${server.url}${path}`);
      const stops = await stopsOf(withScripts);
      expect(stops.slice(0, 4).map(({ text }) => text)).toEqual([
        ...['Skip to main content', 'CareTally', 'Sign out', 'My teams'],
      ]);
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      const parts = stops.map(({ part }) => part).filter((part, at, all) => part !== all[at - 1]);
      expect(parts.slice(0, 4)).toEqual(['skip link', 'header', 'navigation', 'page']);
      expect(parts.slice(4).every((part) => part === 'footer')).toBe(true);
    },
    60_000,
  );
});
