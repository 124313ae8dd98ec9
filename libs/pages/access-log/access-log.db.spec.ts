import { withDatabase } from '../../../test/postgres/with-database.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';
import { recordViewing } from '../people/access-records.pg.js';
import type { Visitor } from '../people/visitor.js';

const db = withDatabase();
let server: PagesServer;
let manager: Browser;

const worker = (person: string, name: string): Visitor => ({
  ...{ authority, person, name, roles: ['team-member'], worker: 'SW1', csrf: 'none' },
});

const children = async (): Promise<readonly unknown[]> =>
  (
    await db.database.withAuthority(authority, (client) =>
      client.query<{ page: string; children: readonly string[] }>(
        `select page, children from access.viewing where person = 'person-of-the-spec' order by viewing`,
      ),
    )
  ).rows;

beforeAll(async () => {
  server = await pagesServer(db.database);
  manager = await server.signIn({ roles: ['manager'] });
  await recordViewing(db.database, worker('p1', 'First worker'), 'Pathway plans', ['c1', 'c2']);
  await recordViewing(db.database, worker('p2', '=Second worker'), 'Timeline', ['c2']);
});
afterAll(() => server.close());

describe('the access log', () => {
  it('says who looked, on which page and at how many children, the latest first, and names no child', async () => {
    const { text } = await manager.get('/access-log');
    expect(text.indexOf('Timeline')).toBeLessThan(text.indexOf('Pathway plans'));
    expect(text).toContain('First worker');
    expect(text).toContain('2 children');
    expect(text).not.toMatch(/>c[12]</);
    expect(await children()).toEqual([]);
  });

  it('asks about a child with a form, and notes that it was asked', async () => {
    const asked = await manager.post('/access-log/child', { child: ' c1 ' });
    expect(asked).toMatchObject({ status: 303, location: '/access-log/child/c1' });
    const { text } = await manager.get('/access-log/child/c1');
    expect(text).toContain('First worker');
    expect(text).not.toContain('Second worker');
    expect(await children()).toEqual([{ page: 'Access log', children: ['c1'] }]);
    expect((await manager.get('/access-log/child/c1')).text).toContain('Person of the spec');
  });

  it('shows which children were on a page, and notes that as well', async () => {
    const { text } = await manager.get('/access-log/seen/1');
    expect(text).toMatch(/>c1<[^]*>c2</);
    expect((await children()).at(-1)).toEqual({ page: 'Access log', children: ['c1', 'c2'] });
    expect((await manager.get('/access-log/seen/999')).status).toBe(404);
  });

  it('is kept to one person, or to days', async () => {
    const { text } = await manager.get('/access-log/person/p1');
    expect(text).toContain('What First worker saw');
    expect(text).toContain('1 page opened, the latest first.');
    expect((await manager.get('/access-log?to=2000-01-01')).text).toContain('0 pages opened');
    expect((await manager.get('/access-log?from=2026-02-30')).status).toBe(400);
  });

  it('is taken as a file, a row a child, which runs nothing in a spreadsheet', async () => {
    const { headers, text } = await manager.get('/access-log/child/c2/access-log.csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="access-log.csv"');
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toBe('seen_at,person,name,page,child');
    expect(rows.map((row) => row.replace(/^[^,]*,/, ''))).toEqual([
      'person-of-the-spec,Person of the spec,Access log,c2',
      "p2,'=Second worker,Timeline,c2",
      'p1,First worker,Pathway plans,c2',
    ]);
    expect((await children()).at(-1)).toEqual({ page: 'Access log, taken as a file', children: ['c2'] });
  });

  it('goes on page by page, and misses and repeats none', async () => {
    for (let look = 0; look < 60; look += 1) {
      await recordViewing(db.database, worker('p3', 'Third worker'), 'Timeline', ['c3']);
    }
    const first = await manager.get('/access-log/person/p3');
    const [, next = ''] = /href="([^"]*before=\d+)"/.exec(first.text) ?? [];
    const second = await manager.get(next.replaceAll('&amp;', '&'));
    const rows = ({ text }: { readonly text: string }) =>
      [...text.matchAll(/\/access-log\/seen\/(\d+)/g)].map(([, number]) => number);
    expect([rows(first).length, rows(second).length]).toEqual([50, 10]);
    expect(new Set([...rows(first), ...rows(second)]).size).toBe(60);
  });

  it('is not for a councillor or an analyst, nor for another authority', async () => {
    for (const role of ['councillor', 'analyst', 'team-member', 'clerk'] as const) {
      const browser = await server.signIn({ roles: [role] });
      expect((await browser.get('/access-log')).status).toBe(403);
      expect((await browser.get('/access-log.csv')).status).toBe(403);
    }
    const elsewhere = await server.signIn({ roles: ['manager'], authority: 'E09000901' });
    expect((await elsewhere.get('/access-log')).text).toContain('0 pages opened');
  });

  it('can be changed or emptied by nobody who serves pages', async () => {
    for (const change of [
      `update access.viewing set person = 'nobody'`,
      'delete from access.viewing',
      'truncate access.viewing',
    ]) {
      const changed = db.database.withAuthority(authority, (client) => client.query(change));
      await expect(changed).rejects.toThrow('permission denied');
    }
  });
});
