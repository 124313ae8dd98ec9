import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { allocated, heldAndUnsigned, of, youngPeople } from '../../shell/queues/listed-children.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

const plans = '/lists/pathway-plans';

/** Sixty young people without a plan, half of them in a team. */
const numbered = Array.from({ length: 60 }, (_, index) => `y${String(index + 100)}`);
const withoutPlan = numbered.flatMap((child, index) => [
  of(child, 'child-registered', { dateOfBirth: '2009-05-10' }),
  of(child, 'child-became-looked-after', {
    ...{ on: '2024-01-06', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
  ...(index % 2 === 0 ? [allocated(child, '2025-01-06', 'SW9', 'west')] : []),
]);

beforeAll(async () => {
  await record(createEventLog(db.database), authority, [...youngPeople, ...withoutPlan, ...heldAndUnsigned]);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-10-01T09:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

const childrenIn = (text: string): readonly string[] =>
  [...text.matchAll(/<th [^>]*scope="row"[^>]*><a class="govuk-link" href="\/child\/([^"]+)"/g)].map(
    ([, child]) => child ?? '',
  );
const nextIn = (text: string): string | undefined =>
  /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
const rangeIn = (text: string): string | undefined => /<\/strong> ([^<]+)\.<\/p>/.exec(text)?.[1];

interface Walked {
  readonly children: readonly string[];
  readonly ranges: readonly (string | undefined)[];
}

const walk = async (path: string): Promise<Walked> => {
  const { text } = await manager.get(path);
  const here = { children: childrenIn(text), ranges: [rangeIn(text)] };
  const next = nextIn(text);
  if (next === undefined) return here;
  const rest = await walk(next);
  return { children: [...here.children, ...rest.children], ranges: [...here.ranges, ...rest.ranges] };
};

describe('the page of a list', () => {
  it.each(['urgency', 'team', 'child', 'worker', 'since'])(
    'shows every row exactly once, page by page, in order by %s',
    async (sort) => {
      const { children, ranges } = await walk(`${plans}?sort=${sort}`);
      expect([...children].sort()).toEqual(['ann', 'bob', 'cat', 'dan', ...numbered]);
      expect(ranges).toEqual(['rows 1 to 25 of 64', 'rows 26 to 50 of 64', 'rows 51 to 64 of 64']);
    },
  );

  it('offers to keep it to the teams and workers that occur, and to those of whom none is recorded', async () => {
    const { text } = await manager.get(plans);
    const options = [...text.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
    expect(options).toEqual([
      ...['', 'overdue', 'no-plan', 'due'],
      ...['', 'yes', 'no'],
      ...['', 'north', 'south', 'west', 'not-recorded'],
      ...['', 'SW1', 'SW2', 'SW9', 'not-recorded'],
      ...['25', '100', '500'],
    ]);
    expect((await walk(`${plans}?team=west`)).children).toHaveLength(30);
    const { children } = await walk(`${plans}?team=not-recorded`);
    expect(children).toHaveLength(31);
    expect(children).toContain('dan');
  });

  it('asks for a school only where the list waits for schools', async () => {
    expect((await manager.get(plans)).text).not.toContain('School (URN)');
    const unsigned = await manager.get('/lists/peps-unsigned?on=2025-12-01');
    expect(unsigned.text).toContain('<option value="102146">102146</option>');
  });

  it('goes on counting every stage where it is kept to one', async () => {
    const { text } = await manager.get(`${plans}?stage=due`);
    expect(childrenIn(text)).toEqual(['bob']);
    const values = [
      ...text.matchAll(/(\d+)<span class="govuk-visually-hidden"> ([^<]+)<\/span><\/a><\/span>/g),
    ];
    expect(values.map(([, value, says]) => [value, says])).toEqual([
      ['64', 'on this list'],
      ['2', 'Review overdue'],
      ['61', 'No plan'],
      ['1', 'Due in the next 14 days'],
    ]);
  });

  it('keeps a team member to the teams in which they hold cases', async () => {
    const member = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    expect(childrenIn((await member.get(plans)).text)).toEqual(['cat']);
    expect((await member.get(`${plans}?team=south`)).status).toBe(403);
    expect((await member.get(`${plans}?team=not-recorded`)).status).toBe(403);
  });

  it('writes down who looks at which children before it shows them, and shows none where that cannot be done', async () => {
    const member = await pages.signIn({ roles: ['team-member'], worker: 'SW1' });
    await member.get(plans);
    const [last] = await db.asOwner(
      'select page, children from access.viewing order by viewing desc limit 1',
    );
    expect(last).toEqual({ page: 'Pathway plans', children: ['cat'] });
    await db.asOwner('alter table access.viewing rename to elsewhere');
    const refused = await member.get(plans);
    await db.asOwner('alter table access.elsewhere rename to viewing');
    expect(refused.status).toBeGreaterThanOrEqual(500);
    expect(refused.text).not.toContain('/child/cat');
  });
});
