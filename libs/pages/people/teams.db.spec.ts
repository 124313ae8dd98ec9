import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { allocated, youngPeople } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let today = '2025-10-01';
beforeAll(async () => {
  await record(createEventLog(db.database), authority, youngPeople);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse(`${today}T09:00:00Z`) });
}, 60_000);
afterAll(() => pages.close());

const plans = '/lists/pathway-plans';
const childrenIn = (text: string): readonly string[] =>
  ['ann', 'bob', 'cat', 'dan'].filter((child) => text.includes(`href="/child/${child}"`));

describe('a team member', () => {
  it('sees the list of a team in which they hold a case, and no other', async () => {
    const worker = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    const own = await worker.get(plans);
    expect([own.status, childrenIn(own.text)]).toEqual([200, ['cat']]);
    expect(childrenIn((await worker.get(`${plans}?team=north`)).text)).toEqual(['cat']);
    const other = await worker.get(`${plans}?team=south`);
    expect([other.status, childrenIn(other.text)]).toEqual([403, []]);
    expect(other.text).toContain('This team is not one in which you hold cases');
  });

  it('sees no list at all without a case of their own', async () => {
    for (const worker of [undefined, 'SW99']) {
      const stranger = await pages.signIn({ roles: ['team-member'], ...(worker && { worker }) });
      const answer = await stranger.get(plans);
      expect([answer.status, childrenIn(answer.text)]).toEqual([403, []]);
    }
  });

  it('sees no child of another team, in the words for one that there is not', async () => {
    const worker = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    expect(await worker.get('/child/cat')).toMatchObject({ status: 200 });
    const manager = await pages.signIn({ roles: ['manager'] });
    expect(await manager.get('/child/bob')).toMatchObject({ status: 200 });
    const [bob, nobody] = [await worker.get('/child/bob'), await worker.get('/child/nobody')];
    expect([bob.status, nobody.status]).toEqual([404, 404]);
    expect(bob.text.replaceAll('bob', 'nobody')).toBe(nobody.text);
  });

  it('sees nothing more of the team from the request after the case went to another', async () => {
    const worker = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    expect(await worker.get(plans)).toMatchObject({ status: 200 });
    await record(createEventLog(db.database), authority, [allocated('cat', '2025-10-02', 'SW2', 'south')]);
    await createProjection(db.database).catchUp(authority);
    expect(await worker.get(plans)).toMatchObject({ status: 200 });
    today = '2025-10-02';
    expect(await worker.get(plans)).toMatchObject({ status: 403 });
  });

  it('who is a manager, too, sees every team', async () => {
    const both = await pages.signIn({ roles: ['team-member', 'manager'], worker: 'SW1' });
    expect(childrenIn((await both.get(`${plans}?on=2025-10-01`)).text)).toEqual(['ann', 'bob', 'cat', 'dan']);
  });

  it('of another authority sees nothing of this one', async () => {
    const elsewhere = await pages.signIn({ roles: ['manager'], authority: 'E09000901' });
    const answer = await elsewhere.get(plans);
    expect([answer.status, childrenIn(answer.text)]).toEqual([200, []]);
  });
});
