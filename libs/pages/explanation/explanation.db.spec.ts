import { withDatabase } from '../../../test/postgres/with-database.js';
import { chanceFrom } from '../../core/demonstration/chance.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { muddledHistories } from '../../shell/figures/muddled-histories.given.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { authority, localToken, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;

beforeAll(async () => {
  const events = muddledHistories(authority, chanceFrom(21), { children: 30, events: 900 });
  await record(createEventLog(db.database), authority, events);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-01-10T09:00:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
}, 60_000);
afterAll(() => pages.close());

const inTheYear = 'from=2023-06-01&to=2024-05-31';
const onADay = 'on=2024-03-31';

/** Headings of the rows of the list itself: what is left out comes after it. */
const rowsIn = (text: string): number =>
  [...(text.split('id="left-out"')[0] ?? '').matchAll(/<th [^>]*scope="row"/g)].length;

/** "All 12 rows shown", "25 of 40 rows shown". */
const rowsSaid = (text: string): number => Number(/(\d+) rows? shown/.exec(text)?.[1]);

const nextIn = (text: string): string | undefined =>
  /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');

const childrenIn = (text: string): readonly string[] =>
  [
    ...new Set(
      [...text.matchAll(/href="\/child\/([^"?]+)"/g)].map(([, child = '']) => decodeURIComponent(child)),
    ),
  ].sort();

const figureOf = async (id: string, query: string): Promise<Readonly<Record<string, number>>> => {
  const answer = await fetch(`${pages.url}/indicators/${id}/figures?${query}&authority=${authority}`, {
    headers: { authorization: `Bearer ${localToken}` },
  });
  return (await answer.json()) as Readonly<Record<string, number>>;
};

const viewings = () =>
  db.asOwner<{ page: string; children: readonly string[] }>(
    'select page, children from access.viewing order by viewing',
  );

describe('a number explained', () => {
  it.each([
    ['cla-number-at-date', onADay, 'numerator', 'numerator'],
    ['cla-missing-incidents-open-in-period', inTheYear, 'numerator', 'numerator'],
    ['cla-missing-children-in-period', inTheYear, 'numerator', 'numerator'],
    ['cla-placements-3plus-12m-pct', onADay, 'denominator', 'denominator'],
    ['cla-missing-pct', inTheYear, 'numerator', 'numerator'],
    ['cla-missing-pct', inTheYear, 'denominator', 'denominator'],
    ['cla-missing-duration', inTheYear, 'denominator', 'denominator'],
    ['rhi-completed-pct', inTheYear, 'excluded', 'excluded'],
    ['rhi-completed-pct', inTheYear, 'unknown', 'unknown'],
  ])('has as many rows as the number says: %s, %s, %s', async (id, dates, list, part) => {
    const { status, text } = await manager.get(`/scorecard/${id}/explained?${dates}&list=${list}&size=all`);
    const figure = await figureOf(id, dates);
    expect([status, rowsIn(text), rowsSaid(text)]).toEqual([200, figure[part], figure[part]]);
  });

  it('adds up to the nights where nights are counted, however many rows they are', async () => {
    const { text } = await manager.get(`/scorecard/cla-missing-nights/explained?${inTheYear}&size=all`);
    const nights = [...text.matchAll(/ct-figure">(\d+) nights?</g)].map(([, count]) => Number(count));
    const { numerator } = await figureOf('cla-missing-nights', inTheYear);
    expect(nights.reduce((sum, count) => sum + count, 0)).toBe(numerator);
    expect([rowsIn(text), rowsSaid(text)]).toEqual([nights.length, nights.length]);
  });

  it('goes on from page to page until every row was shown', async () => {
    let path: string | undefined = `/scorecard/cla-new-placements/explained?from=2023-01-01&to=2024-12-31`;
    const shown: number[] = [];
    let said = 0;
    while (path !== undefined) {
      const { text } = await manager.get(path);
      shown.push(rowsIn(text));
      said = rowsSaid(text);
      path = nextIn(text);
    }
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.reduce((sum, rows) => sum + rows, 0)).toBe(said);
  });

  it('has the rows of one group of a breakdown', async () => {
    const { breakdown } = (await figureOf('cla-number-at-date', `${onADay}&by=ageBand`)) as unknown as {
      readonly breakdown: readonly { readonly key: string; readonly numerator: number }[];
    };
    expect(breakdown.length).toBeGreaterThan(1);
    for (const { key, numerator } of breakdown) {
      const group = `by=ageBand&key=${key}&size=all`;
      const { text } = await manager.get(`/scorecard/cla-number-at-date/explained?${onADay}&${group}`);
      expect([key, rowsIn(text), rowsSaid(text)]).toEqual([key, numerator, numerator]);
      expect(text).toContain('Only age: ');
    }
  });

  it('is taken as a file with the same rows', async () => {
    const path = `/scorecard/cla-missing-incidents-open-in-period/explained`;
    const { headers, text } = await manager.get(`${path}.csv?${inTheYear}`);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(head).toMatch(/^indicator,definition,from,to,known_at,child,also_known_as,standing,amount,/);
    const page = await manager.get(`${path}?${inTheYear}&size=all`);
    expect(rows).toHaveLength(rowsIn(page.text));
  });

  it('is shown once it is recorded who sees which children, and those only', async () => {
    const before = (await viewings()).length;
    const { text } = await manager.get(`/scorecard/rhi-completed-pct/explained?${inTheYear}`);
    const [viewing, ...others] = (await viewings()).slice(before);
    expect(others).toEqual([]);
    expect(viewing?.page).toBe('Return interviews held by anyone, explained');
    expect([...(viewing?.children ?? [])].sort()).toEqual(childrenIn(text));
  });

  it('is for whoever may see every child: others are refused', async () => {
    for (const roles of [['councillor'], ['team-member'], ['clerk'], ['operator']] as const) {
      const somebody = await pages.signIn({ roles });
      const { status, text } = await somebody.get(`/scorecard/cla-number-at-date/explained?${onADay}`);
      expect([roles, status, childrenIn(text)]).toEqual([roles, 403, []]);
    }
  });

  it('asks about one child by a form, and shows why at an address without a query for it', async () => {
    const [child = ''] = childrenIn(
      (await manager.get(`/scorecard/cla-number-at-date/explained?${onADay}`)).text,
    );
    const form = { on: '2024-03-31', list: 'numerator', child };
    const asked = await manager.post('/scorecard/cla-number-at-date/explained', form);
    const address = `/scorecard/cla-number-at-date/explained/${encodeURIComponent(child)}?on=2024-03-31`;
    expect(asked).toMatchObject({ status: 303, location: address });
    const { status, text } = await manager.get(address);
    expect(status).toBe(200);
    expect(text).toContain('is counted</h1>');
    expect(text).toContain('looked after at the close of the day');
    expect((await viewings()).at(-1)?.children).toEqual([child]);
  });

  it('says beside the form that nothing is recorded of a child, and keeps what was typed', async () => {
    const answer = await manager.post('/scorecard/cla-number-at-date/explained', {
      ...{ on: '2024-03-31', list: 'numerator', child: 'nobody-of-that-id' },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('<a href="#child">Nothing is recorded of a child under this id</a>');
    expect(answer.text).toContain('value="nobody-of-that-id"');
  });

  it('shows nothing where it cannot be recorded that somebody looks', async () => {
    await db.asOwner('revoke insert on access.viewing from caretally_app');
    try {
      for (const path of ['explained', 'explained.csv']) {
        const { status, text } = await manager.get(`/scorecard/cla-number-at-date/${path}?${onADay}`);
        expect(status).toBeGreaterThanOrEqual(500);
        expect(childrenIn(text)).toEqual([]);
      }
    } finally {
      await db.asOwner('grant insert on access.viewing to caretally_app');
    }
  });
});
