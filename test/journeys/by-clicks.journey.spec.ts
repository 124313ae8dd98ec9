import type { Browser, Page } from 'playwright-core';
import { asksFifteenWhat, threeChildrenFourIncidents } from './by-clicks/fifteen-what.js';
import { livesThroughTheFortnight, nineLateAFortnightAgo } from './by-clicks/fortnight.js';
import { correctedLate, readsTheCorrection } from './by-clicks/late-correction.js';
import { killAll } from './product/app.js';
import { describedInBrowser } from './product/browser.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { startAllInOne, type Server } from './product/server.js';
import { startBrowser } from './product/start-browser.js';
import { signInLinkOf } from './product/visiting.js';

let folder: DataFolder;
let server: Server;
let browser: Browser;

describedInBrowser(
  'by clicks alone, from the link that signs in (without a browser: apt-get install chromium)',
  () => {
    beforeAll(async () => {
      folder = await makeDataFolder();
      [server, browser] = await Promise.all([startAllInOne(folder.path), startBrowser()]);
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      await killAll();
      await folder.remove();
    }, 60_000);

    /** Somebody with a browser, at the first page. */
    const signedIn = async (javaScriptEnabled: boolean, authority: string): Promise<Page> => {
      const context = await browser.newContext({ javaScriptEnabled });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await page.goto(await signInLinkOf(server, authority));
      return page;
    };

    describe.each([
      { scripts: 'with JavaScript', javaScriptEnabled: true, codes: ['E09000021', 'E09000022', 'E09000023'] },
      {
        scripts: 'without JavaScript',
        javaScriptEnabled: false,
        codes: ['E09000024', 'E09000025', 'E09000026'],
      },
    ])('$scripts', ({ javaScriptEnabled, codes: [first = '', second = '', third = ''] }) => {
      it('nine pathway plans late: eight cleared, one still there and promised, two newly late', async () => {
        await nineLateAFortnightAgo(server, first);
        const page = await signedIn(javaScriptEnabled, first);
        await expect(livesThroughTheFortnight(page, server, first)).resolves.toBeUndefined();
        await page.context().close();
      }, 120_000);

      it('fifteen what? children and incidents, each number as many rows as it says', async () => {
        await threeChildrenFourIncidents(server, second);
        const page = await signedIn(javaScriptEnabled, second);
        await expect(asksFifteenWhat(page)).resolves.toBeUndefined();
        await page.context().close();
      }, 120_000);

      it('a return corrected late: the number now, as known before, and the event in between', async () => {
        await correctedLate(server, folder, third);
        const page = await signedIn(javaScriptEnabled, third);
        await expect(readsTheCorrection(page)).resolves.toBeUndefined();
        await page.context().close();
      }, 120_000);
    });
  },
);
