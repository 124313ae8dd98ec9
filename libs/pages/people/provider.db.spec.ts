import { withDatabase } from '../../../test/postgres/with-database.js';
import { pagesServer, type Browser, type PageAnswer, type PagesServer } from '../pages-server.given.js';
import { identityProvider, type GivenProvider } from './identity-provider.given.js';

const db = withDatabase();
let provider: GivenProvider;
let pages: PagesServer;
beforeAll(async () => {
  provider = await identityProvider();
  pages = await pagesServer(db.database, { environment: provider.environment });
});
afterAll(async () => {
  await pages.close();
  await provider.close();
});

const isManager = { name: 'Person One', roles: ['caretally.manager'] };

/** To the provider, in a browser, and back to the address of ours that it names. */
const wentAndCameBack = async (browser: Browser, to = '/'): Promise<string> => {
  const { location } = await browser.get(`/sign-in/provider?to=${encodeURIComponent(to)}`);
  return provider.signIn(location);
};

const signsIn = async (browser = pages.stranger(), to = '/'): Promise<PageAnswer> =>
  browser.get(await wentAndCameBack(browser, to));

/** Refused, in words, and nobody is signed in. */
const expectRefused = async (browser: Browser, answer: PageAnswer, status: number, words: string) => {
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)]);
  expect(await browser.get('/lists')).toMatchObject({ status: 303, location: '/sign-in?to=%2Flists' });
};

describe('signing in with the provider', () => {
  it('leads to the page that was asked for, in a session of its own', async () => {
    provider.says(isManager);
    const browser = pages.stranger();
    const asked = await browser.get('/lists');
    expect(asked.location).toBe('/sign-in?to=%2Flists');
    const { text } = await browser.get('/sign-in?to=%2Flists');
    expect(text).toContain('href="/sign-in/provider?to=%2Flists"');
    expect(await signsIn(browser, '/lists')).toMatchObject({ status: 303, location: '/lists' });
    const page = await browser.get('/lists');
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringContaining('<strong>Person One</strong> (manager)'),
    ]);
    expect(page.text).toContain(', authority E09000900');
  });

  it('asks with a challenge, a state and a nonce that were never used', async () => {
    const asked = async () => {
      const { location = '' } = await pages.stranger().get('/sign-in/provider');
      return Object.fromEntries(new URL(location).searchParams);
    };
    const [first, second] = [await asked(), await asked()];
    expect(first).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid profile',
    });
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(first[name]).toMatch(/^[\w-]{43}$/);
      expect(first[name]).not.toBe(second[name]);
    }
  });

  it('ends the session before, so that a token somebody planted is of no use', async () => {
    provider.says(isManager);
    const browser = pages.stranger();
    await signsIn(browser);
    const [before] = await db.asOwner<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from access.session order by began_at desc limit 1`,
    );
    await signsIn(browser);
    const sessions = await db.asOwner<{ ended: boolean; same: boolean }>(
      `select ended_at is not null as ended, encode(token_hash, 'hex') = $1 as same
       from access.session order by began_at desc limit 2`,
      [before?.hash],
    );
    expect(sessions).toEqual([
      { ended: false, same: false },
      { ended: true, same: true },
    ]);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
  ])('leads to a page of ours and not to %j', async (to) => {
    provider.says(isManager);
    expect(await signsIn(pages.stranger(), to)).toMatchObject({ status: 303, location: '/' });
  });

  it('ends on the server when somebody signs out', async () => {
    provider.says(isManager);
    const browser = pages.stranger();
    const { headers } = await signsIn(browser);
    const cookie = headers.getSetCookie().find((line) => line.startsWith('caretally=')) ?? '';
    expect(cookie).toMatch(/^caretally=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await browser.post('/sign-out')).toMatchObject({ status: 303, location: '/sign-in' });
    const [kept = ''] = cookie.split(';');
    expect(await pages.stranger().get('/lists', { cookie: kept })).toMatchObject({ status: 303 });
  });
});

describe('an answer of the provider is refused', () => {
  const [over, untrusted] = ['This sign-in is over', 'This sign-in could not be trusted'];

  it('the second time', async () => {
    provider.says(isManager);
    const browser = pages.stranger();
    const back = await wentAndCameBack(browser);
    await browser.get(back);
    await browser.post('/sign-out');
    await expectRefused(browser, await browser.get(back), 400, over);
  });

  it('in another browser than the one that went', async () => {
    provider.says(isManager);
    const other = pages.stranger();
    const back = await wentAndCameBack(pages.stranger());
    await expectRefused(other, await other.get(back), 400, over);
    await other.get('/sign-in/provider');
    await expectRefused(other, await other.get(back), 400, untrusted);
  });

  it('after more than ten minutes', async () => {
    provider.says(isManager);
    const browser = pages.stranger();
    const back = await wentAndCameBack(browser);
    await db.asOwner(`update access.sign_in set began_at = began_at - interval '11 minutes'`);
    await expectRefused(browser, await browser.get(back), 400, over);
  });

  it.each([
    ['state', 'of-somebody-else'],
    ['state', ''],
    ['iss', 'https://login.elsewhere.example'],
    ['iss', ''],
  ])('with %s=%s', async (name, value) => {
    provider.says(isManager);
    const browser = pages.stranger();
    const back = new URL(await wentAndCameBack(browser), 'http://127.0.0.1');
    if (value === '') back.searchParams.delete(name);
    else back.searchParams.set(name, value);
    await expectRefused(browser, await browser.get(`${back.pathname}${back.search}`), 400, untrusted);
  });

  it('with a code that the provider does not know', async () => {
    const browser = pages.stranger();
    const back = (await wentAndCameBack(browser)).replace(/code=[^&]+/, 'code=guessed');
    await expectRefused(browser, await browser.get(back), 400, over);
  });

  it('where it says that it was declined', async () => {
    const browser = pages.stranger();
    const back = (await wentAndCameBack(browser)).replace(/code=[^&]+/, 'error=access_denied');
    await expectRefused(browser, await browser.get(back), 403, 'You were not signed in');
  });

  it.each([
    ['another nonce', { claims: { nonce: 'of-another-sign-in' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another audience', { claims: { aud: 'payroll' } }],
    [
      'another audience beside ours, and meant for that one',
      { claims: { aud: ['caretally', 'payroll'], azp: 'payroll' } },
    ],
    ['another issuer', { claims: { iss: 'https://login.elsewhere.example' } }],
    ['a time that is over', { claims: { exp: 1_700_000_000 } }],
    ['a time that is to come', { claims: { nbf: 4_000_000_000 } }],
    ['no signature', { header: { alg: 'none' } }],
    ['a signature of another algorithm', { header: { alg: 'HS256' } }],
    ['a key that the provider does not have', { header: { kid: 'of-somebody-else' } }],
  ])(
    'with a token that has %s',
    async (_has, change: { readonly claims?: object; readonly header?: object }) => {
      provider.says(isManager);
      provider.bends(({ header, claims }) => ({
        header: { ...header, ...change.header },
        claims: { ...claims, ...change.claims },
      }));
      const browser = pages.stranger();
      await expectRefused(browser, await signsIn(browser), 400, untrusted);
    },
  );

  it('with a token that was changed after it was signed', async () => {
    provider.says({ roles: ['caretally.councillor'] });
    provider.bends(
      ({ header, claims }) => ({ header, claims: { ...claims, roles: ['caretally.manager'] } }),
      false,
    );
    const browser = pages.stranger();
    await expectRefused(browser, await signsIn(browser), 400, untrusted);
  });
});

describe('somebody without a role', () => {
  it.each([
    ['is not said to have any', {}, 'and it was not there'],
    ['has roles of other applications', { roles: ['payroll.manager'] }, 'none of the six roles was in it'],
    [
      'is in too many groups',
      { _claim_names: { groups: 'src1' } },
      'in so many groups that they were left out',
    ],
  ])('gets no session and is told what to ask for: who %s', async (_who, claims, words) => {
    provider.says({ name: 'Person One', ...claims });
    const browser = pages.stranger();
    const answer = await signsIn(browser);
    await expectRefused(browser, answer, 403, words);
    expect(answer.text).toContain('the claim &quot;roles&quot;');
    for (const role of ['manager', 'team-member', 'analyst', 'clerk', 'councillor', 'operator'])
      expect(answer.text).toContain(`<code>caretally.${role}</code>`);
  });
});
