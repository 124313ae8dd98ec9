import { withDatabase } from '../../../../test/postgres/with-database.js';
import { chanceFrom } from '../../../core/demonstration/chance.js';
import type { DeliveryJob } from '../../jobs/jobs.port.js';
import { answering, withReceiver } from '../receiver.given.js';
import { withTellingServer } from '../telling-server.given.js';

const receiver = withReceiver();
const { clock, parts, call, register, enter, deliveriesOf, attempts } = withTellingServer(withDatabase());

const hourMs = 3_600_000;

const ids = (): readonly unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);

/** Follows the ladder, setting the clock on to each attempt in its turn. */
const climb = async (): Promise<number> => {
  const began = clock.now;
  const waiting: { at: number; job: DeliveryJob }[] = parts.asked
    .splice(0)
    .map((job) => ({ at: clock.now, job }));
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const { at, job } = waiting.shift()!;
    clock.now = Math.max(clock.now, at);
    const again = await attempts([job]);
    waiting.push(...again.map(({ inMs }) => ({ at: clock.now + inMs, job })));
  }
  return clock.now - began;
};

describe('a receiver that fails', () => {
  it('for three days misses nothing', async () => {
    const authority = 'E09000011';
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['ann', 'ben']);
    const backAt = clock.now + 72 * hourMs;
    receiver.answer = (response, one) => {
      answering(clock.now < backAt ? 503 : 200)(response, one);
    };
    const took = await climb();
    expect(took / hourMs).toBeGreaterThan(72);
    expect(await deliveriesOf(authority, id)).toMatchObject([
      { sequence: 2, state: 'delivered', attempts: 10 },
      { sequence: 1, state: 'delivered', attempts: 10 },
    ]);
    expect(new Set(ids())).toEqual(new Set(['E09000011-1', 'E09000011-2']));
  });

  it('for longer is given up on after ten attempts, and is sent it all when asked', async () => {
    const authority = 'E09000012';
    receiver.answer = answering(500);
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['cat']);
    const took = await climb();
    expect(took).toBe((5 + 300 + 1_800 + 75 * 3_600) * 1_000);
    expect(receiver.received).toHaveLength(10);
    expect(await deliveriesOf(authority, id)).toMatchObject([{ state: 'exhausted', attempts: 10 }]);

    receiver.answer = answering(200);
    const replayed = await call(`/webhooks/${id}/replay?authority=${authority}`, {
      body: { from: 1, to: 5 },
    });
    expect(replayed).toEqual({ status: 200, body: { deliveries: 1 } });
    await attempts();
    expect(await deliveriesOf(authority, id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(new Set(ids())).toEqual(new Set(['E09000012-1']));
  });

  it('at random gets every message at least once, within the ladder', async () => {
    const authority = 'E09000013';
    const chance = chanceFrom(26);
    const taken = new Set<unknown>();
    receiver.answer = (response, { headers }) => {
      const fails = chance.fraction() < 0.3;
      if (!fails) taken.add(headers['webhook-id']);
      response.writeHead(fails ? 500 : 200).end();
    };
    const { id } = await register(authority, receiver.url);
    const children = Array.from({ length: 60 }, (_, number) => `child-${number}`);
    await enter(authority, children);
    await climb();
    expect(taken.size).toBe(60);
    const { body } = await call(
      `/webhooks/${id}/deliveries?authority=${authority}&state=delivered&limit=100`,
    );
    expect(body['items']).toHaveLength(60);
    expect(Math.max(...body['items'].map((each: { attempts: number }) => each.attempts))).toBeGreaterThan(1);
  });

  it('and is gone is sent nothing more, and all that was held once it is enabled', async () => {
    const authority = 'E09000014';
    receiver.answer = answering(410);
    const { id } = await register(authority, receiver.url);
    await enter(authority, ['ann', 'ben']);
    expect(await attempts()).toEqual([]);
    expect(receiver.received).toHaveLength(1);
    await enter(authority, ['ann', 'ben', 'cat']);
    expect(parts.asked).toEqual([]);
    const { body } = await call(`/webhooks?authority=${authority}`);
    expect(body['items']).toMatchObject([
      { disabled: { at: '2025-06-05T12:00:00.000Z', because: 'its receiver answered 410 Gone' } },
    ]);
    expect(await deliveriesOf(authority, id)).toMatchObject([
      { sequence: 3, state: 'held' },
      { sequence: 2, state: 'held' },
      { sequence: 1, state: 'held', lastStatus: 410 },
    ]);

    receiver.answer = answering(200);
    const enabled = await call(`/webhooks/${id}/enable?authority=${authority}`, { method: 'POST' });
    expect(enabled.body).toEqual({ deliveries: 3 });
    receiver.received.length = 0;
    await attempts();
    expect(ids()).toEqual(['E09000014-1', 'E09000014-2', 'E09000014-3']);
  });
  it('and is gone may say so of many deliveries at once', async () => {
    const authority = 'E09000015';
    receiver.answer = answering(410);
    const { id } = await register(authority, receiver.url);
    const children = Array.from({ length: 20 }, (_, number) => `child-${number}`);
    await enter(authority, children);
    // Of many at once to one that fails some are put off; each comes to its end when it is its turn.
    let jobs = parts.asked.splice(0);
    for (let turn = 0; turn < children.length && jobs.length > 0; turn += 1) {
      const again = await Promise.all(jobs.map((job) => attempts([job])));
      jobs = again.flat().map(({ job }) => job);
    }
    expect(jobs).toEqual([]);
    const deliveries = await deliveriesOf(authority, id);
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['held']));
  });
});
