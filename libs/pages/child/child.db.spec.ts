import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { cameBack, of, youngPeople } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

/** Cat was seen on 9 September, not on the 2nd; a visit was written down for cat that was another child's. */
const visits = [
  of('cat', 'child-visited', { on: '2025-09-02', seen: true }, 'v1'),
  { ...of('cat', 'child-visited', { on: '2025-09-09', seen: true }, 'v1b'), corrects: 'v1' },
  of('cat', 'child-visited', { on: '2025-09-16', seen: false }, 'v2'),
  of('cat', 'event-withdrawn', { withdraws: 'v2', because: 'recorded against the wrong child' }),
];

beforeAll(async () => {
  await record(createEventLog(db.database), authority, [...youngPeople, ...cameBack, ...visits]);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-10-01T09:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

const lastViewing = async (): Promise<unknown> =>
  (await db.asOwner('select page, children from access.viewing order by viewing desc limit 1'))[0];

const reviewOfCat = '/child/cat/owed/pathway-plans/2024-12-01';

describe('the page of a child', () => {
  it('strikes out what was corrected and what was withdrawn, with the reason, and shows what stands', async () => {
    const { text } = await manager.get('/child/cat?kind=visits');
    expect(text).toMatch(/<del class="ct-struck">Visited: seen<\/del> <strong>Corrected on [^<]+<\/strong>/);
    expect(text).toMatch(
      /<del class="ct-struck">Visited: the child was not seen<\/del> <strong>Withdrawn on [^<]+: recorded against the wrong child<\/strong>/,
    );
    expect(text).toMatch(/9 September 2025<\/p>\s*<div>\s*<p class="ct-timeline__item">\s*Visited: seen\s/);
  });

  it('tells how the case stands and what is owed, and never a date of birth', async () => {
    const { text } = await manager.get('/child/cat');
    for (const words of [
      '17 years',
      'Full care order (C2)',
      'team north, since 6 January 2025',
      '122 days over',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(`href="${reviewOfCat}"`);
    expect(text).not.toMatch(/2008-02-01|1 February 2008/);
  });

  it('is not there for a team member of another team, and nothing is written down', async () => {
    const member = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    expect((await member.get('/child/cat')).status).toBe(200);
    expect(await lastViewing()).toEqual({ page: 'Timeline', children: ['cat'] });
    for (const path of ['/child/ann', '/child/nobody', '/child/ann/owed/pathway-plans/2025-03-20']) {
      expect([path, (await member.get(path)).status]).toEqual([path, 404]);
    }
    expect(await lastViewing()).toEqual({ page: 'Timeline', children: ['cat'] });
  });

  it('shows nothing where it cannot be written down that somebody looks', async () => {
    await db.asOwner('alter table access.viewing rename to elsewhere');
    const answers = [await manager.get('/child/cat'), await manager.get(reviewOfCat)];
    await db.asOwner('alter table access.elsewhere rename to viewing');
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(text).not.toContain('Care order');
      expect(text).not.toContain('Pathway');
    }
  });

  it('is nobody before anything was recorded', async () => {
    expect((await manager.get('/child/cat?known=2025-01-01')).status).toBe(404);
    expect((await manager.get('/child/cat?order=known')).text).toContain('by the day it was recorded');
  });
});

describe('the page of what is owed', () => {
  it('tells the rule, the reckoning and the events, and how late another day would be', async () => {
    const { text } = await manager.get(`${reviewOfCat}?on=2025-06-11`);
    for (const words of [
      'Six months from 1 December 2024, the day the plan was completed',
      'Within six calendar months of the plan, or of the review before',
      'pathway-plan-review, version 1',
      'Done on 11 June 2025 it would be late, by 10 days',
      'Pathway plan completed, 1 December 2024',
    ]) {
      expect(text).toContain(words);
    }
    expect(await lastViewing()).toEqual({ page: 'Pathway plans', children: ['cat'] });
  });

  it('tells no day to come on which all of it ends: that is a birthday', async () => {
    const { text } = await manager.get(reviewOfCat);
    expect(text).toContain('it is done');
    expect(text).not.toContain('1 February 2029');
  });

  it('tells clock hours as they were counted', async () => {
    const path = /href="(\/child\/eve\/owed\/return-interviews\/[^"]+)"/.exec(
      (await manager.get('/child/eve')).text,
    )?.[1];
    const { text } = await manager.get(String(path));
    expect(text).toContain('15 June 2025 at 09:30');
    expect(text).toMatch(/72 hours later/);
  });

  it('is nothing that was never on the list', async () => {
    expect((await manager.get('/child/cat/owed/pathway-plans/2020-01-01')).status).toBe(404);
    expect((await manager.get('/child/cat/owed/no-such-list/x')).status).toBe(404);
  });
});
