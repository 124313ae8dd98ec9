import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { counted } from '../telling.given.js';
import { withTellingServer } from '../telling-server.given.js';
import { Streams } from './streams.js';
import { openStream, type ReadStream } from './reading-stream.given.js';

const db = withDatabase();
const telling = withTellingServer(db, { times: { quietMs: 100, askEveryMs: 10 } });
const { announcer, enter, clock, parts } = telling;

const opened: ReadStream[] = [];
const open = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<ReadStream> => {
  const stream = await openStream(`${telling.url}${path}`, headers);
  opened.push(stream);
  return stream;
};
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

/** What is sent until somebody has entered or left for so many times. */
const take = async (stream: ReadStream, many: number): Promise<readonly string[]> => {
  const words: string[] = [];
  while (words.length < many) {
    const sent = await stream.next();
    if (sent === undefined) break;
    const { child } = sent.data as { child?: string };
    words.push([sent.id, sent.event, child].filter((each) => each !== undefined).join(' '));
  }
  return words;
};

const noneOpen = async (): Promise<void> => {
  const until = Date.now() + 5_000;
  while (telling.streams.open > 0) {
    if (Date.now() > until) throw new Error(`${telling.streams.open} streams are still open`);
    await sleep(5);
  }
};

describe('a stream', () => {
  it('tells of each row that enters, moves and leaves, with identifiers only, and may not be kept or buffered', async () => {
    const authority = 'E09000001';
    const stream = await open(`/queues/reviews/stream?authority=${authority}`);
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    await enter(authority, ['cat']);
    expect(await stream.next()).toEqual({
      id: '1',
      event: 'entered',
      data: { authority, queue: 'reviews', child: 'cat', entry: 'e1', sequence: 1 },
    });
    await enter(authority, ['dan']);
    expect(await take(stream, 2)).toEqual(['2 left cat', '3 entered dan']);
  });

  it('of one queue is silent about others; that of all is not', async () => {
    const authority = 'E09000002';
    const [one, all] = [
      await open(`/queues/visits/stream?authority=${authority}`),
      await open(`/queues/stream?authority=${authority}`),
    ];
    const stages = { '2025-06-02': 'due' };
    await counted(db, authority, 1, [
      { child: 'cat', queue: 'reviews', stages },
      { child: 'dan', queue: 'visits', stages },
    ]);
    await announcer.announce(authority);
    expect(await take(one, 1)).toEqual(['2 entered dan']);
    expect(await take(all, 2)).toEqual(['1 entered cat', '2 entered dan']);
  });

  it('says that it is still there, and how far it is, where nothing is new', async () => {
    const authority = 'E09000003';
    const stream = await open(`/queues/visits/stream?authority=${authority}`);
    expect(await stream.nextOfAll()).toEqual({ retry: '3000' });
    expect(await stream.nextOfAll()).toEqual({ id: '0' });
    await enter(authority, ['cat']);
    const said = [await stream.nextOfAll(), await stream.nextOfAll()];
    expect(said.at(-1)).toEqual({ comment: 'nothing new', id: '1' });
  });

  it('is for those who may read children of the authority, and of queues that there are', async () => {
    const status = async (path: string, token: string): Promise<number> =>
      (await open(path, { authorization: `Bearer ${token}` })).status;
    const path = '/queues/reviews/stream?authority=E09000001';
    expect(await status(path, 'nobody')).toBe(401);
    expect(await status(path, 'figures-only-token')).toBe(403);
    expect(await status('/queues/rumours/stream?authority=E09000001', 'reader-token')).toBe(404);
    expect(await status('/queues/stream?authority=nowhere', 'reader-token')).toBe(400);
    expect(await status('/queues/stream?authority=E09000001&since=1', 'reader-token')).toBe(400);
  });
});

describe('a stream that comes back', () => {
  it('is told what it missed, once, and goes on', async () => {
    const authority = 'E09000011';
    const path = `/queues/reviews/stream?authority=${authority}`;
    const first = await open(path);
    await enter(authority, ['ann']);
    expect(await take(first, 1)).toEqual(['1 entered ann']);
    first.close();
    await enter(authority, ['ann', 'ben']);
    await enter(authority, ['ben']);
    const again = await open(path, { 'last-event-id': '1' });
    await enter(authority, ['ben', 'cat']);
    expect(await take(again, 3)).toEqual(['2 entered ben', '3 left ann', '4 entered cat']);
  }, 20_000);

  it('is told to read the list again where what it missed is no longer kept', async () => {
    const authority = 'E09000012';
    await open(`/queues/stream?authority=${authority}`);
    await enter(authority, ['ann']);
    clock.now = Date.parse('2025-07-20T12:00:00Z');
    await enter(authority, ['ann', 'ben']);
    const [older, newer] = [
      await open(`/queues/stream?authority=${authority}`, { 'last-event-id': '0' }),
      await open(`/queues/stream?authority=${authority}`, { 'last-event-id': '1' }),
    ];
    expect(await older.next()).toMatchObject({ event: 'resync', data: { authority } });
    await enter(authority, ['ann', 'ben', 'cat']);
    // The list that is read again may have the second already: then it is not told once more.
    const [told] = await take(older, 1);
    expect(told === '2 entered ben' ? await take(older, 1) : [told]).toEqual(['3 entered cat']);
    expect(await take(newer, 2)).toEqual(['2 entered ben', '3 entered cat']);
  }, 20_000);

  it('is told to read the list again although this process had not heard of what is no longer kept', async () => {
    const authority = 'E09000014';
    const slow = new Streams(parts, { quietMs: 5_000, askEveryMs: 400 });
    const first = await slow.follow({ authority, stillMay: () => Promise.resolve(true) });
    await enter(authority, ['ann']);
    clock.now = Date.parse('2025-08-25T12:00:00Z');
    await enter(authority, ['ann', 'ben']);
    const again = await slow.follow({ authority, after: '0', stillMay: () => Promise.resolve(true) });
    const told: string[] = [];
    for await (const chunk of again.events) {
      told.push(String(chunk));
      if (/event: \w+/.test(String(chunk))) break;
    }
    expect(told.join('')).toContain('event: resync');
    first.end();
  }, 20_000);

  it.each(['900', 'yesterday', '-1', '99999999999999999999'])(
    'with a place that was never told is told to read the list again: %s',
    async (place) => {
      const stream = await open('/queues/stream?authority=E09000011', { 'last-event-id': place });
      expect(await stream.next()).toMatchObject({ event: 'resync' });
    },
  );

  it('loses and repeats nothing, however often it is cut off while rows come and go', async () => {
    const authority = 'E09000013';
    const path = `/queues/stream?authority=${authority}`;
    const seen: number[] = [];
    let last = '0';
    await open(path);
    const coming = (async () => {
      for (let turn = 1; turn <= 30; turn += 1) await enter(authority, [`child-${turn}`]);
    })();
    // The first child enters; each of the others enters as the one before leaves.
    while (seen.length < 59) {
      const stream = await open(path, { 'last-event-id': last });
      for (let turn = 0; turn < 5 && seen.length < 59; turn += 1) {
        const sent = await stream.next();
        last = sent?.id ?? last;
        seen.push(Number(sent?.id));
      }
      stream.close();
    }
    await coming;
    expect(seen).toEqual(Array.from({ length: 59 }, (_, place) => place + 1));
  }, 20_000);
});

describe('the streams of a server', () => {
  it('end when their token is revoked', async () => {
    const stream = await open('/queues/stream?authority=E09000001');
    parts.revoked.add('reader-token');
    expect(await stream.next()).toBeUndefined();
  });

  it('leave nothing behind when those who follow them hang up', async () => {
    const authority = 'E09000021';
    await noneOpen();
    const streams = await Promise.all(
      Array.from({ length: 50 }, () => open(`/queues/stream?authority=${authority}`)),
    );
    expect(telling.streams.open).toBe(50);
    await enter(authority, ['cat']);
    const told = await Promise.all(streams.map((stream) => take(stream, 1)));
    expect(new Set(told.flat())).toEqual(new Set(['1 entered cat']));
    for (const stream of streams) stream.close();
    await noneOpen();
    expect(telling.streams.open).toBe(0);
  });

  it('are not opened by those who ask for the headers only', async () => {
    await noneOpen();
    const response = await fetch(`${telling.url}/queues/stream?authority=E09000001`, {
      method: 'HEAD',
      headers: { authorization: 'Bearer reader-token' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(telling.streams.open).toBe(0);
  });
  it('end when the server stops, and do not keep it from that', async () => {
    const stream = await open('/queues/stream?authority=E09000001');
    const began = performance.now();
    await telling.stop();
    expect(await stream.next()).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
