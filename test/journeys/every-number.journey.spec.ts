import type { Browser, Page } from 'playwright-core';
import type { PersonRole } from '../../libs/pages/people/person-roles.js';
import { killAll } from './product/app.js';
import { describedInBrowser } from './product/browser.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { startAllInOne, type Server } from './product/server.js';
import { startBrowser } from './product/start-browser.js';
import { sessionOf, visitingAt, type Visiting } from './product/visiting.js';
import { authority, planted, tellMadeUpAuthority } from './walk/made-up-authority.js';
import { tellPage } from './walk/page-told.js';
import { NumberWalk, type Bounds, type Walked } from './walk/walk.js';

const walksAll = process.env['CARETALLY_WALK'] === 'all';
const [children, minutes] = walksAll ? [60, 120] : [15, 3];
const bounds: Bounds = walksAll
  ? { pages: Infinity, numbers: Infinity, longPages: true }
  : { pages: 1, numbers: 1, longPages: false };

/** The only reasons for a number that leads to no rows: libs/pages/frame/figure.ts says what each means. */
const withoutRows = ['among', 'estimate', 'events', 'length', 'nought', 'share', 'together'];

/** Other reasons, each with the page that gives it. */
const otherReasons = ({ sums }: Walked): readonly (readonly [string, string])[] =>
  Object.entries(sums).filter(([sum]) => !withoutRows.includes(sum));

let folder: DataFolder;
let server: Server;
let browser: Browser;
let parser: Page;

const visitingAs = async (...roles: readonly PersonRole[]): Promise<Visiting> =>
  visitingAt(server.url, await sessionOf(await folder.databaseUrl(), { roles, authority }));

const walkOf = (visiting: Visiting, starts: readonly string[], some = bounds): Promise<Walked> =>
  new NumberWalk((address) => tellPage(visiting, parser, address), some).from(starts);

const figures = ['/missing', '/scorecard'];
const lists = ['/teams', '/lists', '/lists/missing-now/meetings', '/return-interviews', '/peps-by-school'];
const operations = ['/data-quality', '/imports', '/status'];
const allPages = [...lists, ...figures, ...operations, '/access-log', `/child/${planted.child}`];

describedInBrowser('every number on every page (without a browser: apt-get install chromium)', () => {
  beforeAll(async () => {
    folder = await makeDataFolder();
    [server, browser] = await Promise.all([
      startAllInOne(folder.path, { CARETALLY_LOG: 'debug' }),
      startBrowser(),
    ]);
    parser = await browser.newPage();
    await tellMadeUpAuthority(server, children);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await killAll();
    await folder.remove();
  }, 60_000);

  it(
    'has as many rows behind it as it says, for a manager',
    async () => {
      const walked = await walkOf(await visitingAs('manager'), [...lists, ...figures, '/access-log']);
      expect(walked.wrong).toEqual([]);
      expect(otherReasons(walked)).toEqual([]);
      expect(walked.numbers).toBeGreaterThan(80);
      expect(walked.values).toBeGreaterThan(3);
    },
    minutes * 60_000,
  );

  it(
    'has them for an analyst who keeps the system in order',
    async () => {
      const starts = [...operations, '/access-log', `/child/${planted.child}`];
      const walked = await walkOf(await visitingAs('analyst', 'operator'), starts);
      expect(walked.wrong).toEqual([]);
      expect(otherReasons(walked)).toEqual([]);
      expect(walked.numbers).toBeGreaterThan(5);
    },
    minutes * 60_000,
  );

  it(
    'leads a councillor to no child, and says that rows are not theirs to see',
    async () => {
      const councillor = await visitingAs('councillor');
      const addresses: string[] = [];
      const visiting: Visiting = {
        read: (address) => {
          addresses.push(address);
          return councillor.read(address);
        },
      };
      const walked = await walkOf(visiting, figures, { ...bounds, pages: 3 });
      expect(walked.wrong).toEqual([]);
      expect(walked.numbers).toBe(0);
      expect(otherReasons(walked).map(([sum]) => sum)).toEqual(['unseen']);
      const paths = addresses.map((address) => new URL(address, server.url).pathname);
      expect(paths.filter((path) => /^\/(child|lists|teams)|explained|as-known/.test(path))).toEqual([]);
    },
    minutes * 60_000,
  );

  it(
    'stands in pages that name nobody in an address, a title or the log',
    async () => {
      const everything = await visitingAs('manager', 'analyst', 'operator');
      const told: string[] = [];
      const shown: string[] = [];
      const visiting: Visiting = {
        read: async (address) => {
          const page = await everything.read(address);
          told.push(
            address,
            ...[...page.html.matchAll(/<title>([^<]*)|(?:href|action)="([^"]*)"/g)].map(([found]) => found),
          );
          shown.push(page.html);
          return page;
        },
      };
      const { pages } = await walkOf(visiting, allPages, { ...bounds, pages: 2, numbers: 0 });
      expect(pages).toBeGreaterThan(60);
      const nobody = (lines: readonly string[], ...sentinels: readonly string[]): readonly string[] =>
        lines.filter((line) => sentinels.some((sentinel) => line.includes(sentinel)));
      const { name, upn, dateOfBirth } = planted;
      const [first = '', last = ''] = name.split(' ');
      expect(nobody(told, first, last, upn, dateOfBirth)).toEqual([]);
      expect(nobody(shown, first, last, upn)).toEqual([]);
      const log = server.app.heard().split('\n');
      expect(log.length).toBeGreaterThan(100);
      expect(nobody(log, first, last, upn, dateOfBirth)).toEqual([]);
      // A child's local id is a step of an address, and never something that is asked for.
      expect(told.filter((address) => /[?&][^"]*planted-1/.test(address))).toEqual([]);
    },
    minutes * 60_000,
  );
});
