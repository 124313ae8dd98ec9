import { Webhook } from 'standardwebhooks';
import { withDatabase } from '../../../../test/postgres/with-database.js';
import { answering, withReceiver } from '../receiver.given.js';
import { counted } from '../telling.given.js';
import { withTellingServer } from '../telling-server.given.js';

const db = withDatabase();
const receiver = withReceiver();
const telling = withTellingServer(db, { mostTakingMs: 500 });
const { clock, parts, announcer, call, register, enter, deliveriesOf, attempts } = telling;

const ids = (): readonly unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);

describe('a delivery', () => {
  it('is a thin message that the secret verifies', async () => {
    const authority = 'E09000001';
    clock.now = Date.now();
    const { secret } = await register(authority, `${receiver.url}?for=queues`);
    await enter(authority, ['cat']);
    expect(await attempts()).toEqual([]);
    const [got] = receiver.received;
    expect(got?.path).toBe('/caretally?for=queues');
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': 'E09000001-1',
      'webhook-timestamp': String(Math.floor(clock.now / 1_000)),
    });
    const headers = got?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(got?.body ?? '', headers)).toEqual({
      type: 'caretally.queue-entry-entered.v1',
      timestamp: new Date(clock.now).toISOString(),
      data: { authority, queue: 'reviews', child: 'cat', entry: 'e1', sequence: 1 },
    });
    expect(() => new Webhook(secret).verify(`${got?.body ?? ''} `, headers)).toThrow('No matching signature');
  });

  it('is of the queues that the webhook asked for', async () => {
    const authority = 'E09000002';
    await register(authority, receiver.url, { queues: ['visits'] });
    await enter(authority, ['cat']);
    expect(parts.asked).toEqual([]);
    await counted(db, authority, 100, [{ child: 'dan', queue: 'visits', stages: { '2025-06-02': 'due' } }]);
    await announcer.announce(authority);
    await attempts();
    expect(receiver.received.map(({ body }) => JSON.parse(body).data.queue)).toEqual(['visits']);
  });

  it('is signed by both secrets for a day after a rotation, then by the new one alone', async () => {
    const authority = 'E09000003';
    clock.now = Date.now();
    const { id, secret } = await register(authority, receiver.url);
    const { body } = await call(`/webhooks/${id}/rotate?authority=${authority}`, { method: 'POST' });
    await enter(authority, ['cat']);
    await attempts();
    const verified = (key: string): unknown => {
      const { body: text, headers } = receiver.received.at(-1)!;
      return new Webhook(key).verify(text, headers as Record<string, string>);
    };
    expect(verified(body['secret'])).toEqual(verified(secret));

    clock.now = Date.parse(body['bothSecretsUntil']) + 1_000;
    await enter(authority, ['cat', 'dan']);
    await attempts();
    expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,\S+$/);
  });

  it.each([
    ['E09000006', 'an answer that is no success', answering(500), { lastStatus: 500 }],
    [
      'E09000007',
      'a redirect, which is not followed',
      answering(302, { location: '/elsewhere' }),
      { lastStatus: 302 },
    ],
    ['E09000008', 'an answer that does not come in time', () => undefined, { lastProblem: 'timed-out' }],
    [
      'E09000009',
      'a connection that is cut',
      (response: { destroy(): void }) => {
        response.destroy();
      },
      { lastProblem: 'unreachable' },
    ],
  ])('of %s has failed with %s, and is tried again after 5 s', async (authority, _, answer, noted) => {
    receiver.answer = answer;
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['cat']);
    expect((await attempts()).map(({ inMs }) => inMs)).toEqual([5_000]);
    expect(receiver.received).toHaveLength(1);
    expect(await deliveriesOf(authority, id)).toEqual([
      {
        sequence: expect.any(Number),
        state: 'waiting',
        attempts: 1,
        nextAttemptAt: '2025-06-05T12:00:05.000Z',
        lastAttemptAt: '2025-06-05T12:00:00.000Z',
        ...noted,
      },
    ]);
  });

  it('is done with the status, however long a receiver goes on talking', async () => {
    const authority = 'E09000005';
    receiver.answer = (response) => {
      const talking = setInterval(() => response.write('and so on '), 1);
      response.writeHead(200).once('close', () => {
        clearInterval(talking);
      });
    };
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['cat']);
    expect(await attempts()).toEqual([]);
    expect(await deliveriesOf(authority, id)).toMatchObject([{ state: 'delivered', lastStatus: 200 }]);
  });
});

describe('jobs that were lost', () => {
  it('are asked for again a minute after their time, of whatever authority', async () => {
    const authority = 'E09000021';
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['cat']);
    const [lost] = parts.asked.splice(0);
    await telling.deliverer.sweep();
    expect(parts.asked).toEqual([]);
    clock.now += 61_000;
    await telling.deliverer.sweep();
    expect(parts.asked).toContainEqual(lost);
    await attempts();
    expect(await deliveriesOf(authority, id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('and come back after a replay has overtaken them do nothing', async () => {
    const authority = 'E09000022';
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['cat']);
    const [old] = parts.asked.splice(0);
    await call(`/webhooks/${id}/replay?authority=${authority}`, { body: { from: 1, to: 1 } });
    await attempts([old!]);
    expect(receiver.received).toEqual([]);
    await attempts();
    expect(ids()).toEqual(['E09000022-1']);
  });
});
