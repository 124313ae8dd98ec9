import { withDatabase } from '../../../test/postgres/with-database.js';
import { pagesServer, type PagesServer } from '../pages-server.given.js';
import { identityProvider, type GivenProvider } from './identity-provider.given.js';

const db = withDatabase();
let pages: PagesServer;
let provider: GivenProvider | undefined;
let port = 0;

beforeAll(async () => {
  const there = await identityProvider();
  port = Number(new URL(there.environment['CARETALLY_OIDC_ISSUER'] ?? '').port);
  await there.close();
  pages = await pagesServer(db.database, { environment: there.environment });
});
afterAll(async () => {
  await pages.close();
  await provider?.close();
});

describe('while the identity provider cannot be reached', () => {
  it('the pages run, and where people sign in it says so', async () => {
    const stranger = pages.stranger();
    expect((await stranger.get('/sign-in?to=%2Flists')).text).toContain('cannot be reached at the moment');
    const answer = await stranger.get('/sign-in/provider?to=%2Flists');
    expect([answer.status, answer.text]).toEqual([
      503,
      expect.stringContaining('Signing in does not work at the moment'),
    ]);
    expect(answer.text).toContain('CARETALLY_OIDC_ISSUER');
    expect(answer.text).not.toContain(`127.0.0.1:${String(port)}`);
  });

  it('a link for this machine still signs in', async () => {
    const browser = pages.stranger();
    const { link } = await pages.printLink('?authority=E09000900');
    expect(await browser.get(link)).toMatchObject({ status: 303, location: '/' });
    expect(await browser.get('/lists')).toMatchObject({ status: 200 });
  });
});

describe('once it is there', () => {
  it('people sign in, and nothing has to be started again', async () => {
    provider = await identityProvider(port);
    provider.says({ roles: ['caretally.manager'] });
    const browser = pages.stranger();
    expect((await browser.get('/sign-in')).text).toContain('with the account you use at the council');
    const { location } = await browser.get('/sign-in/provider?to=%2Flists');
    expect(await browser.get(await provider.signIn(location))).toMatchObject({
      status: 303,
      location: '/lists',
    });
  });

  it('a secret that it does not take is nobody’s fault but the set-up’s', async () => {
    const environment = { ...provider?.environment, CARETALLY_OIDC_CLIENT_SECRET: 'one that has run out' };
    const wrong = await pagesServer(db.database, { environment });
    const browser = wrong.stranger();
    const { location } = await browser.get('/sign-in/provider');
    const answer = await browser.get((await provider?.signIn(location)) ?? '');
    await wrong.close();
    expect([answer.status, answer.text]).toEqual([
      503,
      expect.stringContaining('Signing in is not set up correctly'),
    ]);
  });
});
