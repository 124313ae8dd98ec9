import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import {
  authority,
  pagesServer,
  type Browser,
  type PageAnswer,
  type PagesServer,
} from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;
let today = '2025-10-01';

const event = (id: string, child: string, type: string, data: object): object => ({
  ...{ specversion: '1.0', source: 'urn:case-system', id, type: `caretally.${type}.v1` },
  ...{ subject: `child/${child}`, authority, data },
});

/** Looked after for years and turned 16 long ago, with a plan completed on a day and a worker in a team. */
const youngPerson = (child: string, planOn: string, worker: string, team: string): readonly object[] => [
  event(`${child}-born`, child, 'child-registered', { dateOfBirth: '2008-06-01' }),
  event(`${child}-start`, child, 'child-became-looked-after', {
    ...{ on: '2022-01-10', legalStatus: 'C2', categoryOfNeed: 'N1' },
    placement: { type: 'U6', provider: 'PR1' },
  }),
  event(`${child}-plan`, child, 'pathway-plan-completed', { plan: 'p', on: planOn }),
  event(`${child}-worker`, child, 'case-allocated', {
    ...{ on: '2022-01-10', worker, team, role: 'social-worker' },
  }),
];

const counted = async (events: readonly object[]): Promise<void> => {
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
};

const meetings = '/lists/pathway-plans/meetings';
const eight = ['y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8'];

beforeAll(async () => {
  await counted([
    ...[...eight, 'y9'].flatMap((child) => youngPerson(child, '2025-03-20', 'SW1', 'north')),
    ...['z1', 'z2'].flatMap((child) => youngPerson(child, '2025-04-08', 'SW2', 'south')),
  ]);
  pages = await pagesServer(db.database, { now: () => Date.parse(`${today}T12:00:00Z`) });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

/** Markup and white space taken out: as it is read. */
const wordsOf = ({ text }: PageAnswer): string =>
  text
    .replace(/^[\s\S]*<main[^>]*>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const childrenIn = ({ text }: PageAnswer): readonly string[] =>
  [...text.matchAll(/<th [^>]*scope="row"[^>]*><a class="govuk-link" href="\/child\/(\w+)"/g)].map(
    ([, child = '']) => child,
  );

const seen = async (page: string): Promise<readonly string[]> => {
  const rows = await db.asOwner<{ children: string[] }>(
    'select children from access.viewing where page = $1 order by seen_at desc limit 1',
    [page],
  );
  return rows[0]?.children ?? [];
};

describe('the fortnightly meeting about pathway plans', () => {
  it('opens once, however often it is opened at once', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => manager.post(meetings, { on: '2025-10-01' })));
    expect(opened.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(opened.map(({ location }) => location).sort()).toEqual([
      `${meetings}/1?said=opened`,
      `${meetings}/1?said=was-open`,
      `${meetings}/1?said=was-open`,
      `${meetings}/1?said=was-open`,
    ]);
    const first = await manager.get(`${meetings}/1`);
    expect(wordsOf(first)).toContain('Nine were late on 1 October 2025. It was the first meeting');
    expect(childrenIn(first)).toEqual([...eight, 'y9']);
    expect(await seen('Meeting about Pathway plans')).toEqual([...eight, 'y9']);
  });

  it('takes no promise by nobody or for a day that was past, and keeps what was filled in', async () => {
    const promise = {
      kind: 'promise',
      row: '9',
      owner: ' ',
      what: 'the ninth is reviewed',
      by: '2025-09-30',
    };
    const refused = await manager.post(`${meetings}/1`, promise);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('<a href="#promise-9-owner">Say who promises: a person or a post</a>');
    expect(refused.text).toContain('Give 1 October 2025 or a later day');
    expect(refused.text).toContain('value="the ninth is reviewed"');
    expect(refused.text).toContain('<title>Error: Pathway plans');
  });

  it('records a promise, and comes back to its row', async () => {
    const promise = { kind: 'promise', row: '9', owner: 'Adviser PA7', what: 'the ninth is reviewed' };
    const recorded = await manager.post(`${meetings}/1`, { ...promise, by: '2025-10-08' });
    expect([recorded.status, recorded.location]).toEqual([303, `${meetings}/1?said=promise#row-9`]);
    const page = await manager.get(`${meetings}/1?said=promise`);
    expect(wordsOf(page)).toContain('The promise is recorded.');
    expect(wordsOf(page)).toContain('Adviser PA7: the ninth is reviewed, by 8 October 2025 open');
  });

  it('is over once it is closed, and then nothing of it can be changed', async () => {
    const closing = { kind: 'close', remarks: 'One is left.', next: '2025-10-15' };
    const closed = await manager.post(`${meetings}/1`, closing);
    expect([closed.status, closed.location]).toEqual([303, `${meetings}/1?said=close`]);
    const before = await manager.get(`${meetings}/1`);
    expect(wordsOf(before)).toContain('One is left. The next meeting is on 15 October 2025.');
    const late = { kind: 'promise', row: '1', owner: 'Adviser PA7', what: 'x', by: '2025-10-08' };
    const refused = await manager.post(`${meetings}/1`, late);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused)).toContain('The meeting is closed, so nothing more is said at it');
    expect((await manager.post(`${meetings}/1`, { kind: 'close' })).status).toBe(409);
    expect((await manager.get(`${meetings}/1`)).text).toBe(before.text);
  });

  it('says a fortnight later that eight of nine are done, and that three are late now', async () => {
    const before = await manager.get(`${meetings}/1`);
    await counted(
      eight.map((child) =>
        event(`${child}-r`, child, 'pathway-plan-reviewed', { plan: 'p', on: '2025-10-10' }),
      ),
    );
    today = '2025-10-15';
    const words =
      'Nine were late a fortnight ago, on 1 October 2025: eight cleared, one still there, two newly late. Improved by 8, now 3.';
    expect(wordsOf(await manager.get(`${meetings}/next`))).toContain(words);
    const opened = await manager.post(meetings, { on: '2025-10-15' });
    expect(opened.location).toBe(`${meetings}/2?said=opened`);
    const second = await manager.get(`${meetings}/2`);
    expect(wordsOf(second)).toContain(words);
    expect(childrenIn(second)).toEqual(['y9', 'z1', 'z2', ...eight]);
    expect(wordsOf(second)).toContain('by 8 October 2025 &#9650; not kept');
    expect(wordsOf(second)).toContain('Pathway plan reviewed on 10 October 2025');
    expect((await manager.get(`${meetings}/1`)).text).toBe(before.text);
    expect((await manager.get(`${meetings}/next`)).location).toBe(`${meetings}/2`);
  });

  it('has as many rows behind each of its numbers', async () => {
    const behind = async (show: string) => childrenIn(await manager.get(`${meetings}/2?show=${show}`)).length;
    expect(await Promise.all(['then', 'cleared', 'newly-due', 'now'].map(behind))).toEqual([9, 8, 2, 3]);
  });

  it('carries a promise forward and hears that it was kept', async () => {
    const { text } = await manager.get(`${meetings}/2`);
    const [, promise = ''] = /name="promise" value="([^"]+)"/.exec(text) ?? [];
    const about = { row: '1', promise };
    const forward = { ...about, kind: 'carry-forward', by: '2025-10-22', because: 'the adviser was away' };
    expect((await manager.post(`${meetings}/2`, { ...forward, by: '2025-10-08' })).status).toBe(400);
    expect((await manager.post(`${meetings}/2`, forward)).location).toBe(
      `${meetings}/2?said=carry-forward#row-1`,
    );
    expect(wordsOf(await manager.get(`${meetings}/2`))).toContain(
      'carried forward once: the adviser was away',
    );
    await manager.post(`${meetings}/2`, { ...about, kind: 'answer-promise', kept: 'yes' });
    expect(wordsOf(await manager.get(`${meetings}/2`))).toContain('by 22 October 2025 kept');
  });

  it('shows one row at a time, and records only that child as seen', async () => {
    const walk = await manager.get(`${meetings}/2?row=2`);
    expect(wordsOf(walk)).toContain('Row 2 of 11');
    expect(walk.text).toContain(`href="${meetings}/2?row=3" rel="next"`);
    expect(await seen('Meeting about Pathway plans')).toEqual(['z1']);
    const said = { kind: 'promise', row: '2', owner: 'Adviser PA8', what: 'reviewed', by: '2025-10-20' };
    expect((await manager.post(`${meetings}/2?row=2`, said)).location).toBe(
      `${meetings}/2?row=2&said=promise#row-2`,
    );
  });

  it('lists the meetings, the last one first, each in a sentence', async () => {
    const listed = wordsOf(await manager.get(meetings));
    expect(listed).toContain('eight cleared, one still there, two newly late. Improved by 8 , now 3');
    expect(listed.indexOf('Meeting 2')).toBeLessThan(listed.indexOf('Meeting 1'));
  });

  it('has minutes to take away, named without a child', async () => {
    const csv = await manager.get(`${meetings}/2/minutes.csv`);
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="pathway-plans-meeting-2-2025-10-15.csv"',
    );
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const markdown = await manager.get(`${meetings}/2/minutes.md`);
    expect(markdown.text).toContain('## Fallen due since the last meeting (2)');
    expect(await seen('Minutes of a meeting about Pathway plans')).toContain('y9');
  });
});

describe('who is at the meeting', () => {
  it('a team member sees the rows of their team, counted as such, and says nothing', async () => {
    const worker = await pages.signIn({ roles: ['team-member'], worker: 'SW2' });
    const page = await worker.get(`${meetings}/2`);
    expect(childrenIn(page)).toEqual(['z1', 'z2']);
    expect(page.text).not.toContain('Record a promise');
    expect((await worker.get(`${meetings}/2?team=north`)).status).toBe(403);
    expect((await worker.get(`${meetings}/2?row=1`)).status).toBe(404);
    const minutes = await worker.get(`${meetings}/2/minutes.csv`);
    expect(minutes.text).toContain('z1');
    expect(minutes.text).not.toContain('y9');
    expect((await worker.post(`${meetings}/2`, { kind: 'close' })).status).toBe(403);
  });

  it('a councillor and a clerk see none of it', async () => {
    for (const role of ['councillor', 'clerk'] as const) {
      const visitor = await pages.signIn({ roles: [role] });
      for (const path of [meetings, `${meetings}/next`, `${meetings}/2`, `${meetings}/2/minutes.md`]) {
        expect([role, path, (await visitor.get(path)).status]).toEqual([role, path, 403]);
      }
    }
  });

  it('an analyst reads, and opens nothing', async () => {
    const analyst = await pages.signIn({ roles: ['analyst'] });
    expect((await analyst.get(`${meetings}/2`)).status).toBe(200);
    expect((await analyst.post(meetings, { on: '2025-10-15' })).status).toBe(403);
  });
});
