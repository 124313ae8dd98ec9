import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { killAll, root } from './product/app.js';
import { describedInBrowser, foundByAxe, startBrowser } from './product/browser.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { addressOf, startAllInOne, type Server } from './product/server.js';

const run = promisify(execFile);

let folder: DataFolder;
let server: Server;
let browser: Browser;

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

  it('have nothing that axe finds wrong', async () => {
    const context = await browser.newContext();
    const page = await signIn(context);
    const found: Record<string, readonly string[]> = {};
    for (const path of everyPage) {
      await page.goto(`${server.url}${path}`);
      const wrong = await foundByAxe(page);
      if (wrong.length > 0) found[path] = wrong;
    }
    await context.close();
    expect(found).toEqual({});
  }, 120_000);

  it('say the same without JavaScript', async () => {
    const [withScripts, without] = [
      await browser.newContext(),
      await browser.newContext({ javaScriptEnabled: false }),
    ];
    const [one, other] = [await signIn(withScripts), await signIn(without)];
    for (const path of everyPage) {
      const [answer] = await Promise.all([
        other.goto(`${server.url}${path}`),
        one.goto(`${server.url}${path}`),
      ]);
      expect([path, answer?.status()]).toEqual([path, path === '/nowhere' ? 404 : 200]);
      const [said, saidThere] = await Promise.all([other.textContent('h1'), one.textContent('h1')]);
      expect([path, said]).toEqual([path, saidThere]);
    }
    await Promise.all([withScripts.close(), without.close()]);
  }, 120_000);

  it('have one heading, a title of their own, and a way past the navigation', async () => {
    const context = await browser.newContext();
    const page = await signIn(context);
    for (const path of everyPage) {
      await page.goto(`${server.url}${path}`);
      await expect(page.locator('h1').count()).resolves.toBe(1);
      await expect(page.title()).resolves.toMatch(/.+ - CareTally$/);
      await page.keyboard.press('Tab');
      await expect(page.evaluate('document.activeElement.textContent.trim()')).resolves.toBe(
        'Skip to main content',
      );
    }
    await context.close();
  }, 120_000);

  it('do not scroll in two directions at 400 % zoom, outside of tables', async () => {
    // 1280 pixels at 400 % are 320.
    const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
    const page = await signIn(context);
    const wide: string[] = [];
    for (const path of everyPage) {
      await page.goto(`${server.url}${path}`);
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (Number(over) > 0) wide.push(`${path}: ${String(over)} pixels too wide`);
    }
    await context.close();
    expect(wide).toEqual([]);
  }, 120_000);
});
