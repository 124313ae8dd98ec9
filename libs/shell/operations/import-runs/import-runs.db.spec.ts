import { withDatabase } from '../../../../test/postgres/with-database.js';
import type { Client as Caller } from '../../access/client.js';
import { createServer, type Server } from '../../http/create-server.js';
import { createLogger } from '../../platform/logger.js';
import { createProjection } from '../../projection/projection.js';
import type { Steering } from '../../projection/steering.js';
import { OperationsModule } from '../operations.module.js';
import { readImports, steerImport } from './import-runs.pg.js';

const db = withDatabase();
const authority = 'E09000014';
let server: Server;
let url = '';

const caller = (clientId: string, roles: Caller['roles'] = ['post']): Caller => ({
  ...{ clientId, name: `The ${clientId}`, authorities: [authority], sources: ['*'], roles },
});
const callers: Readonly<Record<string, Caller>> = {
  importer: caller('importer'),
  other: caller('other'),
  reader: caller('reader', ['read-figures']),
  neighbour: { ...caller('neighbour'), authorities: ['E09000015'] },
};

beforeAll(async () => {
  const jobs = { rebuild: () => Promise.resolve(), ready: () => Promise.resolve(true) };
  server = await createServer({
    modules: [
      OperationsModule.with({ database: db.database, projection: createProjection(db.database), jobs }),
    ],
    identify: (token) => Promise.resolve(callers[token]),
    logger: createLogger('silent'),
  });
  url = `http://127.0.0.1:${String(await server.listen('127.0.0.1', 0))}`;
});
afterAll(() => server.close());

const send = async (path: string, body: object, token = 'importer') => {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
};

const none = { read: 0, recorded: 0, duplicates: 0, quarantined: 0, notUsed: 0 };
const some = { read: 40, recorded: 20, duplicates: 3, quarantined: 1, notUsed: 6 };
const recording = { stage: 'recording', done: 30, of: 40, ...some };

const begun = async (name = 'annual-return'): Promise<number> => {
  const { status, body } = await send('/import-runs', { name, unit: 'rows' });
  expect(status).toBe(201);
  return Number(body['run']);
};
const latest = async () =>
  (await db.database.withAuthority(authority, (client) => readImports(client, authority)))[0];
const steer = (run: number, steering: Steering, by = 'an operator', of = authority) =>
  db.database.withAuthority(of, (client) => steerImport(client, of, run, steering, by));

describe('an import that says how far it is', () => {
  it('is told to go on, and is seen with who began it, how far it is, and what came of it', async () => {
    const run = await begun();
    expect(await latest()).toMatchObject({
      ...{ run, name: 'annual-return', unit: 'rows', begunBy: 'The importer', stage: 'reading', done: 0 },
      ...{ endedAt: null, outcome: null, silent: false, ...none },
    });
    const told = await send(`/import-runs/${String(run)}/progress`, recording);
    expect(told).toEqual({ status: 200, body: { asked: 'go-on' } });
    expect(await latest()).toMatchObject({ stage: 'recording', done: 30, of: 40, pacedDone: 30, ...some });

    const end = { outcome: 'finished', ...some, recorded: 30 };
    expect((await send(`/import-runs/${String(run)}/end`, end)).status).toBe(204);
    expect(await latest()).toMatchObject({ outcome: 'finished', ...some, recorded: 30 });
    expect((await send(`/import-runs/${String(run)}/progress`, recording)).status).toBe(404);
    expect(await steer(run, 'cancel')).toBe(false);
  });

  it('is told to wait, to go on, and to stop, as people ask', async () => {
    const run = await begun();
    const asked = async () => (await send(`/import-runs/${String(run)}/progress`, recording)).body['asked'];
    expect(await steer(run, 'go-on')).toBe(false);
    expect(await steer(run, 'pause')).toBe(true);
    expect(await steer(run, 'pause', 'a second one')).toBe(true);
    expect([await asked(), await asked()]).toEqual(['pause', 'pause']);
    expect(await latest()).toMatchObject({ asked: 'pause', pauseAskedBy: 'an operator' });
    expect(await steer(run, 'go-on')).toBe(true);
    expect(await asked()).toBe('go-on');
    await steer(run, 'pause');
    expect(await steer(run, 'cancel')).toBe(true);
    expect(await steer(run, 'go-on')).toBe(false);
    expect(await asked()).toBe('cancel');
    await send(`/import-runs/${String(run)}/end`, { outcome: 'cancelled', ...some });
    expect(await latest()).toMatchObject({ outcome: 'cancelled', cancelAskedBy: 'an operator' });
  });

  it('is silent where its command has died, is steered no more, and is heard again where it comes back', async () => {
    const run = await begun();
    await db.database.withAuthority(authority, (client) =>
      client.query(`update event_log.import_run set told_at = now() - interval '3 minutes' where run = $1`, [
        run,
      ]),
    );
    expect(await latest()).toMatchObject({ run, silent: true, endedAt: null });
    expect(await steer(run, 'pause')).toBe(false);
    await send(`/import-runs/${String(run)}/progress`, recording);
    expect(await latest()).toMatchObject({ run, silent: false });
  });

  it('is nothing to another client, nor to another authority', async () => {
    const path = `/import-runs/${String(await begun())}`;
    const run = (await latest())?.run ?? 0;
    expect((await send(`${path}/progress`, recording, 'other')).status).toBe(404);
    expect((await send(`${path}/end`, { outcome: 'failed', ...none }, 'other')).status).toBe(404);
    expect((await send(`${path}/progress`, recording, 'neighbour')).status).toBe(404);
    expect((await send(`${path}/progress?authority=${authority}`, recording, 'neighbour')).status).toBe(403);
    expect(await steer(run, 'cancel', 'a stranger', 'E09000015')).toBe(false);
    const seen = await db.database.withAuthority('E09000015', (client) => readImports(client, authority));
    expect(seen).toEqual([]);
    expect(await latest()).toMatchObject({ run, done: 0, cancelAskedBy: null, endedAt: null });
  });

  it('needs a client that may post', async () => {
    const refused = await send('/import-runs', { name: 'annual-return', unit: 'rows' }, 'reader');
    expect([refused.status, refused.body['detail']]).toEqual([403, 'this needs a client with the role post']);
  });

  it('is refused with the place and the reason where it makes no sense', async () => {
    const run = String(await begun());
    const errorsOf = async (path: string, body: object) => {
      const answer = await send(path, body);
      expect([answer.status, answer.body['type']]).toEqual([400, '/problems/bad-body']);
      return (answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    };
    expect(await errorsOf('/import-runs', { name: '/home/ann/return', unit: 'rows' })).toEqual(['/name']);
    expect(await errorsOf('/import-runs', { name: '', unit: 'children' })).toEqual(['/name', '/unit']);
    const progress = `/import-runs/${run}/progress`;
    expect(await errorsOf(progress, { ...recording, done: 41 })).toEqual(['/done']);
    expect(await errorsOf(progress, { ...recording, read: -1 })).toEqual(['/read']);
    expect(await errorsOf(`/import-runs/${run}/end`, { outcome: 'tired', ...none })).toEqual(['/outcome']);
    expect((await send('/import-runs/abc/progress', recording)).status).toBe(404);
    expect((await send('/import-runs?auhority=x', { name: 'a', unit: 'rows' })).status).toBe(400);
  });

  it('is forgotten when twenty have come after it, unless it is under way', async () => {
    const open = await begun('long');
    const past = await begun('past');
    await send(`/import-runs/${String(past)}/end`, { outcome: 'finished', ...none });
    for (let more = 0; more < 20; more += 1) await begun(`more ${String(more)}`);
    const left = await db.database.withAuthority(authority, (client) =>
      client.query('select run from event_log.import_run where run in ($1, $2)', [open, past]),
    );
    expect(left.rows).toEqual([{ run: open }]);
  });
});
