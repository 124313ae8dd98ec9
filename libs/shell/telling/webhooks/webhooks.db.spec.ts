import { withDatabase } from '../../../../test/postgres/with-database.js';
import { allowedFrom, Targets } from '../delivering/targets.js';
import { withReceiver } from '../receiver.given.js';
import { counted } from '../telling.given.js';
import { withTellingServer } from '../telling-server.given.js';

const db = withDatabase();
const receiver = withReceiver();
const authority = 'E09000014';
const at = `?authority=${authority}`;

/** What names lead to at the moment. */
const names: Record<string, string> = {};
const targets = new Targets(allowedFrom(['127.0.0.1']), (host) =>
  names[host] === undefined
    ? Promise.reject(new Error('ENOTFOUND'))
    : Promise.resolve([{ address: names[host], family: 4 }]),
);

const lines: string[] = [];
const log = { write: (line: string) => void lines.push(line) };
const { call, register, attempts, announcer, parts, clock } = withTellingServer(db, { targets, log });

const body = (given: object = {}) => ({ url: receiver.url, queues: 'all', ...given });

describe('a webhook', () => {
  it('is registered with a secret that is shown once, listed without it, and ended', async () => {
    const { status, body: made } = await call(`/webhooks${at}`, {
      body: body({ queues: ['visits', 'reviews'], description: 'Case system' }),
    });
    expect([status, Object.keys(made)]).toEqual([201, ['id', 'secret']]);
    expect(made['secret']).toMatch(/^whsec_/);
    const { body: listed } = await call(`/webhooks${at}`);
    expect(listed['items']).toEqual([
      {
        id: made['id'],
        url: receiver.url,
        queues: ['visits', 'reviews'],
        description: 'Case system',
        createdAt: expect.any(String),
        createdBy: 'operator',
      },
    ]);
    expect((await call(`/webhooks/${made['id']}${at}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`/webhooks/${made['id']}${at}`, { method: 'DELETE' })).status).toBe(404);
    expect((await call(`/webhooks${at}`)).body).toEqual({ items: [] });
  });

  it.each([
    ['/url', 'expected https://', { url: 'http://receiver.example/' }],
    ['/url', 'expected an address without a user and password', { url: 'https://me:me@receiver.example/' }],
    ['/url', 'its host is not on the public network', { url: 'https://169.254.169.254/' }],
    ['/url', 'its host has no address', { url: 'https://nobody.example/' }],
    ['/url', 'expected an address such as', { url: 'receiver' }],
    ['/queues/1', 'there is no such queue', { queues: ['reviews', 'rumours'] }],
    ['/queues', 'expected array to have >=1 items', { queues: [] }],
    ['/queues', 'expected "all" or a list', { queues: 'some' }],
    ['', 'Unrecognized key: "secret"', { secret: 'whsec_mine' }],
  ])('is not registered where %s: %s', async (pointer, detail, given) => {
    names['receiver.example'] = '51.140.0.1';
    const answered = await call(`/webhooks${at}`, { body: body(given) });
    expect(answered.status).toBe(400);
    const [error] = answered.body['errors'];
    expect(error).toEqual({ pointer, detail: expect.stringContaining(detail) });
    expect((await call(`/webhooks${at}`)).body['items']).toEqual([]);
  });

  it('is for those who may operate, and what sends ids of children for those who may read children', async () => {
    const asked = async (path: string, token: string, given?: object, method?: string): Promise<number> =>
      (await call(path, { token, ...(given && { body: given }), ...(method && { method }) })).status;
    expect(await asked(`/webhooks${at}`, 'reader-token', body())).toBe(403);
    expect(await asked(`/webhooks${at}`, 'figures-only-token')).toBe(403);
    expect(await asked(`/webhooks${at}`, 'operator-only-token', body())).toBe(403);
    const { id } = await register(authority, receiver.url);
    for (const path of ['enable', 'rotate']) {
      expect(await asked(`/webhooks/${id}/${path}${at}`, 'operator-only-token', undefined, 'POST')).toBe(403);
    }
    expect(await asked(`/webhooks/${id}/replay${at}`, 'operator-only-token', { from: 1, to: 1 })).toBe(403);
    expect(await asked(`/webhooks/${id}/deliveries${at}`, 'operator-only-token')).toBe(200);
    expect(await asked(`/webhooks${at}`, 'operator-only-token')).toBe(200);
    expect(await asked(`/webhooks/${id}${at}`, 'operator-only-token', undefined, 'DELETE')).toBe(204);
  });

  it('of another authority is not there', async () => {
    const { id } = await register(authority, receiver.url);
    const elsewhere = '?authority=E09000015';
    const asked = [
      await call(`/webhooks/${id}/deliveries${elsewhere}`),
      await call(`/webhooks/${id}/enable${elsewhere}`, { method: 'POST' }),
      await call(`/webhooks/${id}/rotate${elsewhere}`, { method: 'POST' }),
      await call(`/webhooks/${id}/replay${elsewhere}`, { body: { from: 1, to: 1 } }),
      await call(`/webhooks/${id}${elsewhere}`, { method: 'DELETE' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await call(`/webhooks${elsewhere}`)).body['items']).toEqual([]);
    await call(`/webhooks/${id}${at}`, { method: 'DELETE' });
  });
});

describe('what is sent to a webhook', () => {
  const stages = { '2025-06-02': 'due' };
  const children = ['ann', 'ben', 'cat', 'dan', 'eve'].map((child) => ({ child, stages }));

  it('is listed a page at a time, the newest first, and replayed by its numbers', async () => {
    const { id } = await register(authority, receiver.url);
    await counted(db, authority, 1, children);
    await announcer.announce(authority);
    await attempts();
    const page = async (more = '') => {
      const { body: answered } = await call(`/webhooks/${id}/deliveries${at}&limit=2${more}`);
      const numbers = answered['items'].map((each: { sequence: number }) => each.sequence);
      return { numbers, next: answered['next'] };
    };
    const first = await page();
    const second = await page(`&cursor=${first.next}`);
    const third = await page(`&cursor=${second.next}`);
    expect([first.numbers, second.numbers, third.numbers]).toEqual([[5, 4], [3, 2], [1]]);
    expect(third.next).toBeUndefined();
    expect((await page('&state=waiting')).numbers).toEqual([]);

    receiver.received.length = 0;
    const replayed = await call(`/webhooks/${id}/replay${at}`, { body: { from: 2, to: 3 } });
    expect(replayed.body).toEqual({ deliveries: 2 });
    await attempts();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      `${authority}-2`,
      `${authority}-3`,
    ]);
    for (const range of [{ from: 3, to: 2 }, { from: 0, to: 2 }, { from: 1, to: 20_000 }, { from: 1 }]) {
      expect((await call(`/webhooks/${id}/replay${at}`, { body: range })).status).toBe(400);
    }
    await call(`/webhooks/${id}${at}`, { method: 'DELETE' });
  });

  it('goes nowhere once its name leads to a private address', async () => {
    const elsewhere = 'E09000016';
    names['receiver.example'] = '127.0.0.1';
    const { id } = await register(elsewhere, `http://receiver.example:${receiver.port}/`);
    await counted(db, elsewhere, 1, children.slice(0, 1));
    await announcer.announce(elsewhere);
    names['receiver.example'] = '169.254.169.254';
    const [again] = await attempts();
    expect(receiver.received).toEqual([]);
    const noted = await call(`/webhooks/${id}/deliveries?authority=${elsewhere}`);
    expect(noted.body['items']).toMatchObject([
      { state: 'waiting', lastProblem: 'leads-to-a-private-address' },
    ]);

    names['receiver.example'] = '127.0.0.1';
    clock.now += again?.inMs ?? 0;
    await attempts([again!.job]);
    expect(receiver.received).toHaveLength(1);
  });

  it('was announced after it was registered: what stood there before is not sent', async () => {
    const elsewhere = 'E09000017';
    await counted(db, elsewhere, 1, children);
    await register(elsewhere, receiver.url);
    await announcer.announce(elsewhere);
    expect(parts.asked).toEqual([]);
  });

  it('is told to no log, nor are secrets and addresses', async () => {
    const { secret, id } = await register(authority, `${receiver.url}/canary-path`);
    await call(`/webhooks/${id}${at}`, { method: 'DELETE' });
    const all = lines.join('');
    expect(all).toContain('"route":"/webhooks"');
    for (const word of [secret.slice('whsec_'.length), 'canary-path', '"cat"'])
      expect(all).not.toContain(word);
  });
});
