import { withDatabase } from '../../test/postgres/with-database.js';
import { createEventLog } from '../shell/event-log/event-log.js';
import { createProjection } from '../shell/projection/projection.js';
import { record } from '../shell/projection/recording.given.js';
import { cameBack, of, youngPeople } from '../shell/queues/listed-children.given.js';
import { assetFiles } from './frame/assets.js';
import { authority, pagesServer, type Browser, type PagesServer } from './pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let browser: Browser;

const styles = assetFiles.styles.content.length;

const kilobyte = 1_000;
const mostStyles = 60 * kilobyte;
const most = 100 * kilobyte;

/** More children without a plan than stand on one page of a list. */
const many = Array.from({ length: 120 }, (_, at) => [
  of(`m${String(at)}`, 'child-registered', { dateOfBirth: '2008-01-01' }),
  of(`m${String(at)}`, 'child-became-looked-after', {
    ...{ on: '2023-09-04', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
]).flat();

beforeAll(async () => {
  await record(createEventLog(db.database), authority, [...youngPeople, ...cameBack, ...many]);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-10-01T09:00:00Z') });
  browser = await pages.signIn({ roles: ['manager', 'analyst', 'operator'] });
}, 120_000);
afterAll(() => pages.close());

const isFile = (path: string): boolean => /\.(csv|xlsx|md|json)$|\/assets\/|\/stream$/.test(path);

/** Of addresses that differ in ids and parameters alone, one stands for all; all rows at once may be larger. */
const kindOf = (href: string): string =>
  href
    .replace(/\?.*$/, '')
    .replace(/\/child\/[^/]+(\/owed\/[^/]+\/[^/]+)?/, (_, owed: string | undefined) =>
      owed === undefined ? '/child/…' : '/child/…/owed/…',
    )
    .replace(/\/explained\/[^/]+/, '/explained/…')
    .replace(/\/seen\/\d+/, '/seen/…');

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** Every page that links lead to from the first one. */
const everyPage = async (): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  const open = ['/teams'];
  for (let href = open.shift(); href !== undefined; href = open.shift()) {
    const { status, text } = await browser.get(href);
    if (status !== 200) continue;
    found.set(kindOf(href), text);
    const known = new Set([...found.keys(), ...open.map(kindOf)]);
    const others = linksIn(text).filter((each) => !isFile(kindOf(each)) && !/size=|page=all/.test(each));
    for (const each of others) {
      if (known.has(kindOf(each))) continue;
      known.add(kindOf(each));
      open.push(each);
    }
  }
  return found;
};

/** Drawings are left out: a page is to be light with its charts beside it. */
const bytesOf = (text: string): number => Buffer.byteLength(text.replace(/<svg[\s\S]*?<\/svg>/g, ''));

describe('what a page weighs', () => {
  it('is less than 60 kB for the style sheet', () => {
    expect(styles).toBeLessThan(mostStyles);
  });

  it('is less than 100 kB for any page with its style sheet, charts apart', async () => {
    const found = await everyPage();
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['/teams', '/lists/pathway-plans', '/lists/pathway-plans/meetings/next']),
    );
    expect(found.size).toBeGreaterThan(100);
    const heavy = [...found].filter(([, text]) => bytesOf(text) + styles >= most);
    expect(heavy.map(([kind, text]) => [kind, bytesOf(text)])).toEqual([]);
  }, 300_000);
});
