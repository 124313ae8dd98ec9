import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { of } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

const inCare = (child: string): readonly object[] => [
  of(child, 'child-registered', { dateOfBirth: '2010-03-04' }),
  of(child, 'child-became-looked-after', {
    ...{ on: '2024-01-10', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
];

const gone = (
  child: string,
  incident: string,
  kind: string,
  on: string,
  back?: object,
): readonly object[] => [
  of(child, 'missing-incident-started', { incident, kind, on }),
  ...(back ? [of(child, 'missing-incident-ended', { incident, because: 'returned', ...back })] : []),
];

const oftenDays = ['02', '04', '06', '08', '10', '12', '14', '16', '18', '20'];

/** In June one child ten times for a night, five once for two nights, one away; on 10 July one gone and two just back. */
const events = [
  ...['often', 'm1', 'm2', 'm3', 'm4', 'm5', 'away', 'gone', 'back', 'refuser'].flatMap(inCare),
  ...oftenDays.flatMap((on) =>
    gone('often', `o${on}`, 'M', `2025-06-${on}`, {
      on: `2025-06-${String(Number(on) + 1).padStart(2, '0')}`,
    }),
  ),
  ...['m1', 'm2', 'm3', 'm4', 'm5'].flatMap((child) =>
    gone(child, `i-${child}`, 'M', '2025-06-25', { on: '2025-06-27' }),
  ),
  ...gone('away', 'i-away', 'A', '2025-06-03', { on: '2025-06-04' }),
  ...gone('gone', 'i-gone', 'M', '2025-07-05'),
  ...gone('back', 'i-back', 'M', '2025-07-06', { on: '2025-07-08', at: '2025-07-08T09:00:00Z' }),
  ...gone('refuser', 'i-ref', 'M', '2025-07-06', { on: '2025-07-09', at: '2025-07-09T09:00:00Z' }),
  of('refuser', 'return-interview-offered', {
    interview: 'r',
    incidents: ['i-ref'],
    at: '2025-07-09T10:00:00Z',
  }),
  of('refuser', 'return-interview-refused', {
    interview: 'r',
    at: '2025-07-09T10:30:00Z',
    invitedToOtherAdult: true,
  }),
];

beforeAll(async () => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-07-10T09:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

/** As it is read: without the marks of the page. */
const readOut = (text: string): string => text.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

describe('missing', () => {
  it('says of fifteen incidents how many children they are of', async () => {
    const text = readOut((await manager.get('/missing')).text);
    expect(text).toContain('6 children were missing from care on at least one day in June 2025');
    expect(text).toContain('15 incidents of being missing from care were open in June 2025');
    expect(text).toContain('1 child of the 6 went missing more than once');
    expect(text).toContain('20 nights were spent missing from care');
    expect(text).toContain('1 child was away without authorisation on at least one day in June 2025');
    expect(text).toContain('1 child is missing from care now, on 10 July 2025');
  });

  it('shows a councillor the sentences, and no child', async () => {
    const councillor = await pages.signIn({ roles: ['councillor'] });
    const { status, text } = await councillor.get('/missing');
    expect([status, readOut(text).includes('6 children were missing from care')]).toEqual([200, true]);
    expect(text).not.toMatch(/\/child\/|\/lists\/|\/explained/);
    for (const child of ['often', 'm1', 'gone', 'i-gone']) expect(text).not.toContain(`>${child}<`);
  });

  it('shows those who see children who is gone, once that they look is recorded', async () => {
    expect((await manager.get('/missing')).text).toContain('href="/child/gone"');
    const seen = await db.asOwner<{ children: readonly string[] }>(
      `select children from access.viewing where page = 'Missing from care'`,
    );
    expect(seen[0]?.children).toEqual(['gone']);
  });

  it('refuses a month that is none, and one that has not begun', async () => {
    expect((await manager.get('/missing?month=2025-13')).status).toBe(400);
    expect((await manager.get('/missing?month=2025-08')).status).toBe(400);
  });
});

describe('return interviews', () => {
  it('tell the hours that are left, and a refusal that leaves somebody to be asked', async () => {
    const { status, text } = await manager.get('/return-interviews');
    expect(status).toBe(200);
    const read = readOut(text);
    expect(read).toContain('24 hours left');
    expect(read).toContain('48 hours left');
    expect(read).toContain('another trusted adult');
    expect(read).toContain('0 of 15 returns due so far were followed by the offer of an interview (0%)');
  });

  it('lead from each stage to as many rows on the list', async () => {
    const { text } = await manager.get('/return-interviews');
    const links = [...text.matchAll(/href="(\/lists\/return-interviews[^"]*)">(\d+)</g)];
    expect(links.map(([, href, count]) => [href, count])).toEqual([
      ['/lists/return-interviews?stage=running', '1'],
      ['/lists/return-interviews?stage=refused', '1'],
      ['/lists/return-interviews?stage=outstanding', '15'],
    ]);
    for (const [, href = '', count] of links) {
      const list = (await manager.get(href)).text;
      expect([...list.matchAll(/<th [^>]*scope="row"/g)]).toHaveLength(Number(count));
    }
  });
});
