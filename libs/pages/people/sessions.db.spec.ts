import { withDatabase } from '../../../test/postgres/with-database.js';
import { pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;
beforeAll(async () => {
  pages = await pagesServer(db.database);
});
beforeEach(async () => {
  manager = await pages.signIn({ roles: ['manager'] });
});
afterAll(() => pages.close());

/** Every session is that much older: as long since it began, and as long since a page was opened. */
const goBy = (sinceBegun: string, sinceSeen: string) =>
  db.asOwner(
    'update access.session set began_at = began_at - $1::interval, seen_at = seen_at - $2::interval',
    [sinceBegun, sinceSeen],
  );

describe('a session', () => {
  it('goes on while pages are opened', async () => {
    for (const quarter of [1, 2, 3]) {
      await goBy('14 minutes', '14 minutes');
      expect([quarter, (await manager.get('/lists')).status]).toEqual([quarter, 200]);
    }
  });

  it('is over after a quarter of an hour without a page, and leads back to where they were', async () => {
    await goBy('16 minutes', '16 minutes');
    const answer = await manager.get('/lists/pathway-plans?team=north');
    expect(answer).toMatchObject({
      status: 303,
      location: '/sign-in?to=%2Flists%2Fpathway-plans%3Fteam%3Dnorth',
      text: '',
    });
    // Not even a page opened right after brings it back.
    expect(await manager.get('/lists')).toMatchObject({ status: 303 });
  });

  it('is over after eight hours, however busy', async () => {
    await goBy('8 hours 1 minute', '0 minutes');
    expect(await manager.get('/lists')).toMatchObject({ status: 303, location: '/sign-in?to=%2Flists' });
  });

  it('is over on the server once somebody has signed out, for that one only', async () => {
    const other = await pages.signIn({ roles: ['manager'] });
    expect(await manager.post('/sign-out')).toMatchObject({ status: 303, location: '/sign-in' });
    expect(await manager.get('/lists')).toMatchObject({ status: 303 });
    expect(await other.get('/lists')).toMatchObject({ status: 200 });
  });

  it('leaves no token in the database', async () => {
    const { link } = await pages.printLink('?authority=E09000014');
    const browser = pages.stranger();
    const { headers } = await browser.get(link);
    const [, token = ''] = /^caretally=([^;]+)/.exec(headers.getSetCookie().join()) ?? [];
    const [row] = await db.asOwner<{ text: string }>(
      `select string_agg(session::text, '') as text from access.session`,
    );
    expect(token).toHaveLength(43);
    expect(row?.text).not.toContain(token);
  });

  it('is in a cookie of that very host, where the pages are reached over TLS', async () => {
    const environment = { CARETALLY_PUBLIC_URL: 'https://caretally.example' };
    const encrypted = await pagesServer(db.database, { environment });
    const { headers } = await encrypted
      .stranger()
      .get((await encrypted.printLink('?authority=E09000014')).link);
    await encrypted.close();
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-caretally=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });
});

describe('a form', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of our host', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['from an origin that hides', { origin: 'null' }],
  ])('%s is not taken, though it has the token', async (_from, headers: Record<string, string>) => {
    const answer = await manager.post('/sign-out', {}, headers);
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('sent from another site')]);
    expect(await manager.get('/lists')).toMatchObject({ status: 200 });
  });

  it.each([{ 'sec-fetch-site': 'same-origin', origin: 'https://behind-a-proxy.example' }, {}])(
    'of our own is taken: %j',
    async (headers: Record<string, string>) => {
      expect(await manager.post('/sign-out', {}, headers)).toMatchObject({ status: 303 });
    },
  );

  it('without the token of the session, or with that of another one, is not taken', async () => {
    const other = await pages.signIn({ roles: ['manager'] });
    const theirs = /name="csrf" value="([^"]+)"/.exec((await other.get('/lists')).text)?.[1] ?? '';
    expect(theirs).toHaveLength(43);
    for (const csrf of ['', 'guessed', theirs]) {
      const answer = await manager.post('/sign-out', { csrf });
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('from an earlier session')]);
    }
    const bare = { 'content-type': 'application/json' };
    expect((await manager.post('/sign-out', {}, bare)).status).toBeGreaterThanOrEqual(400);
    expect(await manager.get('/lists')).toMatchObject({ status: 200 });
  });
});
