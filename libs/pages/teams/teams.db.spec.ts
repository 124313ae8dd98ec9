import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { allocated, cameBack, of, youngPeople } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

/** Gus of the south is missing since 28 September. */
const missing = [
  allocated('eve', '2025-01-06', 'SW2', 'south'),
  of('gus', 'child-registered', { dateOfBirth: '2013-05-01' }),
  of('gus', 'child-became-looked-after', {
    ...{ on: '2024-09-02', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
  allocated('gus', '2025-01-06', 'SW2', 'south'),
  of('gus', 'missing-incident-started', { incident: 'i2', kind: 'M', on: '2025-09-28' }),
];

beforeAll(async () => {
  await record(createEventLog(db.database), authority, [...youngPeople, ...cameBack, ...missing]);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-10-01T09:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

interface NumberShown {
  readonly href: string;
  readonly value: number;
  readonly says: string;
}

const linkPattern =
  /<a data-rows="\d+" class="govuk-link" href="([^"]+)">([\d,]+)<span class="govuk-visually-hidden"> ([^<]+)<\/span><\/a>/g;
const numbersIn = (text: string): readonly NumberShown[] =>
  [...text.matchAll(linkPattern)].map(([, href = '', value = '', says = '']) => ({
    ...{ href: href.replaceAll('&amp;', '&'), value: Number(value.replace(',', '')), says },
  }));

const rowsBehind = async (browser: Browser, path: string): Promise<number> => {
  const { status, text } = await browser.get(path);
  if (status !== 200) throw new Error(`${path} was answered ${String(status)}`);
  const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  const here = text.match(/<th [^>]*scope="row"/g)?.length ?? 0;
  return next === undefined ? here : here + (await rowsBehind(browser, next));
};

describe('my teams', () => {
  it('lead from every number to as many rows', async () => {
    const numbers = numbersIn((await manager.get('/teams')).text);
    expect(numbers.length).toBeGreaterThan(20);
    for (const { href, value, says } of numbers) {
      expect([says, href, await rowsBehind(manager, href)]).toEqual([says, href, value]);
    }
  }, 60_000);

  it('say what is late, by team, and for whom no team is recorded', async () => {
    const numbers = numbersIn((await manager.get('/teams')).text);
    const valueOf = (words: string): number | undefined => numbers.find(({ says }) => says === words)?.value;
    expect(valueOf('missing now, south')).toBe(1);
    expect(valueOf('looked after, south')).toBe(4);
    expect(valueOf('late: Pathway plans, north')).toBe(1);
    expect(valueOf('late: Pathway plans, No team recorded')).toBe(1);
  });

  it('are a team member’s own alone, and so are the lists', async () => {
    const member = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    const { text } = await member.get('/teams');
    expect(text).toContain('<h1 class="govuk-heading-l">My teams</h1>');
    expect([...text.matchAll(/<th [^>]*scope="row"[^>]*>([^<]+)</g)].map(([, name]) => name)).toEqual([
      ...['north', 'north'],
    ]);
    expect((await member.get('/teams/south')).status).toBe(403);
    for (const { href, value, says } of numbersIn((await member.get('/lists')).text)) {
      expect([says, await rowsBehind(member, href)]).toEqual([says, value]);
    }
  }, 60_000);

  it('say so where whoever looks holds no case', async () => {
    const member = await pages.signIn({ roles: ['team-member'], worker: 'SW77' });
    expect((await member.get('/teams')).text).toContain('No case is allocated to you today');
  });
});
