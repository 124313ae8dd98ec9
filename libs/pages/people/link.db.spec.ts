import { withDatabase } from '../../../test/postgres/with-database.js';
import { registerClient } from '../../shell/access/clients.pg.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { record } from '../../shell/projection/recording.given.js';
import { youngPeople } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
beforeAll(async () => {
  await record(createEventLog(db.database), authority, youngPeople);
  pages = await pagesServer(db.database);
});
afterAll(() => pages.close());

const clientWith = async (roles: readonly ('operate' | 'read-children')[]): Promise<string> => {
  const client = { name: 'Client', authorities: ['E09000014'], sources: [], roles };
  return (await registerClient(db.database.pool, client)).token;
};

describe('a link for this machine', () => {
  it('signs in whoever opens it, with every role, for the authority with the most events', async () => {
    const { status, link } = await pages.printLink();
    expect([status, link]).toEqual([
      201,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/link\?key=[\w-]{43}$/),
    ]);
    const browser = pages.stranger();
    expect(await browser.get(link)).toMatchObject({ status: 303, location: '/' });
    const { text } = await browser.get('/lists');
    expect(text).toContain(`, authority ${authority}`);
    expect(text).toContain('(every role)');
  });

  it('is for another authority where one is named', async () => {
    const browser = pages.stranger();
    await browser.get((await pages.printLink('?authority=E09000014')).link);
    expect((await browser.get('/lists')).text).toContain(', authority E09000014');
  });

  it('opens once', async () => {
    const { link } = await pages.printLink();
    await pages.stranger().get(link);
    const second = await pages.stranger().get(link);
    expect([second.status, second.text]).toEqual([
      403,
      expect.stringContaining('used already or is too old'),
    ]);
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('opens within the hour', async () => {
    const { link } = await pages.printLink();
    await db.asOwner(`update access.sign_in set began_at = began_at - interval '61 minutes'`);
    expect(await pages.stranger().get(link)).toMatchObject({ status: 403 });
  });

  it.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['forwarded', 'for=203.0.113.7'],
  ])('does not open from elsewhere, as %s says, and is not used up by it', async (name, value) => {
    const { link } = await pages.printLink();
    const answer = await pages.stranger().get(link, { [name]: value });
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('on this machine only')]);
    expect(await pages.stranger().get(link)).toMatchObject({ status: 303 });
  });

  it.each(['', '?key=', '?key=guessed', '?key=one&key=two'])('does not open with %j', async (query) => {
    expect(await pages.stranger().get(`/sign-in/link${query}`)).toMatchObject({ status: 403 });
  });

  it('is printed for those who operate it, and for their authority', async () => {
    expect(await pages.printLink('', 'token-of-nobody')).toMatchObject({ status: 401 });
    expect(await pages.printLink('', await clientWith(['read-children']))).toMatchObject({ status: 403 });
    const operator = await clientWith(['operate']);
    expect(await pages.printLink(`?authority=${authority}`, operator)).toMatchObject({ status: 403 });
    const { link } = await pages.printLink('', operator);
    const browser = pages.stranger();
    await browser.get(link);
    expect((await browser.get('/lists')).text).toContain(', authority E09000014');
  });

  it('is the only way where no provider is set up, and the page says so', async () => {
    const stranger = pages.stranger();
    expect((await stranger.get('/sign-in')).text).toContain('npm run caretally -- sign-in');
    expect(await stranger.get('/sign-in/provider')).toMatchObject({ status: 404 });
    expect(await stranger.get('/sign-in/callback?code=guessed')).toMatchObject({ status: 404 });
  });
});
