import { localClient, type Client } from './client.js';
import { createIdentify } from './identify.js';

const client: Client = {
  clientId: 'c1',
  name: 'C',
  authorities: ['E09000014'],
  sources: ['*'],
  roles: ['post'],
};

describe('who a token belongs to', () => {
  it('is asked once in half a minute, also where it belongs to nobody', async () => {
    let [now, asked] = [0, 0];
    const identify = createIdentify(
      (token) => {
        asked += 1;
        return Promise.resolve(token === 'good' ? client : undefined);
      },
      { clock: () => now },
    );
    await expect(identify('good')).resolves.toBe(client);
    await expect(identify('bad')).resolves.toBeUndefined();
    now = 29_999;
    await identify('good');
    await identify('bad');
    expect(asked).toBe(2);
    now = 30_000;
    await identify('good');
    expect(asked).toBe(3);
  });

  it('is this machine where it is the local token, without asking', async () => {
    const identify = createIdentify(() => Promise.reject(new Error('asked')), { localToken: 'local-secret' });
    await expect(identify('local-secret')).resolves.toBe(localClient);
    await expect(identify('local-secre')).rejects.toThrow('asked');
  });
});
