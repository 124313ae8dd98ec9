import { withDatabase } from '../../../test/postgres/with-database.js';
import {
  beginImport,
  endImport,
  readImports,
  tellImport,
} from '../../shell/operations/import-runs/import-runs.pg.js';
import type { Client } from '../../shell/platform/database.js';
import { askForRun, readRuns } from '../../shell/projection/rebuild-runs.pg.js';
import { openStream } from '../../shell/telling/streaming/reading-stream.given.js';
import { authority, pagesServer, type Browser, type PagesServer } from '../pages-server.given.js';
import { personRoles } from '../people/person-roles.js';
import { beginSession } from '../people/sessions.pg.js';

const db = withDatabase();
let server: PagesServer;
let analyst: Browser;
let run = 0;

const within = <Answer>(work: (client: Client) => Promise<Answer>, of = authority): Promise<Answer> =>
  db.database.withAuthority(of, work);

const importer = { clientId: 'importer', name: 'The importer' };
const accounts = { read: 4_800, recorded: 1_000, duplicates: 150, quarantined: 20, notUsed: 30 };
const recording = { stage: 'recording', done: 1_200, of: 4_800, ...accounts } as const;
const tell = () => within((client) => tellImport(client, authority, 'importer', run, recording));

beforeAll(async () => {
  server = await pagesServer(db.database);
  analyst = await server.signIn({ roles: ['analyst'] });
});
afterAll(() => server.close());
beforeEach(async () => {
  run = await within((client) =>
    beginImport(client, authority, importer, { name: 'annual-return-2025', unit: 'rows' }),
  );
  await tell();
});
afterEach(() => within((client) => endImport(client, authority, 'importer', run, 'finished', accounts)));

const shown = async (): Promise<string> => (await analyst.get('/imports')).text.replaceAll(/\s+/g, ' ');
const imported = async () => (await within((client) => readImports(client, authority)))[0];
const asRebuilt = async () => (await within((client) => readRuns(client, authority)))[0];

/** A rebuild that has begun in another process. */
const rebuilding = () =>
  within(async (client) => {
    await askForRun(client, authority, 'an analyst');
    await client.query(
      `update tallies.rebuild set began_at = now(), told_at = now(), counted = 1, events = 4 where ended_at is null`,
    );
  });

describe('imports on their page', () => {
  it('show how far they are, who began them, and what can be asked of them', async () => {
    const text = await shown();
    expect(text).toContain('annual-return-2025</h3>');
    expect(text).toMatch(/Begun by The importer on \d+ \w+ \d{4} at \d\d:\d\d\./);
    expect(text).toContain('1,200 of 4,800 rows, 25 %');
    expect(text).toContain('max="4800" value="1200"');
    expect(text).toContain('So far 1,000 recorded, 150 there already, 20 quarantined, 30 not used.');
    expect(text).toContain('nothing is recorded twice');
    expect(text).toContain(`action="/imports/runs/${String(run)}/pause" data-progress-when="running">`);
    expect(text).toContain(
      `action="/imports/runs/${String(run)}/go-on" data-progress-when="pausing paused" hidden>`,
    );
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="2"></noscript>');
  });

  it('are paused, go on and are cancelled by forms that lead back to the page', async () => {
    const asked = [];
    for (const steering of ['pause', 'go-on', 'cancel']) {
      const answer = await analyst.post(`/imports/runs/${String(run)}/${steering}`);
      expect(answer).toMatchObject({ status: 303, location: `/imports?done=import-${steering}` });
      asked.push(await tell());
    }
    expect(asked).toEqual(['pause', 'go-on', 'cancel']);
    expect(await imported()).toMatchObject({ cancelAskedBy: 'Person of the spec' });
    expect((await analyst.get('/imports?done=import-cancel')).text).toContain(
      'The import is being cancelled.',
    );
    const late = await analyst.post(`/imports/runs/${String(run)}/pause`);
    expect(late.location).toBe('/imports?done=nothing-to-do');
  });

  it('are accounted for when they are over', async () => {
    await within((client) => endImport(client, authority, 'importer', run, 'finished', accounts));
    const text = await shown();
    expect(text).toMatch(/annual-return-2025<span [^>]+>begun by The importer<\/span>/);
    const words = text.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
    expect(words).toContain(' 4,800 rows 1,000 150 20 30 All of it was read ');
    expect(text).toContain('No import is under way.');
  });

  it('of another authority are neither shown nor reached', async () => {
    const neighbour = await server.signIn({ roles: ['operator'], authority: 'E09000901' });
    expect((await neighbour.get('/imports')).text).not.toContain('annual-return-2025');
    const answer = await neighbour.post(`/imports/runs/${String(run)}/cancel`);
    expect(answer.location).toBe('/imports?done=nothing-to-do');
    expect(await imported()).toMatchObject({ run, cancelAskedBy: null });
  });

  it('are nowhere under an address that is none', async () => {
    const paths = [`/imports/runs/${String(run)}/delete`, '/imports/runs/x/pause', '/imports/rebuild/delete'];
    const answers = await Promise.all(paths.map((path) => analyst.post(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('a rebuild on the page', () => {
  it('is paused, goes on and is cancelled, and says what that means', async () => {
    await rebuilding();
    expect(await shown()).toContain('a pause ends by itself after 15 minutes');
    expect((await analyst.post('/imports/rebuild/pause')).location).toBe('/imports?done=rebuild-pause');
    expect(await asRebuilt()).toMatchObject({ pauseAskedBy: 'Person of the spec' });
    expect(await shown()).toContain('It is being paused.');
    expect((await analyst.post('/imports/rebuild/go-on')).location).toBe('/imports?done=rebuild-go-on');
    expect(await asRebuilt()).toMatchObject({ pauseAskedBy: null });
    expect((await analyst.post('/imports/rebuild/cancel')).location).toBe('/imports?done=rebuild-cancel');
    expect(await asRebuilt()).toMatchObject({ cancelAskedBy: 'Person of the spec' });
    expect((await analyst.post('/imports/rebuild/go-on')).location).toBe('/imports?done=nothing-to-do');
  });

  it('and imports are told in one stream, and of what has ended just now how', async () => {
    await within((client) =>
      client.query(
        `update tallies.rebuild set ended_at = now(), outcome = 'cancelled' where ended_at is null`,
      ),
    );
    await rebuilding();
    const token = await beginSession(db.database.pool, {
      ...{ authority, person: 'p', name: 'Person of the spec', roles: ['operator'], worker: undefined },
    });
    const stream = await openStream(`${server.url}/imports/stream`, { cookie: `caretally=${token}` });
    expect(stream).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });
    expect(await stream.next()).toMatchObject({
      event: 'progress',
      data: { job: `import-${String(run)}`, state: 'running', says: '1,200 of 4,800 rows, 25 %' },
    });
    expect(await stream.next()).toMatchObject({
      event: 'progress',
      data: { job: 'rebuild-2', state: 'running', says: '1 of 4 events, 25 %' },
    });
    expect(await stream.next()).toMatchObject({
      event: 'ended',
      data: { says: 'All of it was read.', aside: expect.stringMatching(/^4,800 rows read: /) as string },
    });
    stream.close();
  });
});

describe('whoever may not', () => {
  const paths = () => [
    ...['pause', 'go-on', 'cancel'].map((steering) => `/imports/runs/${String(run)}/${steering}`),
    ...['pause', 'go-on', 'cancel'].map((steering) => `/imports/rebuild/${steering}`),
  ];

  it('asks nothing of them: they are for analysts and operators', async () => {
    for (const role of personRoles) {
      const visitor = await server.signIn({ roles: [role] });
      const status = (await visitor.post(`/imports/runs/${String(run)}/pause`)).status;
      expect([role, status]).toEqual([role, role === 'analyst' || role === 'operator' ? 303 : 403]);
    }
    const manager = await server.signIn({ roles: ['manager'] });
    const answers = await Promise.all(paths().map((path) => manager.post(path)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('has no form of ours', async () => {
    for (const path of paths()) {
      expect([path, (await analyst.post(path, { csrf: 'forged' })).status]).toEqual([path, 403]);
    }
    expect(await imported()).toMatchObject({ run, pauseAskedBy: null, cancelAskedBy: null });
  });
});
