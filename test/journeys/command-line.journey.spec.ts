import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killAll, root, startApp, type End } from './product/app.js';
import { makeDataFolder, type DataFolder } from './product/data-folder.js';
import { figureOf } from './product/figures.js';
import { FoldersOfFiles } from './product/folder-of-files.js';
import { example } from './product/readme.js';
import { addressOf, good, positionOf, post, read, startAllInOne, type Server } from './product/server.js';
import { return2024, return2025 } from './product/two-returns.js';
import { until } from './product/until.js';

const folders = new FoldersOfFiles();
let data: DataFolder;
let server: Server;
beforeAll(async () => {
  data = await makeDataFolder();
  server = await startAllInOne(data.path, { CARETALLY_LOG: 'error' });
}, 60_000);
afterAll(async () => {
  await killAll();
  await data.remove();
  await folders.remove();
}, 60_000);

const caretally = (...args: readonly string[]): Promise<End> =>
  startApp('cli', addressOf(server), ...args).ended;

const told = async <Answer>(...args: readonly string[]): Promise<Answer> => {
  const { status, output, errors } = await caretally(...args, '--json');
  expect([status, errors]).toEqual([0, '']);
  return JSON.parse(output) as Answer;
};

describe('check', () => {
  it('agrees with every example history of the project', async () => {
    const { status, output } = await caretally('check', 'test/cases');
    expect(output).toMatch(/^(agrees {3}\S+\.case\.json: .+ \(\d+ expected\)\n){2,}$/);
    expect(status).toBe(0);
  }, 60_000);

  it('says what it found and what was expected where they differ, with exit status 1', async () => {
    const june = await readFile(join(root, 'test/cases/june-2025.case.json'), 'utf8');
    const folder = await folders.make({ 'wrong.case.json': june.replace('"nights": 41', '"nights": 40') });
    const { status, output } = await caretally('check', folder);
    expect(output).toMatch(/^DIFFERS {2}wrong\.case\.json: /);
    expect(output).toContain(
      '\n  cla-missing-children-in-period from 2025-06-01 to 2025-06-30: companions.nights expected 40, found 41\n',
    );
    expect(status).toBe(1);
  }, 60_000);
});

describe('demo', () => {
  const demo = ['demo', '--looked-after', '20', '--to', '2025-03-31', '--authority', 'E09000901'];

  it('posts a made-up authority, and the second time nothing', async () => {
    const first = await told<Record<string, number>>(...demo);
    expect(first).toMatchObject({ from: '2021-04-01', duplicate: 0, conflict: 0, refused: 0 });
    expect(first['events']).toBeGreaterThan(1_000);
    expect(first['recorded']).toBe(first['events']);
    const second = await caretally(...demo);
    expect(second.output).toContain(`0 recorded, ${String(first['events'])} already there, 0 refused.`);
    expect(second.status).toBe(0);
  }, 60_000);

  it('holds a meeting a fortnight before the next one, once', async () => {
    const path = '/queues/pathway-plans/meetings?authority=E09000901';
    const { items } = await read<{ items: readonly object[] }>(server, path);
    expect(items).toMatchObject([{ meeting: 1, on: '2025-03-18', closed: { by: 'Service manager' } }]);
  }, 60_000);

  it('does not mix the history of another day into it', async () => {
    const other = await caretally(...demo, '--to', '2025-03-30');
    expect(other.errors).toContain('E09000901 already holds a made-up history');
    expect(other.status).toBe(1);
  }, 60_000);
});

interface Accounts {
  readonly read: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly notUsed: number;
}

interface Summary extends Accounts {
  readonly findings: readonly { readonly file: string; readonly line: number; readonly field?: string }[];
  readonly files: Readonly<Record<string, Accounts>>;
}

const unaccounted = ({ read, recorded, duplicates, quarantined, notUsed }: Accounts): number =>
  read - recorded - duplicates - quarantined - notUsed;

const unaccountedIn = (summary: Summary): readonly number[] =>
  [summary, ...Object.values(summary.files)].map(unaccounted);

describe('import ssda903', () => {
  const load = async (folder: string, yearEnding: string): Promise<Summary> => {
    const args = ['--year-ending', yearEnding, '--authority', 'E09000014'];
    const summary = await told<Summary>('import', 'ssda903', folder, ...args);
    await until(
      () => positionOf(server, 'E09000014'),
      ({ recorded, projected }) => recorded === projected,
    );
    return summary;
  };
  const valueOf = async (id: string, query: string): Promise<number | null> =>
    (await figureOf(server, id, `${query}&authority=E09000014`)).value;

  it('accounts for every row of a messy folder, and names the bad one', async () => {
    const folder = await folders.make(return2024);
    const summary = await load(folder, '2024-03-31');
    expect(summary).toMatchObject({ read: 12, recorded: 8, duplicates: 0, quarantined: 1, notUsed: 3 });
    expect(new Set(unaccountedIn(summary))).toEqual(new Set([0]));
    expect(summary.findings).toContainEqual(
      expect.objectContaining({ file: 'eps_v3.CSV', line: 5, field: 'DECOM' }),
    );
    const again = await load(folder, '2024-03-31');
    expect(again).toMatchObject({ read: 12, recorded: 0, duplicates: 8, quarantined: 1, notUsed: 3 });
    expect(await valueOf('cla-number-at-date', 'on=2024-03-31')).toBe(2);
  }, 60_000);

  it("continues last year's with the folder of the next", async () => {
    const summary = await load(await folders.make(return2025), '2025-03-31');
    expect(new Set(unaccountedIn(summary))).toEqual(new Set([0]));
    expect(summary).toMatchObject({ read: 8, quarantined: 0, notUsed: 0 });
    const year = 'from=2024-04-01&to=2025-03-31';
    expect(await valueOf('cla-number-at-date', 'on=2024-03-31')).toBe(2);
    expect(await valueOf('cla-number-at-date', 'on=2025-03-31')).toBe(2);
    expect(await valueOf('cla-started', year)).toBe(1);
    expect(await valueOf('cla-ceased', year)).toBe(1);
    expect(await valueOf('cla-missing-nights', year)).toBe(3);
  }, 60_000);

  it('has one clear line for a folder that cannot be loaded, with exit status 1', async () => {
    const folder = await folders.make({ 'notes.txt': 'nothing of the return' });
    const { status, output, errors } = await caretally(
      ...['import', 'ssda903', folder, '--year-ending', '2024-03-31', '--authority', 'E09000014', '--json'],
    );
    expect([status, output]).toEqual([1, '']);
    expect(errors).toMatch(/^caretally: .+ has no \.csv and no \.xml file.*\n$/);
  });
});

describe('explain and rebuild', () => {
  beforeAll(async () => {
    await good(post(server, await example('june-2025.json'), { prefer: 'wait=5' }));
  });

  it('explain in words why a child is counted', async () => {
    const { status, output } = await caretally(
      ...['explain', 'cla-missing-at-date', '--child', 'm3', '--on', '2025-06-30'],
      ...['--authority', 'E09000900'],
    );
    expect(output).toBe(
      'Children missing from care at the close of a date\n' +
        'numerator (child)\n' +
        '  yes         population: missing from care at the close of the day [m3-incident-1-started, m3-incident-1-ended]\n',
    );
    expect(status).toBe(0);
  });

  it('find the server and its token by themselves on the same machine', async () => {
    const here = { CARETALLY_DATA: data.path, PORT: new URL(server.url).port };
    const args = ['explain', 'cla-missing-at-date', '--child', 'm5', '--on', '2025-06-30'];
    const { status, output } = await startApp('cli', here, ...args, '--authority', 'E09000900').ended;
    expect(output).toContain('  no          population: missing from care at the close of the day');
    expect(status).toBe(0);
  });

  it('count everything again from the log, into the next generation', async () => {
    const { status, output } = await caretally('rebuild', '--authority', 'E09000900');
    expect(output).toBe('Counted 28 of 28 events of E09000900 again: generation 2 is live.\n');
    expect(status).toBe(0);
    expect((await figureOf(server, 'cla-missing-at-date', 'on=2025-06-30&authority=E09000900')).value).toBe(
      2,
    );
  }, 60_000);

  it('say in one line that no server is there', async () => {
    const nowhere = { CARETALLY_URL: 'http://127.0.0.1:9', CARETALLY_TOKEN: server.token };
    const { status, errors } = await startApp('cli', nowhere, 'rebuild', '--authority', 'E09000900').ended;
    expect([status, errors]).toEqual([
      1,
      'caretally: http://127.0.0.1:9 cannot be reached: start the server with npm start, or set CARETALLY_URL\n',
    ]);
  });
});
