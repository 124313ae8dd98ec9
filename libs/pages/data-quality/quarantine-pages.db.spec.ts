import { withDatabase } from '../../../test/postgres/with-database.js';
import { keep } from '../../shell/event-log/quarantine.pg.js';
import { authority, localToken, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';

const db = withDatabase();
let server: PagesServer;
let analyst: Browser;
beforeAll(async () => {
  server = await pagesServer(db.database);
  analyst = await server.signIn({ roles: ['analyst', 'manager', 'operator'] });
});
afterAll(() => server.close());

const event = (id: string, type: string, data: object) => ({
  ...{ specversion: '1.0', source: 'urn:case-system', id, subject: 'child/10432', authority },
  ...{ type: `caretally.${type}.v1`, data },
});

const post = (body: object) =>
  fetch(`${server.url}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${localToken}` },
    body: JSON.stringify(body),
  });

const registered = event('reg-1', 'child-registered', {
  ...{ dateOfBirth: '2011-02-30', name: 'Planted Name', upn: 'A123456789012', nickname: 'Planted Nick' },
});

/** As an event of a later vocabulary: it was not understood when it came, and is now. */
const keptUntilUnderstood = (id: string): Promise<number> => {
  const visited = event(id, 'child-visited', { on: '2026-11-02', seen: true });
  const { source, type, subject } = visited;
  return db.database.withAuthority(authority, (client) =>
    keep(client, authority, 'case-system', {
      ...{ source, id, type, subject, body: JSON.stringify(visited), kind: 'refused' },
      reasons: [{ pointer: '/type', detail: 'unknown type' }],
    }),
  );
};

describe('events that could not be taken', () => {
  it('are shown with what was wrong, in words, and with nothing of what they say about a child', async () => {
    expect((await post(registered)).status).toBe(422);
    const pages = ['/data-quality', '/data-quality/quarantine', '/data-quality/quarantine/1'];
    const shown = await Promise.all(
      [...pages, '/imports', '/access-log', '/status'].map((p) => analyst.get(p)),
    );
    expect(shown.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(shown[1]?.text).toContain('expected a date that exists');
    expect(shown[2]?.text).toContain('/data/dateOfBirth');
    for (const { text } of shown) expect(text).not.toMatch(/Planted|A123456789012|2011-02|10432/);
  });

  it('are tried again once they are understood, and are in the log then', async () => {
    const number = await keptUntilUnderstood('visit-1');
    const replayed = await analyst.post(`/data-quality/quarantine/${String(number)}/replay`);
    expect(replayed).toMatchObject({
      status: 303,
      location: `/data-quality/quarantine/${String(number)}?done=recorded`,
    });
    expect((await analyst.get(replayed.location ?? '')).text).toContain('The event was taken');
    const { rows } = await db.database.withAuthority(authority, (client) =>
      client.query('select id, recorded_by from event_log.event'),
    );
    expect(rows).toEqual([{ id: 'visit-1', recorded_by: 'case-system' }]);
  });

  it('are tried again all at once, of one filter, and those still refused wait on', async () => {
    await keptUntilUnderstood('visit-2');
    const tried = await analyst.post('/data-quality/quarantine/replay', { source: 'urn:case-system' });
    expect(tried.location).toBe(
      '/data-quality/quarantine?state=waiting&source=urn%3Acase-system&done=many&recorded=1&left=1',
    );
    const { text } = await analyst.get(tried.location ?? '');
    expect(text).toContain('1 event was taken, 1 event still refused.');
  });

  it('are discarded with a reason only', async () => {
    const without = await analyst.post('/data-quality/quarantine/1/discard', { because: ' ' });
    expect(without.status).toBe(400);
    expect(without.text).toContain('Say why it will never be recorded');
    const discarded = await analyst.post('/data-quality/quarantine/1/discard', {
      because: 'sent for a test',
    });
    expect(discarded.location).toBe('/data-quality/quarantine/1?done=discarded');
    const { text } = await analyst.get('/data-quality/quarantine/1');
    expect(text).toContain('sent for a test');
    expect(text).toContain('by Person of the spec');
  });

  it('are counted by what leads to exactly as many', async () => {
    await post(
      event('pl-1', 'placement-changed', { on: '2026-10-01', reason: 'P', placement: { type: 'XX1' } }),
    );
    await post(
      event('pl-2', 'placement-changed', { on: '2026-10-01', reason: 'P', placement: { type: 'XX2' } }),
    );
    const { text } = await analyst.get('/data-quality');
    const [, href = ''] = /href="([^"]*where=[^"]*)">2</.exec(text) ?? [];
    const list = await analyst.get(href.replaceAll('&amp;', '&'));
    expect(list.text.match(/class="ct-kept__one"/g)).toHaveLength(2);
  });

  it('are no business of a councillor or a team member, nor a contradiction in a record one of an operator', async () => {
    const others = await Promise.all(
      (['councillor', 'team-member'] as const).map((role) => server.signIn({ roles: [role] })),
    );
    for (const path of [
      '/data-quality',
      '/data-quality/quarantine',
      '/imports',
      '/imports/stream',
      '/status',
    ]) {
      const answers = await Promise.all(others.map((browser) => browser.get(path)));
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    }
    const operator = await server.signIn({ roles: ['operator'] });
    expect((await operator.get('/data-quality/contradictions/turned-18-still-open')).status).toBe(403);
  });
});

describe('counting everything again', () => {
  it('is asked for on the page, which then says who asked and what came of it', async () => {
    expect(await analyst.post('/imports/rebuild')).toMatchObject({
      status: 303,
      location: '/imports?done=asked',
    });
    const { text } = await analyst.get('/imports');
    expect(text).toContain('Asked for by Person of the spec');
    expect(text).toContain('2 of 2');
    expect((await analyst.post('/imports/rebuild/cancel')).location).toBe('/imports?done=nothing-to-do');
  });
});
