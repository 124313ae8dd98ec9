import { withDatabase } from '../../../../test/postgres/with-database.js';
import type { Projected } from '../position/projected.port.js';
import { anEvent, withIntakeServer } from '../intake-server.given.js';

const asked: (readonly [string, number, number])[] = [];
const projected: Projected = {
  position: () => Promise.resolve(0),
  reached: (authority, position, withinMs) => {
    asked.push([authority, position, withinMs]);
    return Promise.resolve(true);
  },
};
const db = withDatabase();
const { post, postBatch } = withIntakeServer(db, { projected });

describe('an answer that waits for the figures', () => {
  beforeEach(() => {
    asked.length = 0;
  });

  it('waits for the position just recorded, and says that it has', async () => {
    const { headers, body } = await post(anEvent('w1'), { headers: { prefer: 'wait=5' } });
    expect(headers.get('preference-applied')).toBe('wait=5');
    expect(asked).toEqual([['E09000014', body['position'], 5_000]]);
  });

  it('waits for the last position of each authority in a batch', async () => {
    const events = [anEvent('w2'), anEvent('w3'), anEvent('w4', { authority: 'E09000015' }), anEvent('w2')];
    const headers = { prefer: 'wait=60' };
    const { body } = await postBatch([...events, 'none'], { headers, token: 'region-token' });
    const positions = body['items'].map((item: { position: number }) => item.position);
    expect(asked).toEqual([
      ['E09000014', positions[1], 30_000],
      ['E09000015', positions[2], 30_000],
    ]);
  });

  it('does not wait where nothing is asked or nothing was recorded', async () => {
    const { headers } = await post(anEvent('w5'));
    expect(headers.get('preference-applied')).toBeNull();
    await post(anEvent('w6', { type: 'caretally.unknown.v1' }), { headers: { prefer: 'wait=5' } });
    expect(asked).toEqual([]);
  });
});
