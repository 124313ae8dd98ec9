import { readFileSync } from 'node:fs';
import { withDatabase } from '../../../test/postgres/with-database.js';
import { createEventLog } from '../../shell/event-log/event-log.js';
import { createProjection } from '../../shell/projection/projection.js';
import { record } from '../../shell/projection/recording.given.js';
import {
  authority,
  localToken,
  pagesServer,
  type Browser,
  type PageAnswer,
  type PagesServer,
} from '../pages-server.given.js';

/** Their ids are told from everything else that may stand in a page. */
const june = JSON.parse(
  readFileSync(new URL('../../../test/cases/june-2025.case.json', import.meta.url), 'utf8').replaceAll(
    'child/m',
    'child/local-',
  ),
) as { readonly events: readonly object[] };

const db = withDatabase();
let pages: PagesServer;
let manager: Browser;
let councillor: Browser;
beforeAll(async () => {
  await record(createEventLog(db.database), authority, june.events);
  await createProjection(db.database).catchUp(authority);
  pages = await pagesServer(db.database, { now: () => Date.parse('2025-07-04T09:12:00Z') });
  manager = await pages.signIn({ roles: ['manager'] });
  councillor = await pages.signIn({ roles: ['councillor'] });
}, 60_000);
afterAll(() => pages.close());

const inApi = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
  const headers = { authorization: `Bearer ${localToken}` };
  const response = await fetch(`${pages.url}${path}`, { headers });
  return (await response.json()) as Readonly<Record<string, unknown>>;
};

/** The words of a page without its markup. */
const wordsOf = ({ text }: PageAnswer): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const missing = 'cla-missing-children-in-period';
const inJune = 'from=2025-06-01&to=2025-06-30';

describe('the page of an indicator, served', () => {
  it('shows the figure that the API gives, with what is read beside it', async () => {
    const figure = await inApi(`/indicators/${missing}/figures?${inJune}&authority=${authority}`);
    expect(figure).toMatchObject({ value: 5, companions: { incidentsOpen: 7, nights: 41 } });
    const words = wordsOf(await manager.get(`/scorecard/${missing}?${inJune}`));
    expect(words).toContain('June 2025 5 children');
    expect(words).toContain('Incidents with a day in the period 7 incidents');
    expect(words).toContain('Nights 41 nights');
  });

  it('is of the last complete month where no dates are said', async () => {
    expect(wordsOf(await manager.get(`/scorecard/${missing}`))).toContain('June 2025 5 children');
  });

  it('leads a manager to those counted', async () => {
    const { text } = await manager.get(`/scorecard/${missing}?${inJune}`);
    const list = 'list=numerator&amp;from=2025-06-01&amp;to=2025-06-30';
    expect(text).toContain(
      `<a data-rows="5" class="govuk-link" href="/scorecard/${missing}/explained?${list}">5 children</a>`,
    );
  });

  it('leads to exactly what stands beside it: seven incidents, 41 nights', async () => {
    const { text } = await manager.get(`/scorecard/${missing}?${inJune}`);
    const list = 'list=numerator&amp;from=2025-06-01&amp;to=2025-06-30';
    for (const [name, rows, said] of [
      ['incidentsOpen', 7, '7 incidents'],
      ['nights', 41, '41 nights'],
    ] as const) {
      const href = `/scorecard/${missing}.${name}/explained?${list}`;
      expect(text).toContain(`<a data-rows="${String(rows)}" class="govuk-link" href="${href}">${said}</a>`);
      const explained = await manager.get(href.replaceAll('&amp;', '&'));
      expect(explained.status).toBe(200);
      const adds = [...explained.text.matchAll(/data-row(?:="(\d+)")?[ >]/g)].map(([, many]) =>
        Number(many ?? 1),
      );
      expect(adds.reduce((sum, each) => sum + each, 0)).toBe(rows);
    }
    expect(await manager.get(`/scorecard/${missing}.rumours/explained?${inJune}`)).toMatchObject({
      status: 404,
    });
  });

  it.each(['/scorecard', `/scorecard/${missing}?${inJune}&by=ageBand`])(
    'shows a councillor figures, and neither a child nor the way to one: %s',
    async (path) => {
      const { status, text } = await councillor.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/local-\d|\/child\/|\/explained|\/as-known/);
    },
  );

  it('asks again where a date does not exist, with what was typed', async () => {
    const answer = await manager.get(`/scorecard/${missing}?from=2025-06-01&to=2025-06-31`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('<title>Error: ');
    expect(answer.text).toContain('value="2025-06-31"');
    expect(answer.text).toContain(
      '<a href="#to">Last day must be a date that exists, such as 2026-03-31</a>',
    );
  });

  it('says that there is no such indicator, and no such breakdown', async () => {
    expect(await manager.get('/scorecard/cla-unheard-of')).toMatchObject({ status: 404 });
    expect(await manager.get(`/scorecard/${missing}?${inJune}&by=shoeSize`)).toMatchObject({ status: 400 });
  });

  it('is as known on a day: before the first event, nothing', async () => {
    const words = wordsOf(await manager.get(`/scorecard/${missing}?${inJune}&known=2001-01-01`));
    expect(words).toContain('June 2025, as known on 1 January 2001 0 children');
    expect(words).toContain('No events were known by then');
  });
});

describe('the scorecard, served', () => {
  it('shows each figure that the API gives', async () => {
    const words = wordsOf(await manager.get('/scorecard'));
    expect(words).toContain('Children missing from care at any time in the period June 2025 5 children');
    expect(words).toContain('Nights missing from care in the period June 2025 41 nights');
    const family = wordsOf(await manager.get('/scorecard?family=missing'));
    expect(family).toContain(
      'Children missing from care at any time in the period Lower is better 5 children June 2025',
    );
    expect(family).toContain('Nights missing from care in the period Lower is better 41 nights June 2025');
  });

  it('is of one family where one is asked for', async () => {
    const words = wordsOf(await manager.get('/scorecard?family=missing&on=2025-06-30'));
    expect(words).toContain('Missing: 30 indicators, up to 30 June 2025');
    expect(words).not.toContain('pathway plan');
    expect(await manager.get('/scorecard?family=weather')).toMatchObject({ status: 400 });
  });

  it('is closed to those who only keep the machine running', async () => {
    const operator = await pages.signIn({ roles: ['operator'] });
    expect(await operator.get('/scorecard')).toMatchObject({ status: 403 });
    expect(await operator.get(`/scorecard/${missing}`)).toMatchObject({ status: 403 });
  });
});
