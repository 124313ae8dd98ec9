import { setTimeout as sleep } from 'node:timers/promises';
import { coalesced } from './coalesced.js';

const noting = () => {
  const acts: string[] = [];
  const act = (key: string): Promise<void> => {
    acts.push(key);
    return Promise.resolve();
  };
  return { acts, act };
};

const unexpected = (error: unknown): never => {
  throw new Error('no act was to fail', { cause: error });
};

describe('coalescing', () => {
  it('acts at once, and once more for all that came meanwhile', async () => {
    const { acts, act } = noting();
    const call = coalesced(10, act, unexpected);
    for (let turn = 0; turn < 50; turn += 1) call('A');
    expect(acts).toEqual(['A']);
    await sleep(40);
    expect(acts).toEqual(['A', 'A']);
    await call.close();
  });

  it('keeps keys apart', async () => {
    const { acts, act } = noting();
    const call = coalesced(10, act, unexpected);
    call('A');
    call('B');
    expect(acts).toEqual(['A', 'B']);
    await call.close();
  });

  it('tells of an act that fails and goes on', async () => {
    const told: unknown[] = [];
    const call = coalesced(
      1,
      () => Promise.reject(new Error('unreachable')),
      (error) => told.push(error),
    );
    call('A');
    await sleep(10);
    call('A');
    await call.close();
    expect(told).toHaveLength(2);
  });

  it('acts no more once closed', async () => {
    const { acts, act } = noting();
    const call = coalesced(5, act, unexpected);
    call('A');
    call('A');
    await call.close();
    call('A');
    await sleep(20);
    expect(acts).toEqual(['A']);
  });
});
