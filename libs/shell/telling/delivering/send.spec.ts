import { answering, withReceiver } from '../receiver.given.js';
import { send, type Answer } from './send.js';
import { allowedFrom, Targets, type Checked } from './targets.js';

const outside = withReceiver('127.0.0.1');
const inside = withReceiver('127.0.0.2');

/** A name server that answers otherwise each time it is asked. */
const answersInTurn = (...addresses: readonly string[]) => {
  let asked = 0;
  return () =>
    Promise.resolve([{ address: addresses[(asked += 1) - 1] ?? addresses.at(-1) ?? '', family: 4 }]);
};

const targetOf = (checked: Checked) => {
  if (checked.status === 'refused') throw new Error(`refused: ${checked.because}`);
  return checked.target;
};

const post = (checked: Checked, withinMs = 2_000): Promise<Answer> =>
  send(targetOf(checked), { headers: {}, body: '{}', signal: AbortSignal.timeout(withinMs) });

describe('sending', () => {
  it('goes to the address that was checked, though the name leads elsewhere a moment later', async () => {
    const targets = new Targets(allowedFrom(['127.0.0.1']), answersInTurn('127.0.0.1', '127.0.0.2'));
    const url = `http://receiver.example:${outside.port}/caretally`;
    expect(await post(await targets.check(url))).toEqual({ status: 204 });
    expect(outside.received[0]?.headers.host).toBe(`receiver.example:${outside.port}`);
    expect(await targets.check(url)).toEqual({ status: 'refused', because: 'leads-to-a-private-address' });
    expect(inside.received).toEqual([]);
  });

  it('follows no redirect to another machine', async () => {
    outside.answer = answering(307, { location: inside.url });
    const targets = new Targets(allowedFrom(['127.0.0.1']));
    expect(await post(await targets.check(outside.url))).toEqual({ status: 307 });
    expect([outside.received.length, inside.received.length]).toEqual([1, 0]);
  });

  it('says that nobody is there', async () => {
    const targets = new Targets(allowedFrom(['127.0.0.1']));
    expect(await post(await targets.check('http://127.0.0.1:1/'))).toEqual({ problem: 'unreachable' });
  });

  it('says that no answer came in time', async () => {
    outside.answer = () => undefined;
    const targets = new Targets(allowedFrom(['127.0.0.1']));
    expect(await post(await targets.check(outside.url), 50)).toEqual({ problem: 'timed-out' });
  });

  it('wants encryption to be in order where it is used', async () => {
    const targets = new Targets(allowedFrom(['127.0.0.1']));
    const url = outside.url.replace('http:', 'https:');
    expect(await post(await targets.check(url))).toHaveProperty('problem');
    expect(outside.received).toEqual([]);
  });
});
