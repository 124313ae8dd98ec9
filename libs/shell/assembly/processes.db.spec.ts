import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase, withDatabase } from '../../../test/postgres/with-database.js';
import { startApp } from './process.given.js';

const db = withDatabase();
const token = 'token-of-this-spec-only';
const children: ChildProcess[] = [];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caretally-process-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const settings = () => ({ DATABASE_URL: db.url, CARETALLY_DATA: folder, CARETALLY_TOKEN: token });
const start = (name: string, given: Readonly<Record<string, string>> = {}) =>
  startApp(name, { ...settings(), ...given }, children);

const addressIn = (output: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';

const anEvent = (id: string) =>
  JSON.stringify({
    specversion: '1.0',
    source: 'urn:case-system',
    id,
    type: 'caretally.missing-incident-started.v1',
    subject: 'child/10432',
    authority: 'E09000014',
    data: { incident: id, kind: 'M', on: '2025-06-10' },
  });

/** Posts an event, waits until it is counted, and says how far the log and the figures are. */
const postAndCount = async (address: string, id: string): Promise<unknown> => {
  const authorization = `Bearer ${token}`;
  const headers = { authorization, 'content-type': 'application/cloudevents+json', prefer: 'wait=20' };
  const posted = await fetch(`${address}/events`, { method: 'POST', headers, body: anEvent(id) });
  expect(posted.status).toBe(201);
  const position = await fetch(`${address}/position?authority=E09000014`, { headers: { authorization } });
  return position.json();
};

describe('everything in one process', () => {
  it('says where it is and its token, counts what is posted, and stops in order', async () => {
    const app = start('caretally');
    const output = await app.said(/CareTally is ready[^]*Ctrl-C/);
    expect(output).toContain(token);
    const address = addressIn(output);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    await expect(postAndCount(address, 'one')).resolves.toEqual({ recorded: 1, projected: 1 });
    app.child.kill('SIGTERM');
    await expect(app.ended).resolves.toMatchObject({ status: 0 });
  }, 60_000);

  it('has one line to say where its port is in use', async () => {
    const first = start('caretally');
    const port = new URL(addressIn(await first.said(/Ctrl-C/))).port;
    const second = start('caretally', { PORT: port });
    await expect(second.ended).resolves.toEqual({
      status: 1,
      output: `caretally: port ${port} is in use: stop what uses it, or set PORT to another.\n`,
    });
    first.child.kill('SIGINT');
    await expect(first.ended).resolves.toMatchObject({ status: 0 });
  }, 60_000);
});

describe('one process for each part', () => {
  it('counts in one what is posted to another', async () => {
    const [intake, projector, insight] = [start('intake'), start('projector'), start('insight')];
    const outputs = await Promise.all([intake, projector, insight].map((app) => app.said(/"listening"/)));
    const [door = '', health = '', figures = ''] = outputs.map(addressIn);
    await expect(postAndCount(door, 'two')).resolves.toEqual({ recorded: 2, projected: 2 });
    expect((await fetch(`${health}/readyz`)).status).toBe(200);
    expect((await fetch(`${health}/events`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${figures}/readyz`)).status).toBe(200);
    for (const { child } of [intake, projector, insight]) child.kill('SIGTERM');
    const ends = await Promise.all([intake.ended, projector.ended, insight.ended]);
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0]);
  }, 60_000);

  it('does not start on a database that is not there or not of this version', async () => {
    const none = startApp('intake', {}, children);
    const url = await createDatabase(false);
    const empty = start('projector', { DATABASE_URL: url });
    const [withoutUrl, notMigrated] = await Promise.all([none.ended, empty.ended]);
    await dropDatabase(url);
    expect(withoutUrl.output).toMatch(/^caretally: set DATABASE_URL: .*\n$/);
    expect(notMigrated.output).toMatch(/^caretally: The database is not of this version: .*\n$/);
    expect([withoutUrl.status, notMigrated.status]).toEqual([1, 1]);
  }, 60_000);
});
