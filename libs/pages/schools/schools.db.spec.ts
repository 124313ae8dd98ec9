import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { autumnAtSchools } from '../../shell/patterns/autumn-at-schools.given.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;
beforeAll(async () => {
  await record(createEventLog(db.database), authority, autumnAtSchools(authority));
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2026-01-15T12:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

const hill = '/peps-by-school/100001';
const rowsOf = (text: string): number =>
  [...text.matchAll(/<th [^>]*scope="row"[^>]*><a [^>]*href="\/child\//g)].length;

/** Numbers that lead somewhere, with where. */
const linksIn = (text: string): readonly (readonly [count: number, href: string])[] =>
  [...text.matchAll(/<a data-rows="\d+" class="govuk-link" href="([^"]+)">(\d+)</g)].map(
    ([, href = '', count]) => [Number(count), href.replaceAll('&amp;', '&')],
  );

describe('PEPs by school', () => {
  it('show the cluster that stands out, and no child', async () => {
    const { status, text } = await manager.get('/peps-by-school');
    expect(status).toBe(200);
    expect(text).toMatch(/north cluster<\/a>\s*<span class="ct-mark ct-mark--late">/);
    expect(text).toContain('11 of 12 (91.7%)');
    expect(text).not.toContain('/child/');
  });

  it('lead from every number of one cluster to as many rows', async () => {
    const { text } = await manager.get('/peps-by-school?cluster=north');
    const schools = text.slice(text.indexOf('id="schools"'));
    const links = linksIn(schools).filter(([, href]) => !href.startsWith('/scorecard'));
    expect(links.length).toBeGreaterThan(8);
    for (const [count, href] of links) {
      expect([href, rowsOf((await manager.get(href)).text)]).toEqual([href, count]);
    }
  });

  it('record who is about to see which children of a school before they are shown', async () => {
    await manager.get(hill);
    const [seen] = await db.asOwner<{ children: readonly string[] }>(
      `select children from access.viewing where page = 'PEP sign-off at a school' order by 1 limit 1`,
    );
    expect([...(seen?.children ?? [])].sort()).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('are not for councillors, and nothing is taken further by an analyst', async () => {
    const councillor = await pages.signIn({ roles: ['councillor'] });
    expect((await councillor.get('/peps-by-school')).status).toBe(403);
    const analyst = await pages.signIn({ roles: ['analyst'] });
    expect((await analyst.get(hill)).text).not.toContain('Take it further');
    expect((await analyst.post(`${hill}/escalations`, { to: 'governors', because: 'x' })).status).toBe(403);
  });
});

describe('what is taken further about a school', () => {
  const form = { to: 'governors', because: 'four plans wait since November' };

  it('is refused where another site sends it, or an earlier session', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect((await manager.post(`${hill}/escalations`, form, elsewhere)).status).toBe(403);
    expect((await manager.post(`${hill}/escalations`, { ...form, csrf: 'of-yesterday' })).status).toBe(403);
    expect((await manager.get(hill)).text).toContain('Nothing was taken further about this school');
  });

  it('is asked for again with what was typed where something is missing', async () => {
    const { status, text } = await manager.post(`${hill}/escalations`, { to: '', because: 'four plans' });
    expect(status).toBe(400);
    expect(text).toContain('href="#to">Choose to whom it is taken');
    expect(text).toContain('four plans</textarea>');
  });

  it('stays on the row until it is answered, and then stands with its answer', async () => {
    const raised = await manager.post(`${hill}/escalations`, form);
    expect([raised.status, raised.location]).toEqual([303, `${hill}#taken-further`]);
    const waiting = 'To the governors, 15 January 2026: no answer yet';
    expect((await manager.get('/peps-by-school')).text).toContain(waiting);
    const { text } = await manager.get(hill);
    expect(text).toContain('Taken to the governors on 15 January 2026 by Person of the spec');
    const [, action = ''] = /action="([^"]+\/answer)"/.exec(text) ?? [];
    const missing = await manager.post(action, { answer: 'signed every Friday' });
    expect([missing.status, missing.text.includes('href="#answeredBy-1"')]).toEqual([400, true]);
    const said = { answer: 'signed every Friday', answeredBy: 'Chair of governors' };
    expect((await manager.post(action, said)).status).toBe(303);
    expect((await manager.get('/peps-by-school')).text).not.toContain(waiting);
    expect((await manager.get(hill)).text).toContain(
      'Answered on 15 January 2026 by Chair of governors: signed every Friday',
    );
    expect((await manager.post(action, said)).status).toBe(409);
  });
});
