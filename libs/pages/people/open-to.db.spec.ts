import { withDatabase } from '../../../test/postgres/with-database.js';
import { pagesServer, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
beforeAll(async () => {
  pages = await pagesServer(db.database);
});
afterAll(() => pages.close());

/** A page with something in each place of its address. */
const pathOf = (pattern: string): string => pattern.replaceAll(/:\w+/g, 'anything');

describe('a page', () => {
  it('asks whoever is not signed in to sign in, and shows nothing', async () => {
    const closed = pages.server.routes.pages.filter(({ page }) => page.allows !== 'anyone');
    expect(closed.length).toBeGreaterThan(3);
    const stranger = pages.stranger();
    for (const { method, pattern } of closed) {
      const path = pathOf(pattern);
      const answer = await (method === 'POST' ? stranger.post(path) : stranger.get(path));
      const back = method === 'POST' ? '/' : path;
      expect([pattern, answer.status, answer.text, answer.location]).toEqual([
        ...[pattern, 303, '', `/sign-in?to=${encodeURIComponent(back)}`],
      ]);
    }
  });

  it('is open to anyone only where people sign in, and where its own files are', () => {
    const open = pages.server.routes.pages.filter(({ page }) => page.allows === 'anyone');
    expect([...new Set(open.map(({ pattern }) => pattern))].sort()).toEqual([
      '/assets/:name',
      '/sign-in',
      '/sign-in/callback',
      '/sign-in/link',
      '/sign-in/provider',
    ]);
  });

  it('is shown to whoever is signed in with a role it is for', async () => {
    const manager = await pages.signIn({ roles: ['manager'] });
    expect(await manager.get('/lists')).toMatchObject({
      status: 200,
      text: expect.stringContaining('<h1') as string,
    });
    const councillor = await pages.signIn({ roles: ['councillor'] });
    expect(await councillor.get('/lists')).toMatchObject({
      status: 403,
      text: expect.stringContaining('with the role manager or team member or analyst') as string,
    });
  });
});
