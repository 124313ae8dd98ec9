import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indicators } from '../../libs/core/indicators/indicators.generated.js';
import { processMark } from '../../libs/shell/platform/embedded-postgres/process-mark.js';
import { killAll } from './product/app.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { asked, catalogueOf, figureOf, type Figure } from './product/figures.js';
import { example, readmeExample } from './product/readme.js';
import { get, good, post, read, startAllInOne, type Server } from './product/server.js';

const june = 'from=2025-06-01&to=2025-06-30';
const lastOfJune = 'on=2025-06-30';
const before: { knownAt?: string } = {};

let folder: DataFolder;
let server: Server;
beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startAllInOne(folder.path);
}, 60_000);
afterAll(async () => {
  await killAll();
  await folder.remove();
}, 60_000);

interface Member {
  readonly child: string;
  readonly amount: number;
  readonly events: readonly { readonly id: string }[];
}

const membersOf = async (id: string, query: string): Promise<readonly Member[]> =>
  (
    await read<{ readonly items: readonly Member[] }>(
      server,
      `/indicators/${id}/members?${query}&standing=numerator&limit=1000`,
    )
  ).items;

const endOf = async (running: Server): Promise<readonly unknown[]> => {
  const [postmaster] = await folder.lock();
  const started = Date.now();
  running.app.signal('SIGTERM');
  const { status } = await running.app.ended;
  const tenSeconds = Date.now() - started < 10_000;
  return [status, tenSeconds, await processMark(Number(postmaster)), (await folder.lock())[0]];
};

describe("the README's June", () => {
  it('is taken, event by event', async () => {
    const { items } = await good<{ items: readonly { status: string }[] }>(
      post(server, await example('june-2025.json'), { prefer: 'wait=5' }),
    );
    expect(items).toHaveLength(28);
    expect(items.map(({ status }) => status)).toEqual(items.map(() => 'recorded'));
  });

  it('has five children missing, in seven incidents, two of them missing still', async () => {
    const { path, answer } = await readmeExample();
    const figure = await read<Figure>(server, path);
    expect(figure).toEqual({ ...answer, knownAt: figure.knownAt });
    expect(figure).toMatchObject({
      value: 5,
      companions: { incidentsOpen: 7, incidentsStarted: 5, missingNow: 2, nights: 41, moreThanOnce: 1 },
    });
  });

  it('lists the five, each with the events that put it there', async () => {
    const members = await membersOf('cla-missing-children-in-period', june);
    expect(members.map(({ child }) => child)).toEqual(['m1', 'm2', 'm3', 'm4', 'm6']);
    expect(members[2]?.events.map(({ id }) => id)).toEqual(['m3-incident-1-started', 'm3-incident-1-ended']);
  });

  it('says in words why a child is counted', async () => {
    const path = `/indicators/cla-missing-at-date/explanation?child=m3&${lastOfJune}`;
    expect(await read(server, path)).toMatchObject({
      explained: [
        {
          standing: 'numerator',
          criteria: [{ words: 'missing from care at the close of the day', verdict: 'yes' }],
        },
      ],
    });
  });

  it('breaks down by age', async () => {
    const figure = await figureOf(server, 'cla-missing-at-date', `${lastOfJune}&by=ageBand`);
    expect(figure).toMatchObject({
      value: 2,
      breakdown: [
        { key: '10-15', value: 1 },
        { key: '16-plus', value: 1 },
      ],
    });
    before.knownAt = figure.knownAt;
  });
});

describe('every indicator', () => {
  it('is in the catalogue', async () => {
    expect((await catalogueOf(server)).map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
  });

  it('has members that add up to its figure', async () => {
    const sums: Record<string, number> = {};
    const numerators: Record<string, number> = {};
    for (const entry of await catalogueOf(server)) {
      const query = asked(entry, '2025-06-01', '2025-06-30');
      numerators[entry.id] = (await figureOf(server, entry.id, query)).numerator;
      sums[entry.id] = (await membersOf(entry.id, query)).reduce((sum, { amount }) => sum + amount, 0);
    }
    expect(sums).toEqual(numerators);
    expect(sums).toMatchObject({ 'cla-missing-nights': 41, 'cla-number-at-date': 5 });
  });

  it('answers 304 to whoever holds the answer already', async () => {
    const { path } = await readmeExample();
    const etag = (await get(server, path)).headers.get('etag') ?? '';
    expect((await get(server, path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(server, path.replace('06-30', '06-29'), { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('a return corrected later', () => {
  it('restates the figure, and leaves what was known before', async () => {
    const correction = await post(server, await example('late-correction.json'), { prefer: 'wait=5' });
    expect(correction.status).toBe(201);
    const now = await figureOf(server, 'cla-missing-at-date', lastOfJune);
    const then = `${lastOfJune}&knownAt=${before.knownAt ?? ''}`;
    expect(now.value).toBe(1);
    expect((await figureOf(server, 'cla-missing-at-date', then)).value).toBe(2);
  });

  it("is told in the child's history", async () => {
    expect(await read(server, '/children/m3/timeline')).toMatchObject({
      child: 'm3',
      noLongerStands: [
        {
          event: { id: 'm3-incident-1-ended' },
          how: 'corrected',
          by: [{ id: 'm3-incident-1-ended-corrected' }],
        },
      ],
    });
  });
});

describe('stopping and starting again', () => {
  it('ends in order and leaves no database running', async () => {
    expect(await endOf(server)).toEqual([0, true, undefined, '']);
  }, 30_000);

  it('finds its data, under the same token', async () => {
    const again = await startAllInOne(folder.path);
    expect(again.token).toBe(server.token);
    expect((await readFile(join(folder.path, 'token'), 'utf8')).trim()).toBe(server.token);
    expect((await figureOf(again, 'cla-missing-at-date', lastOfJune)).value).toBe(1);
    const repeated = await good<{ items: readonly { status: string }[] }>(
      post(again, await example('june-2025.json')),
    );
    expect(new Set(repeated.items.map(({ status }) => status))).toEqual(new Set(['duplicate']));
    expect(await endOf(again)).toEqual([0, true, undefined, '']);
  }, 60_000);
});
