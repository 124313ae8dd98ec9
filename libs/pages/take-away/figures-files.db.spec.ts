import { readFileSync } from 'node:fs';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const june = JSON.parse(
  readFileSync(new URL('../../../test/cases/june-2025.case.json', import.meta.url), 'utf8'),
) as { readonly events: readonly object[] };

const db = withDatabase();
let pages: PagesServer;
let councillor: Browser;
beforeAll(async () => {
  await record(createEventLog(db.database), authority, june.events);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-07-04T09:12:00Z') });
  councillor = await pages.signIn({ roles: ['councillor'] });
}, 60_000);
afterAll(() => pages.close());

const missing = 'cla-missing-children-in-period';
const linesOf = (csv: string): readonly string[] => csv.trimEnd().split('\r\n');

/** Where a page leads that ends in what is asked for. */
const filesOn = (text: string): readonly string[] =>
  [...text.matchAll(/href="([^"]*\/figures\.[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the files of an indicator, served', () => {
  it('are led to from its page, by what is shown', async () => {
    const { text } = await councillor.get(`/scorecard/${missing}?by=sex`);
    const files = filesOn(text);
    expect(files).toEqual([
      `/scorecard/${missing}/figures.csv?by=sex`,
      `/scorecard/${missing}/figures.xlsx?by=sex`,
      `/scorecard/${missing}/figures.meta.csv?by=sex`,
      `/scorecard/${missing}/figures.csv-metadata.json?by=sex`,
    ]);
    const names = await Promise.all(
      files.map(async (file) => {
        const { status, headers } = await councillor.get(file);
        return [status, headers.get('content-disposition')];
      }),
    );
    expect(names).toEqual([
      [200, `attachment; filename="${missing}.csv"`],
      [200, `attachment; filename="${missing}.xlsx"`],
      [200, `attachment; filename="${missing}.meta.csv"`],
      [200, `attachment; filename="${missing}.csv-metadata.json"`],
    ]);
  });

  it('hold the figures of the page, month by month, and of each group in every month', async () => {
    const { text } = await councillor.get(`/scorecard/${missing}/figures.csv`);
    const [head, ...months] = linesOf(text);
    expect(head).toMatch(/,cla_missing_children_in_period_count,numerator_count,denominator_count$/);
    expect(months).toHaveLength(24);
    expect(months.at(-1)).toBe(
      `2025,June,Local authority,E92000001,England,x,x,${authority},x,${authority},5,5,z`,
    );
    const bySex = linesOf((await councillor.get(`/scorecard/${missing}/figures.csv?by=sex`)).text).slice(1);
    const groups = new Set(bySex.map((line) => line.split(',')[10]));
    expect([groups.has('Total'), groups.size > 1, bySex.length]).toEqual([true, true, 24 * groups.size]);
  });

  it('are sent to Excel as what they are', async () => {
    const { headers, text } = await councillor.get(`/scorecard/${missing}/figures.xlsx`);
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(text.startsWith('PK')).toBe(true);
  });

  it('are all led to from the scorecard', async () => {
    const files = filesOn((await councillor.get('/scorecard?family=pathway-plans')).text);
    expect(files.filter((file) => file.endsWith('.csv')).length).toBe(files.length / 2);
    expect(files).toContain('/scorecard/pathway-plan-up-to-date-pct/figures.xlsx');
  });

  it('are for nobody who does not see figures', async () => {
    const operator = await pages.signIn({ roles: ['operator'] });
    expect((await operator.get(`/scorecard/${missing}/figures.csv`)).status).toBe(403);
    expect((await councillor.get(`/scorecard/${missing}/explained.xlsx`)).status).toBe(403);
    expect((await councillor.get(`/scorecard/${missing}/figures.csv?by=nothing`)).status).toBe(400);
  });
});
