import { Patience } from './patience.js';

/** Deliveries under way, each to be ended by hand. */
const sendingTo = (patience: Patience, webhook: string, many: number) =>
  Array.from({ length: many }, () => {
    let end = (_taken: boolean): void => undefined;
    const taken = new Promise<boolean>((resolve) => (end = resolve));
    return { end, ended: patience.while(webhook, () => taken) };
  });

const fail = async (patience: Patience, webhook: string): Promise<void> => {
  await patience.while(webhook, () => Promise.resolve(false));
};

describe('patience with receivers', () => {
  it('sends as much at once as there is to a receiver that takes it', () => {
    const patience = new Patience();
    sendingTo(patience, 'good', 30);
    expect(patience.waitFor('good', 0)).toBeUndefined();
  });

  it('sends no more than four at once to one that fails, and does not let the others wait for it', async () => {
    const patience = new Patience();
    await fail(patience, 'hanging');
    expect(patience.waitFor('hanging', 0)).toBeUndefined();
    sendingTo(patience, 'hanging', 4);
    expect([patience.waitFor('hanging', 0), patience.waitFor('hanging', 1)]).toEqual([30_000, 60_000]);
    expect(patience.waitFor('good', 0)).toBeUndefined();
  });

  it('sends as much as there is again as soon as one is taken', async () => {
    const patience = new Patience();
    await fail(patience, 'back');
    const [first] = sendingTo(patience, 'back', 5);
    first?.end(true);
    await first?.ended;
    expect(patience.waitFor('back', 0)).toBeUndefined();
  });
});
