import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { PersonRole } from '../../libs/pages/people/person-roles.js';
import { foundInOutline, tooWide } from './pages/in-order.js';
import { killAll, root } from './product/app.js';
import { describedInBrowser, foundByAxe } from './product/browser.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { addressOf, startAllInOne, type Server } from './product/server.js';
import { startBrowser } from './product/start-browser.js';
import { sessionOf } from './product/visiting.js';

const authority = 'E09000902';
const list = '/lists/pathway-plans';
const figure = '/scorecard/pathway-plan-not-up-to-date';

let folder: DataFolder;
let server: Server;
let browser: Browser;
const pages = new Map<string, Page>();

/** Somebody in one of the roles, signed in once for all the specs. */
const as = async (...roles: readonly PersonRole[]): Promise<Page> => {
  const known = pages.get(roles.join());
  if (known !== undefined) return known;
  const page = await stranger();
  const session = await sessionOf(await folder.databaseUrl(), { roles, authority, worker: 'SW12' });
  await page.context().addCookies([{ name: 'caretally', value: session, url: server.url }]);
  pages.set(roles.join(), page);
  return page;
};

const stranger = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  return context.newPage();
};

const open = async (page: Page, path: string): Promise<number | undefined> =>
  (await page.goto(`${server.url}${path}`))?.status();

const foundIn = async (page: Page, ...without: readonly string[]): Promise<readonly string[]> => [
  ...(await foundInOutline(page)),
  ...(await foundByAxe(page, ...without)),
];

describedInBrowser('pages in every state (without a browser: apt-get install chromium)', () => {
  beforeAll(async () => {
    folder = await makeDataFolder();
    [server, browser] = await Promise.all([startAllInOne(folder.path), startBrowser()]);
    await promisify(execFile)(process.execPath, [join(root, 'docs/examples/fortnight.mjs')], {
      env: { ...process.env, ...addressOf(server) },
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await killAll();
    await folder.remove();
  }, 60_000);

  it.each([
    ['an empty list', `${list}?team=nobody`, 'Nothing is on this list.'],
    [
      'a list with filters',
      `${list}?late=yes&on=2025-10-15&sort=team`,
      'late, every team, on 15 October 2025',
    ],
    ['a closed meeting', `${list}/meetings/1`, 'Closed by Service manager'],
    ['a meeting that goes on', `${list}/meetings/2`, 'eight cleared, one still there, two newly late'],
    ['one row of it', `${list}/meetings/2?row=1`, 'Row 1 of'],
    ['dates that do not exist', `${figure}?on=2025-02-30`, 'must be a date that exists'],
    ['an explanation of no day', `${figure}/explained?on=2025-02-30`, 'must be a date that exists'],
    ['a school without plans', '/peps-by-school', 'Schools'],
  ])(
    '%s is well made',
    async (_state, path, words) => {
      const page = await as('manager');
      await open(page, path);
      await expect(page.getByRole('main').innerText()).resolves.toContain(words);
      await expect(foundIn(page)).resolves.toEqual([]);
    },
    60_000,
  );

  it('a form that was refused says so first, and leads from there to the field', async () => {
    const page = await as('manager');
    await open(page, `${list}/meetings/2?row=1`);
    await page.getByRole('button', { name: 'Record the promise' }).click();
    await expect(foundIn(page)).resolves.toEqual([]);
    await expect(page.title()).resolves.toMatch(/^Error: /);
    await expect(page.evaluate('document.activeElement.className')).resolves.toBe('govuk-error-summary');
    await page.keyboard.press('Tab');
    await expect(page.evaluate('document.activeElement.textContent')).resolves.toBe(
      'Say who promises: a person or a post',
    );
    await page.keyboard.press('Enter');
    await expect(page.evaluate('document.activeElement.name')).resolves.toBe('owner');
    await expect(page.getByLabel('Who promises').getAttribute('aria-describedby')).resolves.toContain(
      'error',
    );
  }, 60_000);

  it.each([
    ['a councillor', 'councillor', '/scorecard', 200],
    ['a councillor at an indicator', 'councillor', figure, 200],
    ['a councillor at a child', 'councillor', '/child/y9', 403],
    ['a councillor at a list', 'councillor', list, 403],
    ['a clerk', 'clerk', '/missing', 200],
    ['a team member', 'team-member', '/teams', 200],
    ['a team member at a list', 'team-member', list, 200],
    ['a team member at an explanation', 'team-member', `${figure}/explained`, 403],
    ['an operator', 'operator', '/status', 200],
    ['an operator at the scorecard', 'operator', '/scorecard', 403],
  ] as const)(
    '%s has a page that is well made',
    async (_who, role, path, status) => {
      const page = await as(role);
      await expect(open(page, path)).resolves.toBe(status);
      await expect(foundIn(page)).resolves.toEqual([]);
    },
    60_000,
  );

  it('a session that is over and a link that was used lead to pages that are well made', async () => {
    const page = await stranger();
    await page.context().addCookies([{ name: 'caretally', value: 'over'.repeat(11), url: server.url }]);
    await open(page, '/teams');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await expect(foundIn(page)).resolves.toEqual([]);
    await expect(open(page, '/sign-in/link?key=used')).resolves.toBe(403);
    await expect(foundIn(page)).resolves.toEqual([]);
    await page.context().close();
  }, 60_000);

  it.each([
    { how: 'on a phone', options: { viewport: { width: 390, height: 844 } }, without: [] },
    // The colours are the reader's then; axe reads those of the style sheet.
    { how: 'in forced colours', options: { forcedColors: 'active' }, without: ['color-contrast'] },
    { how: 'with little movement', options: { reducedMotion: 'reduce' }, without: [] },
  ] as const)(
    'are well made $how',
    async ({ options, without }) => {
      const page = await stranger(options);
      await page.context().addCookies(await (await as('manager')).context().cookies());
      for (const path of ['/teams', list, `${list}/meetings/2`, '/missing', figure, '/child/y9']) {
        await open(page, path);
        await expect(foundIn(page, ...without)).resolves.toEqual([]);
        await expect(tooWide(page)).resolves.toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
    120_000,
  );

  it('are well made on paper, where nothing is to be clicked', async () => {
    const page = await stranger();
    await page.context().addCookies(await (await as('manager')).context().cookies());
    await page.emulateMedia({ media: 'print' });
    for (const path of [list, `${list}/meetings/1`, figure]) {
      await open(page, path);
      // A link on paper leads nowhere, and is a word like the others.
      await expect(foundByAxe(page, 'link-in-text-block')).resolves.toEqual([]);
      await expect(page.getByRole('navigation', { name: 'Pages' }).isVisible()).resolves.toBe(false);
      await expect(page.getByRole('button', { name: 'Show', exact: true }).count()).resolves.toBe(0);
    }
    await page.context().close();
  }, 60_000);

  it('moves through a list by keys once that is switched on, and not before', async () => {
    const page = await as('manager');
    await open(page, `${list}?on=2025-10-15`);
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent.trim()');
    const first = await page.locator('[data-row] a').first().innerText();
    const second = await page.locator('[data-row]').nth(1).locator('a').first().innerText();
    const before = await focused();
    await page.keyboard.press('j');
    await expect(focused()).resolves.toBe(before);
    await page.getByRole('button', { name: 'Switch keyboard moves on' }).click();
    const moves: unknown[] = [];
    for (const key of ['j', 'j', 'k', '/']) {
      await page.keyboard.press(key);
      moves.push(
        await page.evaluate('document.activeElement.name || document.activeElement.textContent.trim()'),
      );
    }
    expect(moves).toEqual([first, second, first, 'stage']);
    // A key typed into a field is a letter.
    await page.getByLabel('On', { exact: true }).focus();
    await page.keyboard.press('j');
    await expect(page.evaluate('document.activeElement.name')).resolves.toBe('on');
    await page.locator('[data-row] a').nth(0).focus();
    await page.keyboard.press('o');
    await page.waitForURL(`**/child/${first}`);
    await open(page, list);
    await page.getByRole('button', { name: 'Switch keyboard moves off' }).click();
    await expect(page.getByRole('button', { name: 'Switch keyboard moves on' }).isVisible()).resolves.toBe(
      true,
    );
  }, 60_000);
});
